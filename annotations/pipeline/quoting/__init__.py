"""What stands in quotation marks: signs with what their neighbours let them do, paired in one pass; dashes of dialogue."""

from annotations.pipeline.quoting.dialogue import dialogue
from annotations.pipeline.quoting.pairing import pairs
from annotations.pipeline.quoting.quoted import Quoted
from annotations.pipeline.quoting.signs import opening_mark

__all__ = ["Quoted", "dialogue", "opening_mark", "pairs"]
