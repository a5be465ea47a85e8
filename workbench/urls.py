"""The front door: the product's pages and API, Django's admin, and the pages' words for scripts."""

from django.urls import include, path
from django.views.i18n import JavaScriptCatalog

from annotations.admin.site import site as administration

urlpatterns = [
    path("", include("annotations.urls")),
    path("admin/", administration.urls),
    path("jsi18n/", JavaScriptCatalog.as_view(packages=["annotations"]), name="javascript-catalog"),
]
