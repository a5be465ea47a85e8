"""Ready-made tools that cut a text into sentences: those that this Python can import."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from types import ModuleType

Span = tuple[int, int]
Splitter = Callable[[str], Iterable[Span]]


def present() -> dict[str, Splitter]:
    """Every tool that is installed, ready to be used, by its name."""
    found: dict[str, Splitter] = {}
    for name, (module, made) in TOOLS.items():
        try:
            found[name] = made(import_module(module))
        except (ImportError, LookupError, OSError):  # not installed, or without its data
            continue
    return found


def trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans without the white space at their ends; those of nothing else are left out."""
    for start, end in spans:
        words = text[start:end]
        if core := words.strip():
            begins = start + len(words) - len(words.lstrip())
            yield begins, begins + len(core)


def _nupunkt(module: ModuleType) -> Splitter:
    return module.sentence_spans


def _syntok(module: ModuleType) -> Splitter:
    def spans(text: str) -> Iterator[Span]:
        for paragraph in module.analyze(text):
            for tokens in paragraph:
                yield tokens[0].offset, tokens[-1].offset + len(tokens[-1].value)

    return spans


def _pysbd(module: ModuleType) -> Splitter:
    segmenter = module.Segmenter(language="en", clean=False, char_span=True)
    return lambda text: [(span.start, span.end) for span in segmenter.segment(text)]


def _punkt(module: ModuleType) -> Splitter:
    return module.tokenizer_for("english").span_tokenize


def _blingfire(module: ModuleType) -> Splitter:
    return lambda text: module.text_to_sentences_and_offsets(text)[1]


def _sentencex(module: ModuleType) -> Splitter:
    def spans(text: str) -> Iterator[Span]:
        position = 0
        for sentence in module.segment("en", text):
            position = text.index(sentence, position)
            yield position, position + len(sentence)
            position += len(sentence)

    return spans


def _sentencizer(module: ModuleType) -> Splitter:
    language = module.blank("en")
    language.add_pipe("sentencizer")
    return _of_spacy(language)


def _parser(module: ModuleType) -> Splitter:
    small = [name for name in module.util.get_installed_models() if name.startswith("en_core_web_sm")]
    if not small:
        raise LookupError("no English model")
    return _of_spacy(module.load(small[0], disable=["ner", "tagger", "lemmatizer", "attribute_ruler"]))


def _of_spacy(language: Callable[..., object]) -> Splitter:
    return lambda text: [(one.start_char, one.end_char) for one in language(text).sents]  # type: ignore[attr-defined]


#: The name of a tool: the module that must be there, and what makes a splitter of it.
TOOLS: dict[str, tuple[str, Callable[[ModuleType], Splitter]]] = {
    "nupunkt": ("nupunkt", _nupunkt),
    "syntok": ("syntok.segmenter", _syntok),
    "pysbd": ("pysbd", _pysbd),
    "punkt": ("punkt", _punkt),
    "blingfire": ("blingfire", _blingfire),
    "sentencex": ("sentencex", _sentencex),
    "spaCy sentencizer": ("spacy", _sentencizer),
    "spaCy parser": ("spacy", _parser),
}
