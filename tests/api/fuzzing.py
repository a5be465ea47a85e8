"""What made-up requests need to get beyond the first 404: addresses of real rows, versions, and people to send them."""

import zlib
from dataclasses import dataclass
from typing import Any

from schemathesis import Case
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from annotations.models import AccessToken
from tests import factories, people
from tests.api.endpoints import World, world

load_all_checks()
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@dataclass
class Fuzzed:
    """A world, and a key to the API for each kind of person; an empty one for nobody."""

    app: Any
    world: World
    keys: dict[str, str]

    def send(self, case: Case) -> Any:
        """Send the case, three times in four to a row that is there, by one person after another.

        What is chosen follows from the case alone: the same case is the same request when it is tried again.
        """
        chance = zlib.crc32(repr((case.operation.label, case.path_parameters, case.query, case.body)).encode())
        key = self.keys[sorted(self.keys)[chance % len(self.keys)]]
        if chance % 4:
            case.path_parameters = self.real(case)
            case.headers["If-Match"] = f'"{1 + chance % 3}"'
        if chance % 3 and isinstance(case.body, dict) and case.operation.label.endswith("/claims/"):
            case.body |= {"label": "disputed", **factories.anchored(self.world.claim.article)}
        headers = {"Authorization": f"Token {key}"} if key else {}
        return case.call_and_validate(app=self.app, headers=headers, checks=CHECKS)

    def real(self, case: Case) -> dict[str, Any]:
        """The case's path parameters with what they would be for rows of this world."""
        noun = case.operation.path.removeprefix("/api/v1/").split("/")[0]
        own = self.world.ids[{"evidence": "evidence", "comments": "comment"}.get(noun, "claim")]
        known = {name: str(value) for name, value in {**self.world.ids, "id": own}.items()}
        return {name: known.get(name, value) for name, value in case.path_parameters.items()}


def fuzzed(app: Any) -> Fuzzed:
    there = world()
    project = there.claim.project
    senders = {
        "manager": factories.manager_of(project),
        "annotator": there.claim.annotator,
        "reviewer": people.reviewer(project),
        "stranger": people.person(),
    }
    keys = {role: AccessToken.objects.create(user)[1] for role, user in senders.items()}
    return Fuzzed(app, there, {**keys, "nobody": ""})
