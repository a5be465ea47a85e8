"""Sources, as the API and the workspace show them."""

from typing import Any

from annotations.models import Source
from annotations.queries.shapes import day


def source_row(source: Source) -> dict[str, Any]:
    """A source; what it doesn't say of itself, a cited article does."""
    cited = source.article
    return {
        "id": source.pk,
        "kind": source.kind,
        "url": source.url,
        "canonical_url": source.canonical_url,
        "title": source.title or (cited.title if cited else ""),
        "publisher": source.publisher or (cited.outlet if cited else ""),
        "author": source.author,
        "published_on": day(source.published_on or (cited.published_on if cited else None)),
        "published_precision": source.published_precision,
        "medium": source.medium,
        "article": source.article_id,
        "article_number": cited.number if cited else None,
        "article_title": cited.title if cited else None,
    }
