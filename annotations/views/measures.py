"""What this process has counted since it started. Web processes are several: each is asked by itself."""

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)  # seconds

REGISTRY = CollectorRegistry()
REQUESTS = Counter("workbench_requests", "Requests answered.", ["method", "route", "status"], registry=REGISTRY)
SECONDS = Histogram(
    "workbench_request_seconds",
    "Time from a request's arrival at its thread to its answer's first byte.",
    ["method", "route"],
    buckets=BUCKETS,
    registry=REGISTRY,
)
ProcessCollector(registry=REGISTRY)


def measure(*, method: str, route: str, status: int, seconds: float) -> None:
    """Count one answer. A made-up method is "other": a stranger must not be able to add series without end."""
    method = method if method in METHODS else "other"
    REQUESTS.labels(method, route, f"{status // 100}xx").inc()
    SECONDS.labels(method, route).observe(seconds)
