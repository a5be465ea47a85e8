"""How much a sentence is worth checking: what can be seen in it, and what each of that weighs."""
