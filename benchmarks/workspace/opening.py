"""From the start of the navigation to an article that can be worked in, and what it asks the server for."""

from collections.abc import Iterator

from playwright.sync_api import Browser

from benchmarks.server.house import House
from benchmarks.server.table import Figure, Taken
from benchmarks.workspace.reader import Reader, signed_in

TIMES = 5
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
    """What this navigation asked of the article's API, and how many bytes were sent in answer; 300 are a 304."""
    sent = reader.page.evaluate(
        "performance.getEntriesByType('resource').filter(({ name, initiatorType }) => "
        "/api.v1.articles/.test(name) && initiatorType === 'link').map(({ transferSize }) => transferSize)"
    )
    return f"{len(sent)} requests: {', '.join(f'{size:,}' for size in sorted(sent))} bytes"
