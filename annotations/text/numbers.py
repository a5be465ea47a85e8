"""Numbers that people and addresses write."""


def whole_number(said: str) -> int:
    """The number that nine digits at most write; 0 where they write none."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0
