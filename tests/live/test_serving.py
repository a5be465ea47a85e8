"""An answer that is kept open, and a reader who doesn't read."""

import asyncio
from contextlib import suppress

from annotations.live import reader as reading
from annotations.live.hub import Hub
from annotations.live.reader import End, Reader, Standing
from annotations.live.serving import talk

NEWS = b"data: {}\n\n"


def a_reader():
    return Reader(Standing(user_id=1, project_id=1), blind=False, seq=0)


def test_who_does_not_read_is_let_go_and_keeps_nobody_waiting():
    async def walk():
        slow = a_reader()
        stuck = asyncio.Event()

        async def never_taken(_message):
            stuck.set()
            await asyncio.Event().wait()

        slow.talking = asyncio.create_task(talk(slow, never_taken))
        slow.tell(NEWS)
        await stuck.wait()
        while not slow.ended:
            slow.tell(NEWS * 1000)
        with suppress(asyncio.CancelledError):
            await slow.talking
        return slow

    slow = asyncio.run(walk())

    assert slow.ended == End.SLOW
    assert slow.size <= reading.MOST + len(NEWS) * 1000


def test_what_waits_is_said_in_one_piece_and_then_why_it_ends():
    said = []

    async def walk():
        async def send(message):
            said.append((message["body"], message["more_body"]))

        one = a_reader()
        one.tell(NEWS)
        one.tell(NEWS)
        talking = asyncio.create_task(talk(one, send))
        while not said:
            await asyncio.sleep(0)
        one.end(End.CLOSING)
        await talking

    asyncio.run(walk())

    assert said == [(NEWS + NEWS, True), (b'event: end\ndata: {"why":"closing"}\n\n', False)]


def test_where_nothing_tells_what_is_new_no_answer_is_kept_open():
    assert not Hub().awake
