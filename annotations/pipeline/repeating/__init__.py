"""When a paragraph says again what an earlier one has said: in the same words, or nearly."""

from annotations.pipeline.repeating.likeness import Wording, likeness

__all__ = ["Wording", "likeness"]
