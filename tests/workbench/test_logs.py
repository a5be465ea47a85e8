"""One event is one line of JSON, whatever was sent; and no line holds a secret or anybody's text."""

import io
import json
import logging
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.serving import serving
from tests.waiting import eventually
from workbench.logs import OneLine

ANYTHING = st.text(st.characters(), max_size=60)  # lone surrogates too: a name of bytes may hold them


def written(name, message, *values, level=logging.INFO, exc_info=None, **fields):
    """The lines that one event of the logger `name` becomes on standard error."""
    stream, logger = io.StringIO(), logging.Logger(name)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(OneLine())
    logger.addHandler(handler)
    logger.log(level, message, *values, exc_info=exc_info, extra=fields)
    return stream.getvalue().splitlines()


def failure(words):
    """An exception that was raised while handling another, both with these words."""
    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return error


@given(ANYTHING)
@example("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
@example('"}\n{"event": "signed_in"')
@example("\x1b[31m")
def test_whatever_is_said_stays_on_one_line(words):
    for name in ("workbench.web", "a.library"):
        [line] = written(name, "request %s", words, route=words)

        assert json.loads(line)["level"] == "INFO"
        assert line.isascii()
        assert not any(ord(character) < 32 for character in line)


def test_a_field_that_is_not_in_the_table_is_not_written():
    [line] = written("annotations.services", "claim.made", user=7, quote="raised fares", request="GET /?token=secret")

    assert json.loads(line)["user"] == 7
    assert "raised" not in line and "secret" not in line


def test_a_long_field_is_cut():
    [line] = written("annotations.jobs", "broker.unreachable", reason="x" * 10_000)

    assert len(line) < 500


def test_of_an_exception_its_kind_its_cause_and_its_place_are_told_and_nothing_it_says():
    [line] = written("annotations.services", "job.failed", exc_info=failure("Key (quote)=(raised fares)"))

    told = json.loads(line)
    assert told["error"] == "ValueError from KeyError"
    assert told["trace"][-1].startswith("tests/workbench/test_logs.py:") and told["trace"][-1].endswith(" failure")
    assert "fares" not in line


@pytest.mark.parametrize("more", [{"exc_info": failure("hunter2")}, {"request": "GET /enter/hunter2/"}])
def test_a_librarys_words_are_left_out_when_they_may_be_somebody_elses(more):
    [line] = written("django.request", "Internal Server Error: %s", "/enter/hunter2/", **more)

    assert json.loads(line)["event"] == "django.request"
    assert "hunter2" not in line


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A house that tells all it can, and what happened in it."""
    with serving(tmp_path_factory.mktemp("house"), WORKBENCH_LOG_LEVEL="DEBUG") as served:
        yield served


def lines(house):
    return [json.loads(line) for line in house.log.read_text().splitlines()]


def told(house, **fields):
    """The first line with these fields, awaited."""
    return eventually(lambda: [line for line in lines(house) if fields.items() <= line.items()])[0]


def ask(house, path, **form):
    """What a person's browser sends, and the status it gets; its cookies are the returned jar's."""
    jar = CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    try:
        page = browser.open(house.base_url + path)
        if form:
            form["csrfmiddlewaretoken"] = next(cookie.value for cookie in jar if cookie.name == "csrftoken")
            browser.addheaders = [("Referer", house.base_url)]
            page = browser.open(house.base_url + path, urllib.parse.urlencode(form).encode())
        return page.status, jar
    except urllib.error.HTTPError as refusal:
        return refusal.code, jar


def test_a_request_is_told_by_its_route_with_what_came_of_it(house):
    slug = house.call("GET", "projects/")["results"][0]["slug"]
    house.call("GET", f"projects/{slug}/?q=hunter2")

    line = told(house, event="request", route="api/v1/projects/<slug:slug>/")

    assert (line["method"], line["status"], line["process"]) == ("GET", 200, "web")
    assert line["user"] > 0 and line["ms"] > 0
    assert len(line["request_id"]) == 16


def test_a_job_is_told_from_its_beginning_to_its_end(house):
    slug = house.call("GET", "projects/")["results"][0]["slug"]
    house.call("POST", f"projects/{slug}/articles/", {"text": "The bridge would open. It has not."})

    begun = told(house, event="job.begun", kind="prepare")
    done = told(house, event="job.done", job=begun["job"])

    assert (done["attempt"], done["kind"]) == (1, "prepare")
    assert done["seconds"] > 0


def test_a_child_that_ended_is_told(house):
    house.kill_group("beat")

    ended = told(house, event="child.ended", child="beat")

    assert (ended["how"], ended["level"]) == ("by signal 9", "WARNING")


def test_neither_secrets_nor_texts_are_told_even_to_who_asks_for_everything(house):
    _status, jar = ask(house, urllib.parse.urlsplit(house.link).path)
    ask(house, "/enter/Sesame-open-4711/")
    ask(house, "/nothing/Sesame-open-4711%0A%0D%1b[31m/?key=Sesame-open-4711")
    ask(house, "/sign-in/", username="Sesame-open-4711\n{}", password="Sesame-open-4711")
    slug = house.call("GET", "projects/")["results"][0]["slug"]
    text = "Zephyrine Okonkwo said the quagga bridge would open. It has not."
    article = house.call("POST", f"projects/{slug}/articles/", {"title": "Quagga", "text": text})
    eventually(lambda: house.call("GET", f"articles/{article['id']}/")["state"] == "ready")
    told(house, event="sign_in_refused")

    secrets = [house.token, house.link.split("/")[-2], "Sesame-open-4711", *(cookie.value for cookie in jar)]
    log = house.log.read_text()

    assert told(house, event="signed_in")["user"]
    assert len(secrets) == 5
    assert [secret for secret in [*secrets, (house.data / "secret.key").read_text()] if secret in log] == []
    assert [word for word in ("Zephyrine", "quagga", "Quagga") if word in log] == []
    assert [line for line in log.splitlines() if "Sesame" in line or not line.startswith("{")] == []
