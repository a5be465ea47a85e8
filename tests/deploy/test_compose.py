"""The services of compose.yaml: what the file promises, and each of its commands run as a plain process."""

import ast
import json
import re
import urllib.error
import urllib.request
from contextlib import ExitStack

import pytest
import redis

from tests.deploy.building import ROOT, build
from tests.deploy.composing import Plain, asked, composed, example
from tests.postgres import cluster
from tests.serving import free_port
from tests.waiting import PATIENCE, eventually

SERVICES = composed()["services"]
OURS = {"migrate", "web", "worker", "beat"}
FILLED = {
    "POSTGRES_PASSWORD": "not-asked-for-on-a-socket",
    "WORKBENCH_SECRET_KEY": "k" * 64,
    "WORKBENCH_METRICS_TOKEN": "m" * 64,
    "WORKBENCH_HOSTS": "desk.example",
    "WORKBENCH_ORIGINS": "https://desk.example",
    "EMAIL_URL": "",
    "WORKBENCH_MAIL_FROM": "",
}


def read_by_settings():
    """The variables that settings.py reads."""
    tree = ast.parse((ROOT / "workbench" / "settings.py").read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    named = [call for call in calls if ast.unparse(call.func).startswith("env.") and call.args]
    return {call.args[0].value for call in named if isinstance(call.args[0], ast.Constant)}


def test_there_is_a_database_a_broker_and_as_many_of_each_of_ours_as_are_needed():
    replicas = {name: SERVICES[name].get("deploy", {}).get("replicas", 1) for name in SERVICES}

    assert replicas == {"postgres": 1, "redis": 1, "migrate": 1, "web": 2, "worker": 2, "beat": 1}


def test_the_broker_writes_down_what_it_is_told():
    command = SERVICES["redis"]["command"]

    assert command[command.index("--appendonly") + 1] == "yes"


def test_what_is_kept_has_a_volume():
    mounted = {name: [volume.split(":")[0] for volume in service["volumes"]] for name, service in SERVICES.items()}

    assert mounted == {"postgres": ["postgres"], "redis": ["redis"], **{name: ["data"] for name in OURS}}
    assert set(composed()["volumes"]) == {"postgres", "redis", "data"}


def test_what_ends_is_started_again_but_for_what_is_done():
    again = {name: service["restart"] for name, service in SERVICES.items()}

    assert again.pop("migrate") == "no"
    assert set(again.values()) == {"unless-stopped"}


def test_each_that_can_be_asked_is_asked_whether_it_is_well():
    checked = {name for name, service in SERVICES.items() if "test" in service.get("healthcheck", {})}

    assert checked == {"postgres", "redis", "web", "worker"}


def test_nothing_of_ours_starts_before_the_database_is_up_to_date():
    waits = {name: SERVICES[name]["depends_on"] for name in OURS}

    assert waits.pop("migrate") == {"postgres": {"condition": "service_healthy"}}
    assert {wait["migrate"]["condition"] for wait in waits.values()} == {"service_completed_successfully"}


def test_only_the_pages_are_reached_from_outside_and_only_from_this_machine_each_at_a_port_of_its_own():
    ports = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}

    [web] = ports.pop("web")
    first, last = map(int, re.match(r"127\.0\.0\.1:(\d+)-(\d+):8000$", web).groups())
    assert ports == {}
    assert last - first + 1 == SERVICES["web"]["deploy"]["replicas"]


def test_images_are_ours_or_pinned_by_their_version():
    assert {SERVICES[name]["image"] for name in OURS} == {"workbench:local"}
    assert [SERVICES[name]["image"] for name in ("postgres", "redis") if not pinned(SERVICES[name]["image"])] == []


def pinned(image):
    return re.search(r":\d+\.\d+[\w.-]*$", image)


