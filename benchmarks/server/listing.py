"""S9: the list of articles, its first page and one far behind."""

from benchmarks.server.house import House
from benchmarks.server.table import Figure, Taken

TIMES = 40
DEEP = 15  # pages behind the first


def list_articles(house: House) -> list[Figure]:
    client, first = house.client(), f"{house.path}articles/"
    deep = first
    for _page in range(DEEP):
        deep = client.get(deep).json["next"].removeprefix(house.url)
    figures = []
    for what, path in (("list of articles, first page", first), (f"list of articles, page {DEEP + 1}", deep)):
        taken = [client.get(path).seconds for _time in range(TIMES)]
        figures.append(Figure("S9", what, Taken(taken), promise="12 ms", aim=0.012))
    return figures
