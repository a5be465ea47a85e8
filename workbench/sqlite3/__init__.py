"""Django's SQLite backend, with the turns that a process of many threads needs (see base.py)."""
