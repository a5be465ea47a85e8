"""How the tests of pages reach them and read them."""

import re

from django.urls import reverse

PAGES = (
    *("project", "articles", "article-rows", "claims", "import", "releases", "release-rows", "guideline", "members"),
    "workspace",
)
#: What the content security policy would stop: scripts and styles that stand in a page.
INLINE = re.compile(r"\sstyle=|\son\w+=|<style|javascript:|hx-on|<script(?![^>]*(src=|application/json))")


def address(page, project):
    return reverse(page, args=[project.slug, 1] if page == "workspace" else [project.slug])


def words(response):
    """What a page says: its text without the markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())
