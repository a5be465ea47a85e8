"""The product's settings, in a data folder of the tests' own.

The environment is cleared first: a test must neither see nor touch the data, the broker or the port
of whoever runs it. Only DATABASE_URL stays, so that the suite can be run on PostgreSQL too; with
WORKBENCH_TEST_DATABASE=postgresql and no DATABASE_URL, on a cluster that is made here and ends with us.

xdist's workers begin with the environment of the process that starts them: what is for all of a run is put there.
"""

import atexit
import os
import shutil
import tempfile
from contextlib import ExitStack

from tests import postgres

KEPT = {"WORKBENCH_ARTICLES", "WORKBENCH_TEST_FULL", "WORKBENCH_TEST_SHARED"}

if os.environ.get("WORKBENCH_TEST_DATABASE") == "postgresql" and not os.environ.get("DATABASE_URL"):
    until_the_end = ExitStack()
    atexit.register(until_the_end.close)
    os.environ["DATABASE_URL"] = until_the_end.enter_context(postgres.cluster())

for name in [name for name in os.environ if name.startswith("WORKBENCH_") and name not in KEPT]:
    del os.environ[name]
os.environ.pop("REDIS_URL", None)
os.environ.pop("PORT", None)
os.environ["WORKBENCH_DATA"] = tempfile.mkdtemp(prefix="workbench-tests-")
atexit.register(shutil.rmtree, os.environ["WORKBENCH_DATA"], ignore_errors=True)
os.environ.setdefault("WORKBENCH_TEST_SHARED", os.environ["WORKBENCH_DATA"])

from workbench.settings import *  # noqa: E402, F403
from workbench.settings import DATA, DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, with the product's own options: in memory there are no locks and no WAL to go wrong.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "tests.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"  # no test cuts the power

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # nothing is collected
STATIC_ROOT.mkdir(exist_ok=True)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; no secret is kept here
