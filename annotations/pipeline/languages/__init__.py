"""Which language a text is written in: by its script, its commonest words and its letters, each of them named."""

from annotations.pipeline.languages.reading import UNDETERMINED, Reading, language_of, primary, read, reads_as
from annotations.pipeline.languages.support import unsupported

__all__ = ["UNDETERMINED", "Reading", "language_of", "primary", "read", "reads_as", "unsupported"]