def test_every_variable_of_ours_is_one_that_the_settings_read():
    used = {variable for name in OURS for variable in SERVICES[name]["environment"]}

    assert used - read_by_settings() == set()
    assert {"DATABASE_URL", "REDIS_URL", "WORKBENCH_SECRET_KEY"} <= used


def test_what_it_asks_for_is_what_the_example_names_and_nothing_has_a_value_by_default():
    assert asked() == set(example())
    assert set(example().values()) == {""}


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """Every service, in the order that the file says, until each says that it is well."""
    place = tmp_path_factory.mktemp("compose")
    with ExitStack() as stack:
        url = stack.enter_context(cluster())
        ports = {name: str(free_port()) for name in ("redis", "web-1", "web-2")}
        host = url.split("host=")[1]
        means = {
            f"postgres://workbench:{FILLED['POSTGRES_PASSWORD']}@postgres:5432/workbench": url,
            "redis://redis:6379": f"redis://127.0.0.1:{ports['redis']}",
            "/data": str(place),
            "127.0.0.1:8000": f"127.0.0.1:{ports['web-1']}",
        }
        plain = Plain(place, build(tmp_path_factory.mktemp("image")), filled=FILLED, means=means)
        stack.callback(plain.stop)
        eventually(lambda: plain.healthy("postgres", PGHOST=host))
        plain.start("redis", "--port", ports["redis"], "--bind", "127.0.0.1", "--dir", str(place))
        plain.run("migrate")
        for web in ("web-1", "web-2"):
            plain.start("web", called=web, PORT=ports[web])
        plain.start("worker")
        plain.start("beat")
        plain.ports = ports
        eventually(lambda: ask(plain, "web-1", "/readyz")[0] == 200)
        yield plain


def ask(plain, web, path, body=None, **headers):
    """Status and body of what a web process answers to the proxy."""
    passed_on = {"Host": "desk.example", "X-Forwarded-Proto": "https", "Content-Type": "application/json", **headers}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{plain.ports[web]}{path}", data, passed_on)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()
    except OSError:
        return 0, b""


def test_all_is_ready_and_each_says_that_it_is_well(running):
    assert json.loads(ask(running, "web-2", "/readyz")[1]) == dict.fromkeys(
        ["database", "migrations", "broker", "worker"], True
    )
    assert running.healthy("web")
    assert eventually(lambda: running.healthy("worker"))
    assert redis.Redis(port=int(running.ports["redis"])).config_get("appendonly") == {"appendonly": "yes"}


def test_an_article_sent_to_one_web_process_is_prepared_and_read_from_the_other(running):
    running.manage("create_user", "zoe")
    said = {"Authorization": f"Token {running.manage('create_token', 'zoe').split()[-1]}"}

    _, project = ask(running, "web-1", "/api/v1/projects/", {"name": "Desk"}, **said)
    text = {"title": "", "text": "Fares rise\n\nThe council raised fares by 12 percent on Monday."}
    path = f"/api/v1/projects/{json.loads(project)['slug']}/articles/"
    status, article = ask(running, "web-1", path, text, **said)
    assert status == 201

    path = f"/api/v1/articles/{json.loads(article)['id']}/"
    eventually(lambda: json.loads(ask(running, "web-2", path, **said)[1])["state"] == "ready")
    assert "Nothing is wrong." in running.manage("doctor")


def test_the_metrics_of_each_web_process_are_for_who_has_the_token(running):
    bearer = {"Authorization": f"Bearer {FILLED['WORKBENCH_METRICS_TOKEN']}"}

    assert [ask(running, web, "/metrics", **bearer)[0] for web in ("web-1", "web-2")] == [200, 200]
    assert ask(running, "web-1", "/metrics")[0] == 401
    eventually(lambda: b"workbench_workers 1.0" in ask(running, "web-2", "/metrics", **bearer)[1])


def test_each_ends_in_order_when_it_is_asked_to(running):
    assert running.stop() == dict.fromkeys(["beat", "worker", "web-2", "web-1", "redis"], 0)
