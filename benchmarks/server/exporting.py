"""S8: a release of the whole project, from the request to the last byte of its file, and the memory it takes."""

import time

from benchmarks.server.house import House, until
from benchmarks.server.table import Figure, Taken

TIMES = 3


def export(house: House) -> Figure:
    client, taken, most, size = house.client(), [], 0.0, 0
    resting = house.memory()
    for _time in range(TIMES):
        began = time.perf_counter()
        release = client.post(f"{house.path}releases/", {"format": "jsonl", "status": "all"}).json["id"]

        def finished(release: int = release) -> bool:
            nonlocal most
            most = max(most, house.memory())
            return bool(client.get(f"/api/v1/releases/{release}/").json["finished_at"])

        until(finished)
        size = len(client.get(f"/api/v1/releases/{release}/download/").content)
        taken.append(time.perf_counter() - began)
    what = f"export the project as JSONL, {size / 1e6:.1f} MB"
    more = f"{most - resting:+.0f} MB of memory at most"
    return Figure("S8", what, Taken(taken), promise="0.5 s", aim=0.5, remark=more)
