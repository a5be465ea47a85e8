"""One of the clients: a process that annotates, reviews and exports until so many of its writes are acknowledged.

    python -m tests.faults.client PORT NAME WRITES < CREW > LOG

Its log is what it was promised, a line of JSON each: `{claim, version, set}` says that a claim has these values since
that version, unless a later one says otherwise; `{link, version, set}` so of evidence. `set: null`: it was taken away.
"""

import hashlib
import json
import random
import sys
from base64 import b64encode
from typing import Any
from uuid import uuid4

from tests.faults.crew import Crew
from tests.faults.wire import Answer, Wire
from tests.waiting import eventually

LABELS = ("disputed", "attributed", "unverified")
WHOLE = {"claimant_name": "Hanne Voll", "contested_by": "the dockers"}  # whatever the label, there is no gap
PAGES = 40  # that everybody cites
ACTS = {"highlight": 40, "change": 22, "link": 10, "unlink": 4, "remove": 4, "restore": 4, "submit": 4, "review": 16}
EXPORT_EVERY = 40  # writes
MINE_TO_CHANGE = ("draft", "returned")
DECISIONS = {"accept": "accepted", "return": "returned", "reject": "rejected"}


def say(**line: Any) -> None:
    print(json.dumps(line), flush=True)


class Client:
    def __init__(self, port: int, name: str, crew: Crew) -> None:
        self.wire = Wire(port, crew["tokens"][name], lambda *answered: say(answered=answered))
        self.name, self.slug, self.texts = name, crew["slug"], crew["articles"]
        self.random = random.Random(name)
        self.claims: dict[str, dict[str, Any]] = {}  # its own, as it knows them
        self.gone: dict[str, int] = {}  # its own that it took away, and at which version

    def work(self, writes: int) -> None:
        """Each act is True when it was acknowledged; False where there was nothing to do, or another was quicker."""
        done = 0
        while done < writes:
            exporting = done % EXPORT_EVERY == EXPORT_EVERY // 2
            act = "export" if exporting else self.random.choices([*ACTS], [*ACTS.values()])[0]
            done += getattr(self, act)()

    def highlight(self) -> bool:
        article, text = self.random.choice(list(self.texts.items()))
        start = self.random.randrange(len(text) - 60)
        end = start + self.random.randrange(1, 60)
        what = {"start": start, "end": end, "quote": text[start:end], "label": self.random.choice(LABELS), **WHOLE}
        made = self.wire.ask("POST", f"articles/{article}/claims/", {"id": str(uuid4()), **what})
        assert made.status in (200, 201), made
        self.learn(made.body)
        return self.promised("claim", made.body["id"], 1, {**what, "status": "draft"})

    def change(self) -> bool:
        if not (claim := self.own(*MINE_TO_CHANGE)):
            return False
        fields = {"label": self.random.choice(LABELS), "note": f"{self.name} {self.random.random()}"}
        answer = self.wire.ask("PATCH", f"claims/{claim['id']}/", fields, version=claim["version"])
        return self.settled(claim, answer, fields)

    def link(self) -> bool:
        if not (claim := self.own(*MINE_TO_CHANGE)):
            return False
        id, what = str(uuid4()), {"stance": self.random.choice(["supports", "refutes"]), "note": str(uuid4())}
        page = f"https://example.org/{self.random.randrange(PAGES)}"
        made = self.wire.ask("POST", f"claims/{claim['id']}/evidence/", {"id": id, "url": page, **what})
        if made.status == 403:  # it was submitted when this was still unknown
            return self.look(claim)
        assert made.status in (200, 201), made
        claim["evidence"].append(made.body)
        return self.promised("link", id, 1, {"claim": claim["id"], **what})

    def unlink(self) -> bool:
        if not (claim := self.own(*MINE_TO_CHANGE)) or not claim["evidence"]:
            return False
        link = self.random.choice(claim["evidence"])
        answer = self.wire.ask("DELETE", f"evidence/{link['id']}/", version=link["version"])
        if answer.status not in (204, 404):  # 404: it was sent twice
            return self.look(claim)
        claim["evidence"].remove(link)
        return self.promised("link", link["id"], link["version"] + 1, None)

    def remove(self) -> bool:
        if not (claim := self.own(*MINE_TO_CHANGE)):
            return False
        answer = self.wire.ask("DELETE", f"claims/{claim['id']}/", version=claim["version"])
        if answer.status not in (204, 404):
            return self.look(claim)
        del self.claims[claim["id"]]
        self.gone[claim["id"]] = claim["version"] + 1
        return self.promised("claim", claim["id"], claim["version"] + 1, None)

    def restore(self) -> bool:
        if not self.gone:
            return False
        id, version = self.gone.popitem()
        back = self.wire.ask("POST", f"claims/{id}/restore/", version=version)
        assert back.status in (200, 412), back  # 412: it was sent twice
        self.learn(back.body if back.status == 200 else back.body["current"])
        return self.promised("claim", id, version + 1, {})

    def submit(self) -> bool:
        article = self.random.choice(list(self.texts))
        mine = self.wire.ask("GET", f"projects/{self.slug}/assignments/?annotator={self.name}&article={article}")
        for desk in mine.body["results"]:
            answer = self.wire.ask("POST", f"assignments/{desk['id']}/submit/", version=desk["version"])
            assert answer.status in (200, 409, 412), answer  # 409: there is nothing to submit; 412: it was sent twice
            for row in self.claims_in(article):
                if row["annotator"] == self.name:
                    self.learn(row)
                    self.promised("claim", row["id"], row["version"], {"status": row["status"]})
            return answer.status == 200
        return False

    def review(self) -> bool:
        rows = self.claims_in(self.random.choice(list(self.texts)))
        others = [row for row in rows if row["annotator"] != self.name and row["status"] == "submitted"]
        if not others:
            return False
        claim, decision = self.random.choice(others), self.random.choice(list(DECISIONS))
        path, said = f"claims/{claim['id']}/reviews/", {"decision": decision, "comment": "Seen."}
        answer = self.wire.ask("POST", path, said, version=claim["version"])
        assert answer.status in (201, 404, 409, 412), answer  # another was quicker, or it was sent twice
        if answer.status == 201:
            self.promised("claim", claim["id"], claim["version"] + 1, {"status": DECISIONS[decision]})
        return answer.status == 201

    def export(self) -> bool:
        """A release holds at least what was there when it was asked for."""
        known = {id: claim["version"] for id, claim in self.claims.items()}
        asked = self.wire.ask("POST", f"projects/{self.slug}/releases/", {"format": "jsonl"}, key=str(uuid4()))
        assert asked.status == 202, asked
        release = eventually(lambda: self.finished(asked.body["id"]))
        file = self.wire.ask("GET", f"releases/{release['id']}/download/")
        digest = hashlib.sha256(file.body)
        assert digest.hexdigest() == release["sha256"]
        assert file.headers["Repr-Digest"] == f"sha-256=:{b64encode(digest.digest()).decode()}:"
        held = {row["id"]: row["version"] for line in file.body.splitlines() for row in json.loads(line)["claims"]}
        assert all(held.get(id, 0) >= version for id, version in known.items())
        return True

    def finished(self, release: int) -> Any:
        row = self.wire.ask("GET", f"releases/{release}/").body
        assert row["job"]["state"] in ("queued", "running", "done"), row
        return row if row["job"]["state"] == "done" else None

    def claims_in(self, article: str) -> list[dict[str, Any]]:
        return self.wire.ask("GET", f"articles/{article}/claims/").body["results"]

    def own(self, *statuses: str) -> dict[str, Any] | None:
        found = [claim for claim in self.claims.values() if claim["status"] in statuses]
        return self.random.choice(found) if found else None

    def learn(self, row: dict[str, Any]) -> None:
        self.claims[row["id"]] = row

    def look(self, claim: dict[str, Any]) -> bool:
        """Another was quicker: see what has become of it."""
        self.learn(self.wire.ask("GET", f"claims/{claim['id']}/").body)
        return False

    def settled(self, claim: dict[str, Any], answer: Answer, fields: dict[str, Any]) -> bool:
        """Whether the change was made: by this answer, or by an earlier one that was lost."""
        if answer.status == 403:
            return self.look(claim)
        assert answer.status in (200, 412), answer
        row = answer.body if answer.status == 200 else answer.body["current"]
        self.learn(row)
        mine = answer.status == 200 or fields.items() <= row.items()
        return mine and self.promised("claim", claim["id"], claim["version"] + 1, fields)

    def promised(self, what: str, id: str, version: int, values: dict[str, Any] | None) -> bool:
        say(**{what: id}, version=version, set=values)
        return True


if __name__ == "__main__":
    port, name, writes = sys.argv[1:]
    Client(int(port), name, json.load(sys.stdin)).work(int(writes))
