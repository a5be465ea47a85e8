"""Who speaks a quotation: the clause before or behind it, or whoever spoke before and goes on."""

from annotations.pipeline.speaking.casting import Casting, Spoken, with_speakers

__all__ = ["Casting", "Spoken", "with_speakers"]
