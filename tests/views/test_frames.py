"""What surrounds the pages: the theme, and the pages for errors."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from tests.views.reading import INLINE

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_the_theme_somebody_chose_is_written_into_the_page(chosen):
    client = Client()
    client.cookies["theme"] = chosen

    assert f'<html lang="en" data-theme="{chosen}">' in client.get(reverse("sign-in")).content.decode()


def test_a_theme_that_does_not_exist_is_not_written_into_the_page():
    client = Client()
    client.cookies["theme"] = "noir"

    assert '<html lang="en">' in client.get(reverse("sign-in")).content.decode()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_to_be_drawn(name, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = render_to_string(f"{name}.html")

    assert "<h1>" in page and not INLINE.findall(page)
