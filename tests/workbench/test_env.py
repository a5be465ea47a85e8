"""The environment is read once, typed, and a bad value is refused in one sentence."""

import stat
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from workbench import env


def test_a_number_that_is_none_is_refused_with_its_name_and_value(monkeypatch):
    monkeypatch.setenv("PORT", "eighty")

    with pytest.raises(ImproperlyConfigured, match=r"^PORT='eighty' is not a whole number\.$"):
        env.number("PORT", 8000)


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("Yes", True), ("off", False), ("0", False)])
def test_a_flag_is_said_in_several_ways(monkeypatch, said, meant):
    monkeypatch.setenv("WORKBENCH_DEBUG", said)

    assert env.flag("WORKBENCH_DEBUG", default=not meant) is meant


def test_a_flag_that_is_neither_yes_nor_no_is_refused(monkeypatch):
    monkeypatch.setenv("WORKBENCH_DEBUG", "maybe")

    with pytest.raises(ImproperlyConfigured, match="is not yes or no"):
        env.flag("WORKBENCH_DEBUG")


def test_one_of_several_words_is_taken_however_it_is_capitalised(monkeypatch):
    monkeypatch.setenv("WORKBENCH_LOG_LEVEL", "info")

    assert env.one_of("WORKBENCH_LOG_LEVEL", "WARNING", ("INFO", "WARNING")) == "INFO"


def test_another_word_is_refused_with_those_that_are_known(monkeypatch):
    monkeypatch.setenv("WORKBENCH_LOG_LEVEL", "loud")

    with pytest.raises(ImproperlyConfigured, match=r"^WORKBENCH_LOG_LEVEL='loud' is not one of INFO, WARNING\.$"):
        env.one_of("WORKBENCH_LOG_LEVEL", "WARNING", ("INFO", "WARNING"))


def test_an_empty_value_is_as_none_at_all(monkeypatch):
    monkeypatch.setenv("PORT", " ")

    assert env.number("PORT", 8000) == 8000


def test_words_are_separated_by_commas_and_spaces_around_them_do_not_count(monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOSTS", "one.example, two.example,,")

    assert env.words("WORKBENCH_HOSTS") == ["one.example", "two.example"]


def test_a_data_folder_is_made_and_closed_to_others(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "deep" / "data"))

    folder = env.folder("WORKBENCH_DATA", tmp_path)

    assert folder == tmp_path / "deep" / "data"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_data_folder_that_cannot_be_is_refused(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "file" / "data"))

    with pytest.raises(ImproperlyConfigured, match="can't be used as a folder"):
        env.folder("WORKBENCH_DATA", tmp_path)


def test_a_secret_is_made_once_and_read_by_its_owner_only(monkeypatch, tmp_path):
    monkeypatch.delenv("WORKBENCH_SECRET_KEY", raising=False)
    kept = tmp_path / "secret.key"

    first, second = env.secret("WORKBENCH_SECRET_KEY", kept), env.secret("WORKBENCH_SECRET_KEY", kept)

    assert first == second == kept.read_text()
    assert len(first) > 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [kept]


def test_the_environments_secret_is_taken_and_not_written_down(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBENCH_SECRET_KEY", "given")

    assert env.secret("WORKBENCH_SECRET_KEY", tmp_path / "secret.key") == "given"
    assert not list(tmp_path.iterdir())


def test_a_secret_may_stand_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "url").write_text("postgres://user:hunter2@host/name\n")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("DATABASE_URL_FILE", str(tmp_path / "url"))

    assert env.confided("DATABASE_URL") == "postgres://user:hunter2@host/name"


def test_a_secrets_file_that_is_not_there_is_refused(monkeypatch, tmp_path):
    monkeypatch.delenv("REDIS_URL", raising=False)
    monkeypatch.setenv("REDIS_URL_FILE", str(tmp_path / "nothing"))

    with pytest.raises(ImproperlyConfigured, match=r"nothing can't be read: No such file or directory\.$"):
        env.confided("REDIS_URL")


def test_an_address_is_a_number_and_no_name(monkeypatch):
    monkeypatch.setenv("WORKBENCH_BIND", "localhost")

    with pytest.raises(ImproperlyConfigured, match="is not an IP address"):
        env.address("WORKBENCH_BIND", "127.0.0.1")


def test_processes_that_start_at_once_agree_on_one_secret(tmp_path):
    code = "import sys, pathlib; from workbench import env; print(env.secret('NONE', pathlib.Path(sys.argv[1])))"
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "secret.key")], stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]

    secrets = {process.communicate()[0] for process in started}

    assert secrets == {(tmp_path / "secret.key").read_text() + "\n"}
