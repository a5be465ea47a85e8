"""What EMAIL_URL says of the mail server: `smtp+tls://user:password@host:587`; or `file:///folder`, to try it out."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BACKENDS = "django.core.mail.backends"
PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


@dataclass(frozen=True)
class Server:
    """Where mail is handed over. `starttls` begins in the clear and asks for TLS; `tls` is TLS from the first byte."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False
    folder: str | None = None


def server(url: str) -> Server:
    """The server of an EMAIL_URL; without one nothing is ever sent. ImproperlyConfigured when it makes no sense."""
    if not url:
        return Server(f"{BACKENDS}.dummy.EmailBackend")
    said = urlsplit(url)
    if said.scheme == "file" and said.path:
        return Server(f"{BACKENDS}.filebased.EmailBackend", folder=said.path)
    if said.scheme not in PORTS or not said.hostname:
        raise ImproperlyConfigured(
            "EMAIL_URL is not like smtp+tls://user:password@host:587, smtp://, smtps:// or file://."
        )
    return Server(
        f"{BACKENDS}.smtp.EmailBackend",
        host=said.hostname,
        port=_port(url) or PORTS[said.scheme],
        user=unquote(said.username or ""),
        password=unquote(said.password or ""),
        starttls=said.scheme == "smtp+tls",
        tls=said.scheme == "smtps",
    )


def _port(url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError:
        raise ImproperlyConfigured("EMAIL_URL names a port that is none.") from None
