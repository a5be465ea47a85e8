"""S10: from a key to the painted highlight, for what people do all day; and how many requests that makes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.server.table import Figure, Taken
from benchmarks.workspace.reader import Reader

ROUNDS = 20
HELD = 0.033  # seconds: a key that is held down repeats thirty times a second
PROMISE = "p95 < 50 ms"
AIM = 0.05

# What is measured, the keys that lead there in a round, and the key that is measured.
KEYS: Sequence[tuple[str, tuple[str, ...], str]] = (
    ("]  next sentence", (), "]"),
    ("Shift+→  grow the selection by a word", (), "Shift+ArrowRight"),
    ("1  a claim of the selection", ("]",), "1"),
    ("2  another label for it", (), "2"),
    ("Shift+→  grow the claim by a word", (), "Shift+ArrowRight"),
    ("Delete", (), "Delete"),
    ("Ctrl+Z", (), "Control+z"),
    ("j  next claim", (), "j"),
    ("k  previous claim", (), "k"),
)


def keys(reader: Reader) -> Iterator[Figure]:
    """Each round does everything once, further down the article."""
    taken: dict[str, tuple[list[float], list[float]]] = {what: ([], []) for what, _before, _key in KEYS}
    for _round in range(ROUNDS):
        for what, before, key in KEYS:
            for each in before:
                reader.press(each)
            reader.times()
            reader.press(key)
            for all_of_it, new in zip(taken[what], reader.times(), strict=True):
                all_of_it += new
    for what, (painted, shown) in taken.items():
        yield figure(what, painted, shown)


def held(reader: Reader) -> Figure:
    reader.times()
    for _time in range(100):
        reader.press("j", HELD)
    return figure("j held down, 30 a second", *reader.times())


def figure(what: str, painted: list[float], shown: list[float]) -> Figure:
    remark = f"on the glass p95 {1000 * Taken(shown).p95:.0f} ms; {len(painted)} times"
    return Figure("S10", what, Taken(painted), promise=PROMISE, aim=AIM, by_p95=True, remark=remark)


def requests(reader: Reader) -> str:
    """What the acts since the last navigation sent, and whether any of it twice. Where one reads is told often."""
    acts = [request for request in reader.requests if request.method != "GET" and "/presence/" not in request.url]
    sent = [(request.method, request.url, request.post_data) for request in acts]
    read = [request for request in reader.requests if request.method == "GET"]
    again = sum(n - 1 for (method, _url, _body), n in Counter(sent).items() if method == "POST")
    return f"{len(sent)} writes, {again} repeated, {len(read)} reads"
