"""Run in the house's own environment: claims of the manager's in the long article, and some in the next.

python -m benchmarks.workspace.stocking LONG NEXT
"""

import os
import sys

import django

from benchmarks.server.furnishing import MANAGER, PROJECT
from benchmarks.server.stocking import claim


def stock(*counts: int) -> None:
    from annotations.models import Project

    project = Project.objects.get(slug=PROJECT)
    me = project.memberships.get(user__username=MANAGER).user_id
    articles = project.articles.select_related("revision", "project").order_by("number")
    for article, n in zip(articles, counts, strict=True):
        claim(article, [me], n)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    django.setup()
    stock(*map(int, sys.argv[1:]))
