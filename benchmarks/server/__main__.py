"""What serving costs (PROMISES S4 to S9, S11, A12), as one table; `benchmarks.server.starting` has S2 and S3.

    python -m benchmarks.server

A house of its own is started, with SQLite; with DATABASE_URL, which must name an empty database, on that. The
figures of peers are PROMISES' own: to compare within one run, start them beside this one.
"""

from benchmarks.server import annotating, exporting, following, importing, listing, opening
from benchmarks.server.house import house
from benchmarks.server.noise import noise
from benchmarks.server.table import drawn

EACH = 20  # claims in an article


def main() -> None:
    print(f"before: {noise()}", flush=True)
    with house() as served:
        client = served.client()
        figures = importing.import_jsonl(served)
        ids = [row["id"] for row in client.get(f"{served.path}articles/").json["results"]]
        served.run("benchmarks.server.stocking", str(EACH), str(opening.CLAIMS))
        figures += opening.open_article(served, ids[0])
        figures += listing.list_articles(served)
        figures.append(exporting.export(served))
        figures.append(annotating.one_client(served, ids[1]))
        figures.append(annotating.eight_clients(served, ids[2:10]))
        figures += following.follow(served, ids[10])
        figures.append(importing.import_zip(served))
    print(drawn(sorted(figures, key=lambda figure: figure.promise_name)))
    print(f"after:  {noise()}")


if __name__ == "__main__":
    main()
