"""Which language a text is written in: by its script, its commonest words and its letters, each of them named."""

from annotations.pipeline.languages.reading import UNDETERMINED, Reading, language_of, primary, read, reads_as

__all__ = ["UNDETERMINED", "Reading", "language_of", "primary", "read", "reads_as"]
