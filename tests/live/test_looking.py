"""What one look finds for many readers."""

import json

import pytest

from annotations.live import looking
from annotations.live.looking import Wanted
from annotations.models import Suggestion
from annotations.services.rejecting import reject_suggestion
from tests import factories, people

pytestmark = pytest.mark.django_db


def seen_in(project, *users, after=0, jobs=()):
    wanted = Wanted(project.pk, after, frozenset(user.pk for user in users), frozenset(jobs))
    return looking.look([wanted])[project.pk]


def verbs(texts):
    return [json.loads(text.split(b"data: ")[1])["verb"] for seq, text in texts if seq]


def test_where_nothing_has_happened_there_is_nothing_to_tell():
    project = factories.project()
    project.refresh_from_db()

    wanted = Wanted(project.pk, project.event_seq, frozenset(), frozenset())

    assert looking.look([wanted]) == {}


def test_a_long_absence_is_read_piece_by_piece(monkeypatch):
    monkeypatch.setattr(looking, "AT_ONCE", 2)
    project = factories.project()
    factories.ready(project)
    reader = factories.manager_of(project)

    first = seen_in(project, reader)
    rest = seen_in(project, reader, after=first.upto)

    assert (first.upto, rest.after, first.last) == (2, 2, 3)
    assert [seq for seq, _text in first.of(reader.pk) + rest.of(reader.pk)] == [1, 2, 3]


def test_in_a_blind_project_each_is_told_what_they_see_of_events_and_jobs():
    project = factories.project(blind=True)
    article = factories.ready(project)
    ilse, tomas = people.annotator(project), people.annotator(project)
    factories.claim(article, tomas)
    release = factories.release(project).jobs.get()
    prepare = article.jobs.get()

    seen = seen_in(project, ilse, tomas, factories.manager_of(project), jobs=[release.pk, prepare.pk])

    told = {user: verbs(seen.of(user.pk)) for user in (ilse, tomas, factories.manager_of(project))}
    assert [one for one in told[ilse] if one.startswith("claim.")] == []
    assert [one for one in told[tomas] if one.startswith("claim.")] == ["claim.created"]
    assert [one for one in told[factories.manager_of(project)] if one.startswith("claim.")] == []
    jobs = {user: sum(seq is None for seq, _text in seen.of(user.pk)) for user in told}
    assert jobs == {ilse: 1, tomas: 1, factories.manager_of(project): 2}
    assert seen.of(0) is None


def test_in_a_blind_project_nobody_is_told_what_another_makes_of_suggestions():
    project = factories.project(blind=True)
    article, ilse = factories.ready(project), people.annotator(project)
    everybody = [ilse, people.annotator(project), people.reviewer(project), factories.manager_of(project)]
    reject_suggestion(user=ilse, id=Suggestion.objects.filter(revision=article.revision).first().pk)

    seen = seen_in(project, *everybody)

    assert ["suggestion.rejected" in verbs(seen.of(user.pk)) for user in everybody] == [True, False, False, False]


@pytest.mark.parametrize("blind", [False, True])
def test_a_look_asks_as_much_for_many_events_as_for_one(blind, django_assert_num_queries):
    project = factories.project(blind=blind)
    article, ilse = factories.ready(project), people.annotator(project)
    factories.claim(article, ilse)

    for more in range(2):
        with django_assert_num_queries(4 if blind else 3):
            seen_in(project, ilse)
        for _ in range(5 * more):
            factories.claim(article, ilse)
