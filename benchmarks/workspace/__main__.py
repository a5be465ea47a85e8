"""What working costs (PROMISES S10): 2,000 claims on 100,000 characters, in a real Chromium, as one table.

    python -m benchmarks.workspace

A house of its own is started, on SQLite. Times are of this machine in this hour: what else it did is told first and
last. CHROMIUM names the browser where it isn't found.
"""

import gzip
import re
from pathlib import Path

from benchmarks.server.articles import text_of
from benchmarks.server.house import House, house, until
from benchmarks.server.importing import waiting
from benchmarks.server.noise import noise
from benchmarks.server.table import Figure, drawn
from benchmarks.workspace import acting, opening, remembering, scrolling
from benchmarks.workspace.reader import Reader, chromium, signed_in

CHARACTERS, CLAIMS = 100_000, 2_000
SCRIPTS = Path(__file__).resolve().parents[2] / "frontend" / "dist"
FETCHED_FIRST = re.compile(rb'(?:from|import)"\./(workspace-\w+\.js)"')


def script() -> int:
    """Bytes of what is fetched before the page can be used, as they are sent."""
    entry = (SCRIPTS / "workspace.js").read_bytes()
    first = [(SCRIPTS / name.decode()).read_bytes() for name in FETCHED_FIRST.findall(entry)]
    return sum(len(gzip.compress(file)) for file in (entry, *first))


def main() -> None:
    print(f"before: {noise()}", flush=True)
    figures: list[Figure] = []
    with house() as served, chromium() as browser:
        furnish(served)
        figures += opening.open_article(browser, served)
        context = signed_in(browser, served)
        reader = Reader(context, served)
        reader.open(opening.LONG)
        figures.append(scrolling.scroll(reader))
        reader.requests.clear()
        figures += acting.keys(reader)
        figures.append(acting.held(reader))
        told = [f"requests of the {acting.ROUNDS} rounds: {acting.requests(reader)}", remembering.remember(reader)]
        context.close()
    print(drawn(figures))
    print("\n".join(told))
    print(f"script: {script() / 1e3:.1f} kB compressed, before it can be used (< 60)")
    print(f"after:  {noise()}")


def furnish(served: House) -> None:
    """The long article with its claims, and a short one behind it."""
    client = served.client()
    for number, size in ((1, CHARACTERS), (2, 0)):
        text = text_of(number, at_least=size)
        client.post(f"{served.path}articles/", {"title": text.partition("\n")[0], "text": text})
    until(lambda: not waiting(client, served), every=0.2)
    served.run("benchmarks.workspace.stocking", str(CLAIMS), "20")


if __name__ == "__main__":
    main()
