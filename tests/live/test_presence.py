"""Who is where."""

import json

from annotations.live import presence
from annotations.live.presence import Presence

MINE, HERS = 1, 2


def here(user, tab, article=4, place=0, *, gone=False):
    person = {"username": f"user-{user}", "name": "", "initials": ""}
    return {"user": user, "tab": tab, "article": article, "place": place, "gone": gone, "person": person}


def seen_by(reader, people):
    _event, data, *_end = people.others(reader).decode().split("\n")
    return [
        (row["username"], row["article"], row["place"]) for row in json.loads(data.removeprefix("data: "))["people"]
    ]


def test_somebody_is_seen_once_in_an_article_where_they_moved_last_and_not_by_themselves():
    people = Presence()

    people.hear(here(HERS, "a", place=3))
    people.hear(here(HERS, "b", place=9))
    people.hear(here(HERS, "c", article=5))
    people.hear(here(HERS, "a", place=12))

    assert seen_by(MINE, people) == [("user-2", 5, 0), ("user-2", 4, 12)]
    assert seen_by(HERS, people) == []


def test_nobody_closes_the_tab_of_another():
    people = Presence()
    people.hear(here(HERS, "a"))

    people.hear(here(MINE, "a", gone=True))

    assert seen_by(MINE, people) == [("user-2", 4, 0)]


def test_who_has_said_nothing_for_long_and_who_has_left_the_project_is_not_there(monkeypatch):
    people = Presence()
    people.hear(here(HERS, "a"))
    people.hear(here(3, "a"))

    people.keep({MINE, HERS})
    assert seen_by(MINE, people) == [("user-2", 4, 0)]
    monkeypatch.setattr(presence, "STAYS", 0.0)
    people.hear(here(HERS, "a"))
    people.forget()

    assert seen_by(MINE, people) == []


def test_there_is_an_end_to_the_tabs_of_a_project():
    people = Presence()

    for n in range(presence.MOST + 5):
        people.hear(here(HERS, str(n), article=n))

    assert len(people.tabs) == presence.MOST
    assert len(seen_by(MINE, people)) == presence.SHOWN
