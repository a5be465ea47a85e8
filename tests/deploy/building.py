"""deploy/Dockerfile as it is read, and the folder that its last stage would hold."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def steps() -> list[tuple[str, str]]:
    """Each instruction and its words, in order."""
    text = (ROOT / "deploy" / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(words[0], words[1].strip()) for words in (line.split(None, 1) for line in lines)]


def stages() -> list[list[tuple[str, str]]]:
    """The instructions of each stage, its FROM first."""
    found: list[list[tuple[str, str]]] = []
    for step in steps():
        if step[0] == "FROM":
            found.append([])
        found[-1].append(step)
    return found


def copied(stage: list[tuple[str, str]]) -> list[tuple[str, list[str], str]]:
    """Of each COPY the stage it takes from ("" is the repository), what, and where to."""
    found = []
    for words in (words.split() for name, words in stage if name == "COPY"):
        origin = words.pop(0).removeprefix("--from=") if words[0].startswith("--from=") else ""
        found.append((origin, words[:-1], words[-1]))
    return found


def build(image: Path) -> Path:
    """The last stage's folder, with what it copies: from the stage before, what that has built here."""
    for origin, sources, target in copied(stages()[-1]):
        for source in sources:
            put(ROOT / (source.removeprefix("/workbench/") if origin else source), image / target)
    return image


def put(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy2(source, target)
