"""Secrets that are shown once: random, and kept as a hash only."""

import hashlib
import secrets


def coin() -> tuple[str, str]:
    """A new token, fit for an address, and the digest to keep of it."""
    token = secrets.token_urlsafe(32)
    return token, digest(token)


def digest(token: str) -> str:
    """sha256 of whatever somebody sent as a token, hex."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
