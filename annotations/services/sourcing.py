"""Sources: one canonical URL is one source, and so is one article of the project."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from w3lib.url import canonicalize_url, url_query_cleaner

from annotations.models import Article, Source
from annotations.models.choices import SourceKind
from annotations.services.refusals import BadField

DESCRIBING = ("title", "publisher", "author", "published_on", "published_precision", "medium")
TRACKING = ("fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "yclid", "ref_src", "cmpid")
CAMPAIGN = "utm_"


def canonical_url(url: str) -> str:
    """The address by which a page is known: no fragment, no campaign parameters, sorted query (w3lib).

    http and https only; refuses others with BadField.
    """
    try:
        parts = urlsplit(url.strip())
        host, _port = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise BadField(_("Give the full address of the page, beginning with http:// or https://."), field="url")
    names = [pair.partition("=")[0] for pair in parts.query.split("&")]
    tracking = [name for name in names if name.lower().startswith(CAMPAIGN) or name.lower() in TRACKING]
    return canonicalize_url(url_query_cleaner(url.strip(), tracking, remove=True))


def web_source(project_id: int, user: User, fields: Mapping[str, Any]) -> Source:
    """The project's source for a page; made when it is new, its empty fields filled when it is known."""
    url = fields.get("url", "")
    known = canonical_url(url)
    if len(known) > 2000:
        raise BadField(_("This address is longer than 2,000 characters."), field="url")
    described = {name: fields[name] for name in DESCRIBING if fields.get(name)}
    source, made = Source.objects.get_or_create(
        project_id=project_id,
        canonical_url=known,
        defaults={"kind": SourceKind.WEB, "url": url, "added_by": user, **described},
    )
    if not made:
        _fill(source, described)
    return source


def article_source(article: Article, user: User) -> Source:
    return Source.objects.get_or_create(
        project_id=article.project_id, article=article, defaults={"kind": SourceKind.ARTICLE, "added_by": user}
    )[0]


def _fill(source: Source, described: Mapping[str, Any]) -> None:
    """What is known already stands; only what was empty is filled: a second citer can't rewrite the first one's."""
    missing = {name: value for name, value in described.items() if not getattr(source, name)}
    for name, value in missing.items():
        setattr(source, name, value)
    if missing:
        source.save(update_fields=list(missing))
