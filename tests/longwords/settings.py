"""The product's settings, with the longer words: what is shown and is not in brackets has not gone through gettext."""

from workbench.settings import *  # noqa: F403
from workbench.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.longwords"]
