"""Tests over real articles, which are not in the repository: collected only where the environment names them."""

import os

collect_ignore_glob = [] if os.environ.get("WORKBENCH_ARTICLES") else ["test_*.py"]
