"""The labels of a dataset become those of the project it is loaded into."""

from django.db.models import Exists, OuterRef

from annotations.formats.rows import LabelRow
from annotations.models import Claim, Label, Project


def adopt_labels(project: Project, rows: list[LabelRow]) -> None:
    """Make or change the project's labels after the file's. One that is in use here stays as it is, and so its key."""
    mine = Label.objects.filter(project=project)
    used = set(mine.filter(Exists(Claim.objects.filter(label=OuterRef("pk")))).values_list("key", flat=True))
    adopted = {row["key"]: row for row in rows if row["key"] not in used}
    present = {label.key: label for label in mine}
    if all(key in present and _same(present[key], row) for key, row in adopted.items()):
        return
    mine.filter(key__in=adopted).update(shortcut="")  # two labels may exchange their keys
    taken = set(mine.values_list("shortcut", flat=True))
    for key, row in adopted.items():
        shortcut = "" if row["shortcut"] in taken else row["shortcut"]
        taken.add(shortcut)
        Label.objects.update_or_create(project=project, key=key, defaults={**row, "shortcut": shortcut})


def _same(label: Label, row: LabelRow) -> bool:
    return all(getattr(label, name) == value for name, value in row.items())
