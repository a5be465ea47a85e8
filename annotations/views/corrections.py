"""What a reviewer corrects of a claim as they accept it, read from a page's form."""

from typing import Any

from django import forms

from annotations.models import Claim
from annotations.models.choices import ClaimantKind, ClaimType, QuoteForm
from annotations.models.claim import LIMITS
from annotations.services.claim_fields import read


def _words(name: str) -> forms.CharField:
    return forms.CharField(max_length=LIMITS[name], strip=False, required=False)


def _choice(choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(choices=[("", "—"), *choices], required=False)


class Correction(forms.Form):
    """Fields by the names that the services know; each begins as the claim has it."""

    label = forms.ChoiceField()
    normalised = _words("normalised")
    claimant_name = _words("claimant_name")
    claimant_kind = _choice(ClaimantKind.choices)
    quote_form = _choice(QuoteForm.choices)
    contested_by = _words("contested_by")
    contested_by_author = forms.BooleanField(required=False)
    claim_type = _choice(ClaimType.choices)
    place = _words("place")
    reason = _words("reason")

    def __init__(self, claim: Claim, data: Any = None) -> None:
        super().__init__(data, initial={name: read(claim, name) for name in self.base_fields}, auto_id="fix-%s")
        labels = claim.project.labels.filter(archived=False).values_list("key", "name")
        choice = self.fields["label"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = list({**dict(labels), claim.label.key: claim.label.name}.items())
        for field in self.fields.values():
            kind = "check-box" if isinstance(field, forms.BooleanField) else "input"
            field.widget.attrs |= {"class": kind, "form": "decision", "autocomplete": "off"}
