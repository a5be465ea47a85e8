"""How quickly the house starts and how much memory it takes at rest (PROMISES S2, S3).

    python -m benchmarks.server.starting

The first start, with the demo, is told apart from later ones. Memory is the proportional set size
(PSS): what processes share is counted once.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
LATER_STARTS = 5
SETTLED_AFTER = 5.0  # seconds; the demo has been prepared by then


def start(data: Path, port: int) -> tuple[float, psutil.Popen]:
    """Seconds until `Ready:` is printed, and the running tree."""
    environment = {**os.environ, "WORKBENCH_DATA": str(data), "PORT": str(port)}
    began = time.perf_counter()
    command = [sys.executable, str(ROOT / "manage.py"), "serve", "--setup"]
    tree = psutil.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = tree.stdout.readline()
    if not line.startswith("Ready: "):
        raise SystemExit(f"It did not start: {line!r}")
    return time.perf_counter() - began, tree


def stop(tree: psutil.Popen) -> float:
    """Seconds until the whole tree has ended."""
    asked = time.perf_counter()
    tree.send_signal(signal.SIGTERM)
    tree.communicate()
    return time.perf_counter() - asked


def memory(tree: psutil.Popen) -> dict[str, float]:
    """PSS of each process, in megabytes (10⁶ bytes), by its title."""
    processes = [tree, *tree.children(recursive=True)]
    return {
        f"{process.pid} {' '.join(process.cmdline()).strip()[:60]}": process.memory_full_info().pss / 1e6
        for process in processes
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data, port = Path(folder), 8000 + os.getpid() % 1000
        first, tree = start(data, port)
        time.sleep(SETTLED_AFTER)
        taken = memory(tree)
        stop(tree)
        starts, stops = [], []
        for _ in range(LATER_STARTS):
            seconds, tree = start(data, port)
            starts.append(seconds)
            stops.append(stop(tree))
    print(f"first start   {first:6.2f} s")
    print(f"later starts  {statistics.median(starts):6.2f} s  (median; {min(starts):.2f} to {max(starts):.2f})")
    print(f"stops         {statistics.median(stops):6.2f} s")
    print(f"memory        {sum(taken.values()):6.0f} MB")
    for title, megabytes in taken.items():
        print(f"    {megabytes:6.1f}  {title}")


if __name__ == "__main__":
    main()
