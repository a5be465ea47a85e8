"""Django's own admin, in the product's look: every row read and found; labels judged, jobs steered, accounts kept."""

from annotations.admin import articles, background, claims, discussion, history, people, projects
from annotations.admin.site import site

__all__ = ["articles", "background", "claims", "discussion", "history", "people", "projects", "site"]
