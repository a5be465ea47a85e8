"""A suggestion while it is made: a clause, whose it is, who contests it, and the sentence's weight."""

from dataclasses import dataclass, field

from annotations.pipeline.claims.contesting import Contest
from annotations.pipeline.claims.sourcing import Source, named
from annotations.pipeline.claims.weighing import Weighed
from annotations.pipeline.document import Mark
from annotations.text.span import Span

#: What the label is by, in the order of precedence: the rule's name, and how it is told.
RULES = {
    "denied by another": "somebody else contradicts it",
    "denied afterwards": "the next sentence contradicts it",
    "contrary to what is said": "somebody says the contrary",
    "contradicted by the author": "the author states the contrary",
    "two values": "two sources give different values",
    "direct": "the words of {who}, quoted",
    "mixed": "quoted in part from {who}",
    "indirect": "reported from {who}",
    "vague source": "nobody who could be asked says so (“{vague}”)",
    "newsroom, with a figure": "no source named, and a figure",
    "newsroom": "no source named",
}


@dataclass(slots=True)
class Draft:
    """A claim about to be proposed. `share` lowers the score of what the text says again elsewhere."""

    span: Span
    weighed: Weighed
    source: Source | None
    counted: bool
    share: float = 1.0
    contest: Contest | None = None
    rival: str = ""
    notes: list[str] = field(default_factory=list)

    def mark(self, text: str) -> Mark:
        """The suggestion as the pipeline keeps it."""
        rule, source = self.rule, self.source
        reasons = [self._because(text, rule), *self.weighed.reasons]
        claimant = source.claimant if source else None
        data = {
            "label": self.label,
            "rule": rule,
            "reasons": reasons,
            "claimant": _pair(claimant),
            "claimant_name": source.name if source else "",
            "claimant_kind": source.kind if source else "",
            "cue": _pair(source.cue) if source else None,
            "quote_form": source.form if source and claimant else "",
            "chain": list(source.chain) if source else [],
            **self._contested(text),
        }
        return Mark(
            "suggestion", self.span.start, self.span.end, "; ".join(reasons), score=round(self.weighed.score * self.share, 3), data=data
        )

    @property
    def rule(self) -> str:
        """By which rule it has its label."""
        if self.contest:
            return self.contest.rule
        if self.rival:
            return "two values"
        if self.source and self.source.is_identifiable:
            return self.source.form
        if self.source:
            return "vague source"
        return "newsroom, with a figure" if self.counted else "newsroom"

    @property
    def label(self) -> str:
        if self.contest or self.rival:
            return "disputed"
        return "attributed" if self.source and self.source.is_identifiable else "unverified"

    def _because(self, text: str, rule: str) -> str:
        source = self.source
        who = source.claimant.of(text) if source and source.claimant else ""
        words = RULES[rule].format(who=f"“{who}”", vague=source.vague if source else "")
        return f"{words} (“{self.contest.cue.of(text)}”)" if self.contest else words

    def _contested(self, text: str) -> dict[str, object]:
        if self.rival:
            return {"contested_by": self.rival, "contested_by_author": False, "contest": None}
        if not self.contest:
            return {"contested_by": "", "contested_by_author": False, "contest": None}
        who = self.contest.who
        name = named(who.of(text)) if who else ""
        return {"contested_by": name, "contested_by_author": who is None, "contest": _pair(self.contest.cue)}


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
