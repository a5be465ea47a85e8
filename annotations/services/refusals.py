"""Why a use case says no, in the domain's words. HTTP learns of them in api/errors.py, once."""

from typing import Any


class WorkbenchError(Exception):
    """A refusal: `detail` is a sentence for the person that says what to do."""

    code = "refused"

    def __init__(self, detail: str, **more: Any) -> None:
        super().__init__(detail)
        self.detail = str(detail)
        self.more = more


class NotAllowed(WorkbenchError):
    code = "not_allowed"


class QuoteDiffers(WorkbenchError):
    """The text at the offsets is not the quote: the sender counted in other units, or has another revision."""

    code = "quote_differs"


class IdReused(WorkbenchError):
    code = "id_reused"


class StaleVersion(WorkbenchError):
    """Somebody changed the row since the sender read it; `current` names the row as it is, `version` its version."""

    code = "stale_version"


class NotReady(WorkbenchError):
    code = "not_ready"


class WrongState(WorkbenchError):
    """The row stands where this can't be done to it: its table of moves has no such move."""

    code = "wrong_state"


class Gaps(WorkbenchError):
    """Something that the project asks for is missing; `fields` are the sentences of each claim, by its id."""

    code = "gaps"


class AlreadyHere(WorkbenchError):
    """The same text is in the project; `article` is the id of the article that has it."""

    code = "already_here"


class InUse(WorkbenchError):
    """It can't be deleted while something stands on it."""

    code = "in_use"


class BadText(WorkbenchError):
    code = "bad_text"


class BadField(WorkbenchError):
    """A value that can't be stored; `field` is its name."""

    code = "invalid"
