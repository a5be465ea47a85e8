"""S7: all that opening an article with 500 claims asks for: page, text with marks, claims, suggestions."""

from benchmarks.server.client import Client
from benchmarks.server.house import House
from benchmarks.server.table import Figure, Taken

CLAIMS = 500
TIMES = 30


def open_article(house: House, article: int) -> list[Figure]:
    """Once as a reader who has nothing yet, and once as one whose browser kept everything."""
    client = Client(house.url, "", {"Cookie": f"sessionid={house.session}"})
    page = f"/projects/{house.project}/articles/1/"
    parts = [f"/api/v1/articles/{article}/{part}" for part in ("", "claims/", "suggestions/")]
    fresh, kept, size = [], [], 0
    for _time in range(TIMES):
        answers = [client.get(path) for path in (page, *parts)]
        fresh.append(sum(answer.seconds for answer in answers))
        size = sum(len(answer.content) for answer in answers)
        known = [
            (path, answer.headers["etag"])
            for path, answer in zip((page, *parts), answers, strict=True)
            if "etag" in answer.headers
        ]
        again = [client.get(path, **{"If-None-Match": tag}) for path, tag in known]
        assert {answer.status for answer in again} == {304}, "what has not changed is not sent again"
        kept.append(sum(answer.seconds for answer in again) / len(again))
    what = f"open an article with {CLAIMS} claims: {1 + len(parts)} requests, {size / 1e3:.0f} kB"
    return [
        Figure("S7", what, Taken(fresh), promise="25 ms", aim=0.025),
        Figure("S7", f"… unchanged, each of {len(again)} by 304", Taken(kept), promise="5 ms", aim=0.005),
    ]
