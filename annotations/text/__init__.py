"""Layer 0: spans, offsets, canonical text and anchors. Pure Python; every position is a count of code points."""

from annotations.text.anchor import context, quote_matches
from annotations.text.canonical import Decoded, TextRefused, canonical, checksum, decode
from annotations.text.offsets import Utf16Map
from annotations.text.span import Span

__all__ = [
    "Decoded",
    "Span",
    "TextRefused",
    "Utf16Map",
    "canonical",
    "checksum",
    "context",
    "decode",
    "quote_matches",
]
