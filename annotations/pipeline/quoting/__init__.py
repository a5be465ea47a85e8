"""What stands in quotation marks: the marks, what each may do, paired in one pass; and dialogue behind dashes."""

from annotations.pipeline.quoting.dialogue import dialogue
from annotations.pipeline.quoting.forms import Form, form, is_nickname
from annotations.pipeline.quoting.pairing import pairs
from annotations.pipeline.quoting.quoted import Quoted
from annotations.pipeline.quoting.signs import opening_mark

__all__ = ["Form", "Quoted", "dialogue", "form", "is_nickname", "opening_mark", "pairs"]
