"""What clients were promised, held against what the house has."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tests.serving import Served

Told = Iterable[dict[str, Any]]


def losses(house: Served, slug: str, told: Told) -> list[str]:
    """What is missing, or not as it was promised, or there though nobody was promised it; and what the doctor says."""
    told = list(told)
    claims, links = promised(told, "claim"), promised(told, "link")
    found = exported(house, slug)
    held = {link["id"]: {**link, "claim": claim["id"]} for claim in found.values() for link in claim["evidence"]}
    cited = {id: link for id, link in links.items() if link["claim"] in claims}
    return [*differences(claims, found), *differences(cited, held), *wrong(house)]


def wrong(house: Served) -> list[str]:
    """What the doctor finds."""
    doctor = house.manage("doctor")
    return [*doctor.stdout.splitlines(), *doctor.stderr.splitlines()] if doctor.returncode else []


def promised(told: Told, what: str) -> dict[str, dict[str, Any]]:
    """The values that each must have: what was promised last of them, by version. Without those taken away."""
    rows: dict[str, dict[str, Any]] = {}
    gone: dict[str, bool] = {}
    for line in sorted((line for line in told if what in line), key=lambda line: line["version"]):
        id = line[what]
        gone[id] = line["set"] is None
        rows.setdefault(id, {}).update(line["set"] or {})
    return {id: row for id, row in rows.items() if not gone[id]}


def differences(promised: dict[str, dict[str, Any]], found: dict[str, dict[str, Any]]) -> Iterator[str]:
    yield from (f"missing: {id}" for id in promised.keys() - found.keys())
    yield from (f"never promised: {id}" for id in found.keys() - promised.keys())
    for id in promised.keys() & found.keys():
        was = {name: found[id][name] for name in promised[id]}
        if was != promised[id]:
            yield f"{id} was promised as {promised[id]} and is {was}"


def exported(house: Served, slug: str) -> dict[str, dict[str, Any]]:
    """Every claim of the project, as a release has it."""
    file = house.data / f"{slug}.jsonl"
    done = house.manage("export_release", slug, "--format", "jsonl", "--output", str(file))
    assert done.returncode == 0, done.stderr
    return {claim["id"]: claim for line in file.read_text().splitlines() for claim in json.loads(line)["claims"]}
