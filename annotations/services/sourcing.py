"""Sources: one canonical URL is one source, and so is one article of the project."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from w3lib.url import canonicalize_url, url_query_cleaner

from annotations.models import Article, Project, Source
from annotations.models.choices import SourceKind
from annotations.models.source import LIMITS
from annotations.services.refusals import BadField

DESCRIBING = ("title", "publisher", "author", "published_on", "published_precision", "medium")
TRACKING = ("fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "yclid", "ref_src", "cmpid")
CAMPAIGN = "utm_"
# What a canonical address begins with: a host's name or number, and no user's name or password before it.
PAGE = re.compile(r"https?://(?:[a-z0-9_-][a-z0-9._-]*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?/", re.ASCII)


def canonical_url(url: str) -> str:
    """The address by which a page is known: no fragment, no campaign parameters, sorted query (w3lib).

    http and https only, at most 2,000 characters; refuses others with BadField.
    """
    try:
        known = _known_by(url.strip())
    except ValueError:  # a broken port, a bracket too few
        known = ""
    if not PAGE.match(known):
        raise BadField(_("Give the full address of the page, beginning with http:// or https://."), field="url")
    if len(known) > LIMITS["canonical_url"]:
        raise BadField(_("This address is longer than 2,000 characters."), field="url")
    return known


def _known_by(url: str) -> str:
    if urlsplit(url).port == 0:
        raise ValueError("nothing listens on port 0")
    known = canonicalize_url(url)  # first: a parameter's name may be escaped
    names = [pair.partition("=")[0] for pair in urlsplit(known).query.split("&")]
    tracking = [name for name in names if name.lower().startswith(CAMPAIGN) or name.lower() in TRACKING]
    cleaned: str = url_query_cleaner(known, tracking, remove=True, unique=False)
    return cleaned


def web_source(project: Project, user: User, fields: Mapping[str, Any]) -> tuple[Source, dict[str, Any]]:
    """The project's source for a page, made when it is new; where it was known, its empty fields that now are filled.

    Whoever cited it before reads those, too: the caller records them.
    """
    url = fields.get("url", "").strip()
    described = {name: fields[name] for name in DESCRIBING if fields.get(name)}
    source, made = Source.objects.get_or_create(
        project=project,
        canonical_url=canonical_url(url),
        holder_id=holder(project, user.pk),
        defaults={"kind": SourceKind.WEB, "url": url, "added_by": user, **described},
    )
    return source, {} if made else _fill(source, described)


def article_source(project: Project, user: User, article: Article) -> Source:
    """The source that an article of the project is."""
    return Source.objects.get_or_create(
        project=project,
        article=article,
        holder_id=holder(project, user.pk),
        defaults={"kind": SourceKind.ARTICLE, "added_by": user},
    )[0]


def holder(project: Project, user_id: int) -> int | None:
    """Whose a source is that this person cites: in a blind project their own, else everybody's."""
    return user_id if project.blind else None


def _fill(source: Source, described: Mapping[str, Any]) -> dict[str, Any]:
    """What is known already stands; only what was empty is filled: a second citer can't rewrite the first one's."""
    missing = {name: value for name, value in described.items() if not getattr(source, name)}
    for name, value in missing.items():
        setattr(source, name, value)
    if missing:
        source.save(update_fields=list(missing))
    return missing
