"""A fresh installation is closed: nothing to guess, nobody to be, nothing shown that is for its makers."""

import json
import os
import stat
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from tests.serving import ROOT

PRODUCTION = {"WORKBENCH_HTTPS": "yes", "WORKBENCH_HOSTS": "desk.example"}
ASK = """
import json
from django.conf import settings
from django.contrib.auth.models import User
from annotations.services.demo import MANAGER, REVIEWER
demo = User.objects.filter(username__in=[MANAGER, REVIEWER])
print(json.dumps({
    "debug": settings.DEBUG,
    "key": settings.SECRET_KEY,
    "people": list(User.objects.values_list("username", flat=True)),
    "of the demo": [user.username for user in demo],
    "usable": [user.username for user in demo if user.has_usable_password()],
    "hosts": settings.ALLOWED_HOSTS,
}))
"""


def manage(data, *words, **environment):
    """A command of the product's, with nothing in its environment but a data folder and what is given."""
    environment = {"PATH": os.environ["PATH"], "WORKBENCH_DATA": str(data), **environment}
    command = [sys.executable, str(ROOT / "manage.py"), *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fresh") / "data"
    assert manage(folder, "migrate").returncode == 0
    return folder


@pytest.fixture(scope="module")
def told(data):
    return json.loads(manage(data, "shell", "--no-imports", "--command", ASK).stdout)


def test_it_does_not_show_its_insides(told):
    assert told["debug"] is False


def test_it_has_a_key_of_its_own_that_nobody_else_reads(data, told, tmp_path):
    manage(tmp_path, "check")

    assert told["key"] == (data / "secret.key").read_text()
    assert len(told["key"]) > 50
    assert told["key"] != (tmp_path / "secret.key").read_text()
    assert stat.S_IMODE((data / "secret.key").stat().st_mode) == 0o600


def test_its_folder_is_closed_to_others(data):
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_nobody_has_an_account(told):
    assert told["people"] == []


def test_it_answers_to_no_name_but_this_machines_own(told):
    assert set(told["hosts"]) == {"127.0.0.1", "localhost", "[::1]"}


def test_in_production_every_check_passes(data):
    checked = manage(data, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)

    assert checked.returncode == 0, checked.stderr


def test_nobody_of_the_demo_can_be_guessed(served):
    asked = served.manage("shell", "--no-imports", "--command", ASK)

    told = json.loads(asked.stdout)
    assert len(told["of the demo"]) == 2
    assert told["usable"] == []


def test_a_page_that_is_not_there_tells_nothing_of_the_others(served):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{served.base_url}/no-such-page/", timeout=10)

    said = refused.value.read().decode()
    assert refused.value.code == 404
    assert "urlpatterns" not in said and "URLconf" not in said and "Traceback" not in said
