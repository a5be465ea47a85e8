"""How well and how quickly every stage reads, as one table, beside the peers that can be imported.

    python -m benchmarks.text --data FOLDER

Each module of this folder with a function `rows(data)` has its part; `python -m benchmarks.text.NAME --data FOLDER`
prints that part alone. FOLDER holds the development data, a folder a kind. It is measured with, never copied.
"""

from importlib import import_module
from pkgutil import iter_modules

import benchmarks.text
from benchmarks.text.asking import asked
from benchmarks.text.table import Row, drawn


def main() -> None:
    data = asked(__doc__)
    rows: list[Row] = []
    unmeasured: list[str] = []
    for name in sorted(module.name for module in iter_modules(benchmarks.text.__path__)):
        if name == "__main__":
            continue
        try:
            measured = getattr(import_module(f"benchmarks.text.{name}"), "rows", None)
            rows += measured(data) if measured else ()
        except FileNotFoundError as missing:
            unmeasured.append(f"{name}: its data is missing: {missing.filename}")
        except ModuleNotFoundError as missing:
            unmeasured.append(f"{name}: this Python has no {missing.name}")
    print(drawn(rows))
    print("\n".join(unmeasured))


if __name__ == "__main__":
    main()
