"""Where the web server listens, and what it is called from here."""

import pytest

from tests.serving import Served, serving
from workbench import addresses
from workbench.supervisor import answers


@pytest.mark.parametrize(
    ("bind", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("192.0.2.7", "http://192.0.2.7:8000"),
        ("::", "http://[::1]:8000"),
        ("2001:db8::7", "http://[2001:db8::7]:8000"),
    ],
)
def test_the_pages_are_opened_where_this_machine_reaches_them(bind, url):
    assert addresses.url(bind, 8000) == url


def test_it_listens_where_it_is_told_to_and_nowhere_else(tmp_path):
    with serving(tmp_path, WORKBENCH_BIND="127.0.0.2") as house:
        assert house.printed.read_text().startswith(f"Ready: http://127.0.0.2:{house.port}\n")
        assert answers(house.port, "127.0.0.2")
        assert not answers(house.port, "127.0.0.1")


def test_an_address_of_another_machine_is_refused_in_one_sentence(tmp_path):
    refused = Served(tmp_path, WORKBENCH_BIND="192.0.2.7")

    assert refused.parent.wait() == 1
    assert refused.log.read_text() == "CommandError: WORKBENCH_BIND=192.0.2.7 is no address of this machine.\n"
