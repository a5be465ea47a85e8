"""S4: a thousand articles in one file, sent over the API until all are listed; then how fast they are prepared."""

import time
from uuid import uuid4

from benchmarks.server.client import Client
from benchmarks.server.datasets import as_jsonl, as_zip
from benchmarks.server.house import House, until
from benchmarks.server.table import Figure, Taken

ARTICLES = 1000
OVER = {"done", "failed", "cancelled"}


def import_jsonl(house: House) -> list[Figure]:
    client, content = house.client(), as_jsonl(range(1, ARTICLES + 1))
    began = time.perf_counter()
    outcome = send(client, house, "articles.jsonl", content)
    listed = time.perf_counter() - began
    until(lambda: not waiting(client, house), every=0.2)
    prepared = time.perf_counter() - began
    what = f"import {ARTICLES:,} articles, one JSONL of {len(content) / 1e6:.1f} MB"
    return [
        Figure("S4", what, Taken([listed]), promise="0.9 s", aim=0.9, remark=outcome),
        Figure("S4", "… until all are prepared", Taken([prepared]), f"{ARTICLES / prepared:.0f}/s", "100/s a core"),
    ]


def import_zip(house: House) -> Figure:
    client, content = house.client(), as_zip(range(ARTICLES + 1, 2 * ARTICLES + 1))
    began = time.perf_counter()
    outcome = send(client, house, "articles.zip", content)
    listed = time.perf_counter() - began
    until(lambda: not waiting(client, house), every=0.2)
    what = f"import {ARTICLES:,} articles, one zip of {len(content) / 1e6:.1f} MB"
    aim = 0.0 if outcome.startswith("refused") else 0.9
    return Figure("S4", what, Taken([listed]), promise="0.9 s", aim=aim, remark=outcome)


def send(client: Client, house: House, name: str, content: bytes) -> str:
    """Import a file; what became of it, in the house's own words, once its job is over."""
    boundary = uuid4().hex
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
    body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
    kind = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    job = client.ask("POST", f"{house.path}imports/", body, kind).json
    until(lambda: client.get(f"/api/v1/jobs/{job['id']}/").json["state"] in OVER)
    files = client.get(f"/api/v1/jobs/{job['id']}/").json["files"]
    return f"{files[0]['outcome']}: {files[0]['detail']}"[:80]


def waiting(client: Client, house: House) -> list[object]:
    """Articles that are not prepared yet."""
    found: list[object] = client.get(f"{house.path}articles/?state=preparing&limit=1").json["results"]
    return found
