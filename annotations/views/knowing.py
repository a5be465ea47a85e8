"""The form for what is known about an article."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.models import Article
from annotations.services.editing import KNOWN


class AboutArticle(forms.Form):
    """Its labels and limits; whether an address is a page's is asked where it is stored."""

    title = forms.CharField(label=_("Title"), max_length=300, strip=False)
    outlet = forms.CharField(label=_("Outlet"), max_length=200, required=False)
    source_url = forms.CharField(label=_("Address of the page"), max_length=2000, required=False)
    published_on = forms.DateField(
        label=_("Published on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    language = forms.RegexField(
        r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        label=_("Language"),
        max_length=35,
        error_messages={"invalid": _("Write a language as en, uk or pt-BR.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.widget.attrs |= {"class": "input", "autocomplete": "off"}
            if self.is_bound and name in self.errors:
                field.widget.attrs |= {"aria-invalid": "true", "aria-describedby": f"fault-{name}"}


def known_of(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in KNOWN}
