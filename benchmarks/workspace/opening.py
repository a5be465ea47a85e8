"""From the start of the navigation to an article that can be worked in, and what it asks the server for."""

from collections.abc import Iterator

from playwright.sync_api import Browser

from benchmarks.server.house import House
from benchmarks.server.table import Figure, Taken
from benchmarks.workspace.reader import Reader, signed_in

TIMES = 7
LONG, NEXT = 1, 2  # numbers of the articles


def open_article(browser: Browser, house: House) -> Iterator[Figure]:
    fresh, kept, key, next_article = [], [], [], []
    said = {}
    for _time in range(TIMES):
        context = signed_in(browser, house)
        reader = Reader(context, house)
        fresh.append(reader.open(LONG) / 1000)
        said["fresh"] = asked(reader)
        reader.press("j")
        key += reader.times()[0]
        reader.page.goto("about:blank")
        kept.append(reader.open(LONG) / 1000)
        said["kept"] = asked(reader)
        reader.page.wait_for_timeout(2000)  # idle: what is fetched ahead is there
        next_article.append(reader.open(NEXT) / 1000)
        said["next"] = asked(reader)
        context.close()
    yield Figure("", "open, nothing kept: highlights painted", Taken(fresh), "", "< 1 s", 1.0, remark=said["fresh"])
    yield Figure("", "… the first key pressed then", Taken(key), aim=0.05)
    yield Figure("", "open again, unchanged", Taken(kept), remark=said["kept"])
    yield Figure("", "the next article, a short one", Taken(next_article), "", "< 150 ms", 0.15, remark=said["next"])


def asked(reader: Reader) -> str:
    """The API's answers to this navigation, and forgets them."""
    reader.page.wait_for_load_state("networkidle")
    answers = [request.response() for request in reader.requests if "/api/" in request.url]
    reader.requests.clear()
    return " ".join(f"{answer.url.rstrip('/').rsplit('/', 1)[-1][:14]} {answer.status}" for answer in answers if answer)
