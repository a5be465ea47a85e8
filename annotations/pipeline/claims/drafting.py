"""A suggestion while it is made: a clause, whose it is, who contests it, and the sentence's weight."""

from dataclasses import dataclass

from annotations.pipeline.claims.contesting import Contest
from annotations.pipeline.claims.sourcing import Source, named
from annotations.pipeline.claims.weighing import Weighed, weigh
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
    """A claim about to be proposed, weighed by what is `said` `within` its sentence.

    `share` lowers the score of what the text is likely to say again elsewhere.
    """

    span: Span
    said: str
    within: str
    source: Source | None
    figures: tuple[Mark, ...]
    share: float = 1.0
    contest: Contest | None = None
    is_opposed: bool = False
    rival: str = ""

    def mark(self, text: str) -> Mark:
        """The suggestion as the pipeline keeps it."""
        rule, source, weighed = self.rule, self.source, self._weighed()
        reasons = [self._because(text, rule), *weighed.reasons]
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
            "suggestion",
            self.span.start,
            self.span.end,
            "; ".join(reasons),
            score=round(weighed.score * self.share, 3),
            data=data,
        )

    def _weighed(self) -> Weighed:
        contested = self.label == "disputed"
        return weigh(self.said, within=self.within, reported=self.label == "attributed", contested=contested)

    @property
    def rule(self) -> str:
        """By which rule it has its label."""
        if self.contest:
            return self.contest.rule
        if self.is_opposed:
            return "two values"
        if self.source and self.source.is_identifiable:
            return self.source.form
        if self.source:
            return "vague source"
        return "newsroom, with a figure" if self.figures else "newsroom"

    @property
    def label(self) -> str:
        if self.contest or self.is_opposed:
            return "disputed"
        return "attributed" if self.source and self.source.is_identifiable else "unverified"

    def _because(self, text: str, rule: str) -> str:
        source = self.source
        who = source.claimant.of(text) if source and source.claimant else ""
        words = RULES[rule].format(who=f"“{who}”", vague=source.vague if source else "")
        return f"{words} (“{self.contest.cue.of(text)}”)" if self.contest else words

    def claimant_in(self, text: str) -> str:
        """Who claims it: the name, or the words of the text; nothing where nobody is named."""
        if self.source is None or self.source.claimant is None:
            return ""
        return self.source.name or self.source.claimant.of(text)

    def _contested(self, text: str) -> dict[str, object]:
        if self.is_opposed:
            return {"contested_by": self.rival, "contested_by_author": not self.rival, "contest": None}
        if not self.contest:
            return {"contested_by": "", "contested_by_author": False, "contest": None}
        who = self.contest.who
        name = self.contest.name or (named(who.of(text)) if who else "")
        return {"contested_by": name, "contested_by_author": who is None, "contest": _pair(self.contest.cue)}


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
