"""The administration's own site: Django's admin with the product's door and look, and the routes it needs only."""

from functools import update_wrapper
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.template.response import TemplateResponse
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

THEMES = (  # the index, in the order of work
    (_("Review"), ("claim", "review", "comment", "evidence", "suggestion", "rejection")),
    (_("Articles"), ("article", "articlerevision", "preparation", "source", "assignment")),
    (_("Projects"), ("project", "membership", "label", "guideline", "invitation", "savedfilter", "tally")),
    (_("People"), ("user", "keyboard", "accesstoken", "signinlink", "logentry")),
    (_("Background work"), ("job", "importfile", "release", "repeat")),
    (_("History"), ("event",)),
)


class Administration(admin.AdminSite):
    """Registers what we name and nothing that other apps bring along. People come in by the product's own door."""

    site_title = site_header = index_title = _("Administration")
    index_template = "admin/index.html"

    def get_urls(self) -> list[Any]:
        """No page to add, to delete or to change by hand, no door of its own: services do what is done."""
        rows = [
            path(f"{model._meta.app_label}/{model._meta.model_name}/", include(one.urls))
            for model, one in self._registry.items()
        ]
        return [
            path("", self.admin_view(self.index), name="index"),
            path("workers/", self.admin_view(self.workers), name="workers"),
            *rows,
        ]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Nobody is sent to the product's own door; somebody who is not let in is told that this is not for them."""

        def seen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if self.has_permission(request):
                answer: HttpResponse = view(request, *args, **kwargs)
                return answer
            if request.user.is_authenticated:
                raise PermissionDenied
            return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))

        return update_wrapper(csrf_protect(never_cache(seen)), view)

    def workers(self, request: HttpRequest) -> HttpResponse:
        """How the background is. Asking the workers takes a second."""
        from annotations.models import Job
        from annotations.queries.background import background

        if not self._registry[Job].has_view_permission(request):
            raise PermissionDenied
        context = {**self.each_context(request), "title": _("Workers"), "background": background()}
        return TemplateResponse(request, "admin/workers.html", context)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """What the person may see, by theme instead of by app."""
        registry: dict[Any, Any] = self._registry  # of our Rows
        seen = {
            model._meta.model_name: {
                "name": one.many,
                "object_name": model._meta.object_name,
                "admin_url": reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"),
            }
            for model, one in registry.items()
            if one.has_view_permission(request)
        }
        themes = [(name, [seen[model] for model in models if model in seen]) for name, models in THEMES]
        return [{"name": name, "models": models} for name, models in themes if models]

    def get_log_entries(self, request: HttpRequest) -> Any:
        """None on every page: acts on accounts have a list of their own."""
        return ()


site = Administration(name="admin")
