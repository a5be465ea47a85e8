"""What is done to a message: its words become longer and strange, and its placeholders and markup stay."""

import re

KEPT = re.compile(r"(%\(\w+\)[sd]|%[sd%]|\{\w*\}|<[^<>]+>|&\w+;)")
VOWELS = dict(zip("aeiouyAEIOUY", "áà éè íì óò úù ýỳ ÁÀ ÉÈ ÍÌ ÓÒ ÚÙ ÝỲ".split(), strict=True))


def longer(message: str) -> str:
    """The message in brackets, its words about 40 % longer."""
    if not message.strip():
        return message
    parts = KEPT.split(message)
    return f"⟦{''.join(part if place % 2 else stretched(part) for place, part in enumerate(parts))}⟧"


def stretched(words: str) -> str:
    return "".join(VOWELS.get(letter, letter) for letter in words)
