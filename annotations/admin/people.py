"""Accounts, and the keys to them. An account is closed and opened, let into the admin, and given a link to sign in."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from annotations.admin import columns
from annotations.admin.filters import of_person, switched
from annotations.admin.rows import Asked, Rows
from annotations.admin.site import site
from annotations.models import AccessToken, Keyboard, SignInLink
from annotations.services import accounts


@admin.register(User, site=site)
class Accounts(Rows):
    many = _("Accounts")
    list_display = (
        "username",
        "get_full_name",
        "email",
        columns.either("is_active", _("account"), _("open"), _("closed")),
        "rank",
        columns.when("last_login", _("last signed in")),
        columns.when("date_joined", _("since")),
    )
    list_filter = (
        switched(_("Account"), "active", _("open"), _("closed"), Q(is_active=True)),
        switched(_("Admin"), "staff", _("let in"), _("not let in"), Q(is_staff=True)),
    )
    ordering = ("username", "pk")
    words = ("username", "first_name", "last_name", "email")
    looks_in = _("Name or address")
    secret = ("password",)
    actions = ("close", "open", "let_in", "let_out", "make_link")

    @admin.display(description=_("admin"))
    def rank(self, row: User) -> Any:
        return _("administrator") if row.is_superuser else _("let in") if row.is_staff else ""

    @admin.action(description=_("Close"), permissions=["administer"])
    def close(self, request: Asked, rows: QuerySet[User]) -> None:
        self._govern(
            request, rows, _now("closed"), lambda pk: accounts.set_active(by=request.user, user_id=pk, active=False)
        )

    @admin.action(description=_("Open again"), permissions=["administer"])
    def open(self, request: Asked, rows: QuerySet[User]) -> None:
        self._govern(
            request, rows, _now("opened"), lambda pk: accounts.set_active(by=request.user, user_id=pk, active=True)
        )

    @admin.action(description=_("Let into the admin"), permissions=["administer"])
    def let_in(self, request: Asked, rows: QuerySet[User]) -> None:
        self._govern(
            request, rows, _now("let in"), lambda pk: accounts.set_staff(by=request.user, user_id=pk, staff=True)
        )

    @admin.action(description=_("Let out of the admin"), permissions=["administer"])
    def let_out(self, request: Asked, rows: QuerySet[User]) -> None:
        self._govern(
            request, rows, _now("let out"), lambda pk: accounts.set_staff(by=request.user, user_id=pk, staff=False)
        )

    @admin.action(description=_("Make a sign-in link"), permissions=["administer"])
    def make_link(self, request: Asked, rows: QuerySet[User]) -> HttpResponse | None:
        """Shown once, on a page that is never kept: only its hash is stored."""
        links: list[tuple[User, str]] = []

        def make(pk: int) -> None:
            path = accounts.link_for(by=request.user, user_id=pk)
            links.append((rows.get(pk=pk), request.build_absolute_uri(path)))

        self._govern(request, rows, _now("a sign-in link was made"), make)
        if not links:
            return None
        context = {**self.admin_site.each_context(request), "title": _("Sign-in links"), "links": links}
        return TemplateResponse(request, "admin/links.html", context)

    def _govern(self, request: Asked, rows: QuerySet[User], said: str, act: Any) -> None:
        """Do it to each account, and note who did it: an account has no project whose history could tell."""

        def noted(row: User) -> None:
            act(row.pk)
            self.log_change(request, row, said)

        self.try_each(request, list(rows), noted)


@admin.register(AccessToken, site=site)
class Tokens(Rows):
    """Keys to the API. The row's own key is a hash, so no page has it in its address."""

    many = _("Access tokens")
    list_display = (
        "name",
        "token_key",
        "user",
        columns.when("created", _("made")),
        columns.when("expiry", _("expires")),
    )
    list_display_links = None
    list_filter = (of_person(_("Person"), "person", "user"),)
    list_select_related = ("user",)
    ordering = ("-created", "pk")
    words = ("name",)
    named = ("token_key",)
    looks_in = _("Name or first letters")
    secret = ("digest",)


@admin.register(SignInLink, site=site)
class SignInLinks(Rows):
    many = _("Sign-in links")
    list_display = ("user", columns.when("expires_at", _("expires")), columns.when("used_at", _("used")))
    list_filter = (
        of_person(_("Person"), "person", "user"),
        switched(_("Used"), "used", _("used"), _("not used"), Q(used_at__isnull=False)),
    )
    list_select_related = ("user",)
    secret = ("digest",)


@admin.register(LogEntry, site=site)
class Acts(Rows):
    """What administrators did to accounts."""

    many = _("Acts on accounts")
    list_display = ("object_repr", "change_message", "user", columns.when("action_time", _("at")))
    list_filter = (of_person(_("Administrator"), "person", "user"),)
    list_select_related = ("user",)
    words = ("object_repr",)
    looks_in = _("Account")


@admin.register(Keyboard, site=site)
class Keyboards(Rows):
    many = _("Keys people chose")
    list_display = (
        "user",
        columns.either("off", _("single keys"), _("off"), _("on")),
        columns.when("updated_at", _("changed")),
    )
    list_filter = (of_person(_("Person"), "person", "user"),)
    list_select_related = ("user",)
