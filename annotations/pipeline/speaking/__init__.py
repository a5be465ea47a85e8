"""Who speaks."""

from annotations.pipeline.speaking.names import name_at, speaker_after, speaker_before

__all__ = ["name_at", "speaker_after", "speaker_before"]
