"""A language of our own for tests: every word that goes through gettext is longer, accented and in ⟦brackets⟧."""
