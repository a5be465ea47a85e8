"""How a text enters: decoded and canonicalised once. From then on it never changes, whitespace included."""

import codecs
import hashlib
import re
from typing import NamedTuple

MAX_CODE_POINTS = 2_000_000

_MARK = "\ufeff"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Python counts these among its text encodings, but no file is written in them, and some decode in quadratic time.
_NOT_OF_FILES = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})

# cp1252 reads almost anything: what holds these is a picture, a PDF or a program. NUL is told by `canonical`.
_BINARY = re.compile(rb"^%PDF-|[\x01-\x08\x0e-\x1a\x1c-\x1f]")


class TextRefused(ValueError):
    """This text cannot become an article. The message is a sentence for a person: what is wrong, where, what to do."""


class Decoded(NamedTuple):
    """The text of a file, not yet canonical, and the name of the encoding it was read in."""

    text: str
    encoding: str


def canonical(text: str) -> str:
    """The one form in which a text is kept: LF for CRLF and lone CR, no leading byte-order mark.

    Raises TextRefused for NUL, lone surrogates, nothing but whitespace, or more than MAX_CODE_POINTS.
    """
    text = text.lstrip(_MARK).replace("\r\n", "\n").replace("\r", "\n")
    if unstorable := _UNSTORABLE.search(text):
        raise TextRefused(_complaint(text, unstorable.start()))
    if not text.strip():
        raise TextRefused("The text is empty: there is nothing in it but whitespace. Choose a file with words in it.")
    if len(text) > MAX_CODE_POINTS:
        raise TextRefused(
            f"The text has {len(text):,} characters; the most we take is {MAX_CODE_POINTS:,}. Split it into parts."
        )
    return text


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Bytes -> text: by its mark (UTF-16, UTF-32), as UTF-8, as `declared`, as cp1252; the first that fits.

    Raises TextRefused where none does. Lone surrogates are let through, for `canonical` to say where they are.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _marked(data, encoding)
    if not (declared and b"\0" in data) and (text := _attempt(data, "utf-8-sig", "surrogatepass")) is not None:
        return Decoded(text, "utf-8")
    if declared and (text := _declared(data, declared)) is not None:
        return Decoded(text, codecs.lookup(declared).name)
    if _BINARY.search(data):
        raise TextRefused("This is no text file: it holds bytes that no text has. Save it as plain text first.")
    if (text := _attempt(data, "cp1252")) is not None:
        return Decoded(text, "cp1252")
    raise TextRefused("The file is neither UTF-8 nor Windows-1252 text. Save it as UTF-8, or name its encoding.")


def checksum(text: str) -> str:
    """SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _complaint(text: str, position: int) -> str:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    where = f"on line {line}, character {column} (code point {position} of the text)"
    if text[position] == "\0":
        return f"There is a NUL character {where}. Remove it; if the file is UTF-16, save it as UTF-8."
    return f"There is half of a surrogate pair, U+{ord(text[position]):04X}, {where}. Remove it or save the text anew."


def _marked(data: bytes, encoding: str) -> Decoded:
    text = _attempt(data, encoding, "surrogatepass")
    if text is None:
        raise TextRefused(f"The file begins with the mark of {encoding.upper()} but is broken. Save it as UTF-8.")
    return Decoded(text, encoding)


def _declared(data: bytes, encoding: str) -> str | None:
    try:
        known = codecs.lookup(encoding).name not in _NOT_OF_FILES
    except (LookupError, ValueError):
        return None
    return _attempt(data, encoding) if known else None


def _attempt(data: bytes, encoding: str, errors: str = "strict") -> str | None:
    # LookupError: a codec that does not make text of bytes (base64, zlib).
    try:
        return data.decode(encoding, errors)
    except (LookupError, ValueError):
        return None
