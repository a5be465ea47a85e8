"""A body is received whole, bounded in size and time, before anybody works on it."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import bodies


def exchange(messages, *, app=None):
    """Send `messages` to a wrapped app; what the app read, and what was sent back. After the last, silence."""
    waiting, read, sent = list(messages), [], []

    async def receive():
        if waiting:
            return waiting.pop(0)
        return await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    async def reader(_scope, receive, _send):
        more = True
        while more:
            message = await receive()
            read.append(message["body"])
            more = message["more_body"]

    asyncio.run(bodies.received_whole(reader)({"type": "http"}, receive, send))
    return read, sent


def pieces(*parts):
    return [
        {"type": "http.request", "body": part, "more_body": number < len(parts)}
        for number, part in enumerate(parts, start=1)
    ]


@given(st.lists(st.binary(max_size=200), min_size=1))
def test_what_was_sent_in_pieces_is_read_whole_and_unchanged(parts):
    read, sent = exchange(pieces(*parts))

    assert b"".join(read) == b"".join(parts)
    assert sent == []


@pytest.mark.parametrize("size", [0, bodies.IN_MEMORY - 1, bodies.IN_MEMORY, 2 * bodies.IN_MEMORY + 1])
def test_a_large_body_waits_in_a_file_and_is_read_in_bounded_pieces(size):
    read, _sent = exchange(pieces(b"x" * size))

    assert sum(len(piece) for piece in read) == size
    assert max(len(piece) for piece in read) <= bodies.IN_MEMORY


def test_a_body_over_the_limit_is_refused_in_the_apis_words_and_reaches_nobody(settings):
    settings.WEB_BODY_LIMIT = 10

    read, (head, body) = exchange(pieces(b"12345", b"678901"))

    assert read == []
    assert head["status"] == 413
    assert json.loads(body["body"])["code"] == "too_large"


def test_a_body_that_does_not_come_to_an_end_is_given_up(monkeypatch):
    monkeypatch.setattr(bodies, "RECEIVED_WITHIN", 0.01)

    read, (head, body) = exchange(pieces(b"a", b"b")[:1])

    assert read == []
    assert head["status"] == 408
    assert json.loads(body["body"])["code"] == "too_slow"


def test_a_sender_that_leaves_is_not_answered():
    read, sent = exchange([*pieces(b"a", b"b")[:1], {"type": "http.disconnect"}])

    assert (read, sent) == ([], [])
