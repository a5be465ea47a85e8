"""spaCy and its small English model, where they are installed; nothing is imported before a sentence comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from annotations.pipeline.attributing.trees import Node, Tree

MODEL = "en_core_web_sm"


def versions() -> str:
    """spaCy's and the model's versions, for the fingerprint; empty where one of them is missing."""
    try:
        return f"spacy {version('spacy')} {MODEL} {version(MODEL)}"
    except PackageNotFoundError:
        return ""


@cache
def _model() -> Any:
    return import_module("spacy").load(MODEL, exclude=["ner", "lemmatizer"])


def trees(sentences: Iterable[tuple[str, int]]) -> Iterator[Tree]:
    """The tree of each sentence, given with where it begins in the text."""
    for document, start in _model().pipe(sentences, as_tuples=True):
        yield Tree(
            [
                Node(start + one.idx, start + one.idx + len(one), one.lower_, one.pos_, one.dep_, one.head.i)
                for one in document
            ]
        )
