"""What is kept beside a span, so that the place is found again and a wrong one is noticed."""

from annotations.text.span import Span

WIDTH = 32


def context(text: str, span: Span, width: int = WIDTH) -> tuple[str, str]:
    """The prefix and the suffix: up to `width` code points before and after the span, less at the text's edges."""
    return text[max(0, span.start - width) : span.start], text[span.end : span.end + width]


def quote_matches(text: str, span: Span, quote: str) -> bool:
    """Whether the span covers exactly this quote; a span outside the text covers nothing."""
    return span.end <= len(text) and text[span.start : span.end] == quote
