"""Where a manager sets a project up: its name, its labels, its rules. What was refused is shown again as typed."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from annotations.models import Project
from annotations.models.choices import LabelLine
from annotations.models.label import KEY
from annotations.queries.labels import labels_of
from annotations.services import labelling, setting_up
from annotations.services.refusals import WorkbenchError
from annotations.views.pages import SignedIn, managers_page, refused, show, version_of


class ProjectForm(forms.Form):
    name = forms.CharField(max_length=120)
    description = forms.CharField(max_length=500, required=False)
    blind = forms.BooleanField(required=False)


class LabelForm(forms.Form):
    name = forms.CharField(max_length=60)
    definition = forms.CharField(max_length=2000, required=False, strip=False)
    shortcut = forms.RegexField(
        r"^[1-9]$", required=False, error_messages={"invalid": gettext_lazy("A digit, 1 to 9.")}
    )
    line = forms.ChoiceField(choices=LabelLine.choices)
    hue = forms.IntegerField(min_value=0, max_value=359, required=False)
    position = forms.IntegerField(min_value=0, max_value=32_767)
    needs_source = forms.BooleanField(required=False)
    needs_contester = forms.BooleanField(required=False)
    archived = forms.BooleanField(required=False)


class NewLabelForm(LabelForm):
    key = forms.CharField(max_length=40, validators=[KEY])
    position = forms.IntegerField(min_value=0, max_value=32_767, required=False)


class GuidelineForm(forms.Form):
    text = forms.CharField(max_length=100_000, strip=False)


@require_safe
@managers_page
def settings(request: SignedIn, project: Project) -> HttpResponse:
    return page(request, project)


@require_POST
@managers_page
def change_project(request: SignedIn, project: Project) -> HttpResponse:
    form = ProjectForm(request.POST)
    if not form.is_valid():
        return page(request, project, project_form=form)
    whose: dict[str, Any] = {"user": request.user, "slug": project.slug, "version": version_of(request)}
    try:
        setting_up.change_project(**whose, fields=form.cleaned_data)
    except WorkbenchError as error:
        return again(request, project, form, error, "project_form")
    messages.success(request, _("The project is changed."))
    return redirect("settings", slug=project.slug)


@require_POST
@managers_page
def add_label(request: SignedIn, project: Project) -> HttpResponse:
    form = NewLabelForm(request.POST)
    if not form.is_valid():
        return page(request, project, new_label=form)
    fields = {name: value for name, value in form.cleaned_data.items() if name != "position" or value is not None}
    try:
        labelling.add_label(user=request.user, slug=project.slug, fields=fields)
    except WorkbenchError as error:
        return again(request, project, form, error, "new_label")
    messages.success(request, _("The label is there. Annotators have it with the next article they open."))
    return redirect("settings", slug=project.slug)


@require_POST
@managers_page
def change_label(request: SignedIn, project: Project, key: str) -> HttpResponse:
    form = LabelForm(request.POST)
    whose: dict[str, Any] = {"user": request.user, "slug": project.slug, "key": key, "version": version_of(request)}
    if not form.is_valid():
        return page(request, project, label_forms={key: form})
    try:
        labelling.change_label(**whose, fields=form.cleaned_data)
    except WorkbenchError as error:
        form.add_error(error.more.get("field"), error.detail)
        return page(request, project, label_forms={key: form})
    return redirect("settings", slug=project.slug)


@require_POST
@managers_page
def delete_label(request: SignedIn, project: Project, key: str) -> HttpResponse:
    whose: dict[str, Any] = {"user": request.user, "slug": project.slug, "key": key, "version": version_of(request)}
    try:
        labelling.delete_label(**whose)
    except WorkbenchError as error:
        return refused(request, error, "settings", slug=project.slug)
    messages.success(request, _("The label is gone: no claim ever had it."))
    return redirect("settings", slug=project.slug)


@require_POST
@managers_page
def write_guideline(request: SignedIn, project: Project) -> HttpResponse:
    form = GuidelineForm(request.POST)
    if not form.is_valid():
        return page(request, project, guideline_form=form)
    setting_up.publish_guideline(user=request.user, slug=project.slug, text=form.cleaned_data["text"])
    messages.success(request, _("The rules are published. Claims made from now on name this version."))
    return redirect("guideline", slug=project.slug)


def again(request: SignedIn, project: Project, form: forms.Form, error: WorkbenchError, name: str) -> HttpResponse:
    """The page with what was typed, and why it was refused beside the field it is about."""
    form.add_error(error.more.get("field"), error.detail)
    return page(request, project, **{name: form})


def page(request: SignedIn, project: Project, **more: Any) -> HttpResponse:
    """`label_forms` has, by key, the form that was refused; `more` the other forms by their names."""
    rows = labels_of(project.slug, request.user)
    rules = project.guidelines.first()
    forms_of = more.pop("label_forms", {})
    shown = {
        "project_form": ProjectForm(initial={name: getattr(project, name) for name in ProjectForm.base_fields}),
        "labels": rows,
        "rows": [{"label": row, "form": forms_of.get(row["key"]) or LabelForm(initial=row)} for row in rows],
        "new_label": NewLabelForm(initial={"line": LabelLine.SOLID}),
        "guideline": rules,
        "guideline_form": GuidelineForm(initial={"text": rules.text if rules else ""}),
        "lines": LabelLine.choices,
        "settled": project.claims.exists(),
    }
    return show(request, "settings/settings.html", project, **shown | more)
