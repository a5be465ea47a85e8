"""The web server, over a real socket."""

import socket
import urllib.request
from contextlib import ExitStack


def test_senders_that_stop_in_the_middle_of_a_body_keep_nobody_else_waiting(served):
    stalled = b"POST /sign-in/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nusername="

    with ExitStack() as open_connections:
        for _ in range(30):  # more than there are threads
            connection = open_connections.enter_context(socket.create_connection(("127.0.0.1", served.port)))
            connection.sendall(stalled)
        with urllib.request.urlopen(f"{served.base_url}/healthz", timeout=5) as answer:
            assert answer.status == 200


def test_the_server_does_not_say_what_it_is(served):
    with urllib.request.urlopen(f"{served.base_url}/healthz", timeout=5) as answer:
        assert "Server" not in answer.headers
