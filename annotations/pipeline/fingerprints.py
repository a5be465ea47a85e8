"""Which code made a mark, with which parser: a hash of all that reads, and one of what each stage uses of it."""

import hashlib
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from annotations.pipeline.attributing import parser

_HOME = Path(__file__).resolve().parent
_ROOT = _HOME.parent.parent
_IMPORTED = re.compile(r"^(?:from (annotations\.[\w.]+) )?import \(?([^()]+)", re.M)


def whole() -> str:
    """Of every module that may have a part in a mark."""
    return _hash(path for folder in (_HOME, _HOME.parent / "text") for path in folder.rglob("*.py"))


@cache
def fingerprint_of(stage: Callable[..., object]) -> str:
    """Of a stage: its module with all that this one imports, and so on."""
    home = Path(str(sys.modules[stage.__module__].__file__)).resolve()
    reached, waiting = {home}, [home]
    while waiting:
        found = set(_imports(waiting.pop())) - reached
        reached |= found
        waiting += found
    return _hash(reached)


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256(parser.versions().encode())
    for path in sorted(paths):
        digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _imports(path: Path) -> Iterable[Path]:
    """The project's modules that a module imports, whether by their names or by what is in them."""
    for package, names in _IMPORTED.findall(path.read_text()):
        base = _ROOT.joinpath(*package.split(".")) if package else _ROOT
        for module in (base, *(base / name.strip() for name in names.split(","))):
            for file in (module.with_suffix(".py"), module / "__init__.py"):
                if package and file.is_file():
                    yield file
