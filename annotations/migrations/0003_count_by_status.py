"""Tallies are counted anew, by status as well; the labels that every project begins with ask for what they need."""

from django.db import migrations
from django.db.models import Count, Q


def recount(apps, _schema):
    Claim, Tally = apps.get_model("annotations", "Claim"), apps.get_model("annotations", "Tally")
    Tally.objects.all().delete()
    counted = (
        Claim.objects.filter(deleted_at=None)
        .order_by()
        .values("project_id", "article_id", "annotator_id", "label_id", "status")
        .annotate(
            claims=Count("pk", distinct=True),
            evidence=Count("evidence", filter=Q(evidence__deleted_at=None)),
        )
    )
    Tally.objects.bulk_create((Tally(**row) for row in counted.iterator()), batch_size=500)


def ask(apps, _schema):
    Label = apps.get_model("annotations", "Label")
    Label.objects.filter(key="attributed").update(needs_source=True)
    Label.objects.filter(key="disputed").update(needs_contester=True)


class Migration(migrations.Migration):
    dependencies = [("annotations", "0002_people_review_finding")]
    operations = [
        migrations.RunPython(recount, migrations.RunPython.noop),
        migrations.RunPython(ask, migrations.RunPython.noop),
    ]
