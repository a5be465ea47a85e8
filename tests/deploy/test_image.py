"""The image holds what it needs and nothing else. No engine is asked: its steps are read."""

import subprocess
import sys

import pytest

from tests.deploy.building import ROOT, build, copied, stages, steps


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    folder = tmp_path_factory.mktemp("image")
    return build(folder)


def tracked(path):
    """Whether the repository has it."""
    return bool(subprocess.check_output(["git", "ls-files", "--", path], cwd=ROOT, text=True))


def test_what_its_steps_copy_is_in_the_repository():
    sources = [source for stage in stages() for origin, sources, _ in copied(stage) if not origin for source in sources]

    assert len(sources) > 5
    assert [source for source in sources if not tracked(source)] == []


def test_the_builder_is_sent_what_the_steps_copy_and_nothing_else():
    sources = {source for stage in stages() for origin, sources, _ in copied(stage) if not origin for source in sources}
    lines = (ROOT / "deploy" / "Dockerfile.dockerignore").read_text().splitlines()

    assert lines[1] == "*"
    assert {line[1:] for line in lines if line.startswith("!")} == sources


def test_what_it_stands_on_is_pinned_by_its_full_version():
    bases = [words.split()[0] for name, words in steps() if name == "FROM"]

    assert [base for base in bases if base.split(":")[1].split("-")[0].count(".") != 2] == []


def test_what_it_installs_is_pinned_by_its_hash():
    assert any("--require-hashes --requirement requirements.txt" in words for name, words in steps() if name == "RUN")


def test_it_runs_as_nobody_in_particular():
    assert [words for name, words in stages()[-1] if name == "USER"] == ["workbench"]


def test_no_secret_is_built_in():
    built_in = [words for name, words in steps() if name in {"ENV", "ARG"}]

    assert built_in == ["WORKBENCH_DATA=/data PYTHONUNBUFFERED=1"]


def test_what_is_in_it_is_enough_to_run(image, tmp_path):
    checked = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=image,
        env={"WORKBENCH_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 0, checked.stderr
