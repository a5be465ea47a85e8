"""Where the web server listens, and where this machine finds it."""

from ipaddress import ip_address


def near(bind: str) -> str:
    """The address at which this machine reaches a server that listens on `bind`, which may be all there are."""
    address = ip_address(bind)
    if not address.is_unspecified:
        return bind
    return "127.0.0.1" if address.version == 4 else "::1"


def in_url(address: str) -> str:
    """As it stands in a URL or a Host header."""
    return f"[{address}]" if ":" in address else address


def url(bind: str, port: int) -> str:
    return f"http://{in_url(near(bind))}:{port}"
