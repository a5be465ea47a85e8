"""The front door: the product's pages and API, Django's admin, and the pages' words for scripts."""

from django.contrib import admin
from django.urls import include, path
from django.views.i18n import JavaScriptCatalog

urlpatterns = [
    path("", include("annotations.urls")),
    path("admin/", admin.site.urls),
    path("jsi18n/", JavaScriptCatalog.as_view(packages=["annotations"]), name="javascript-catalog"),
]
