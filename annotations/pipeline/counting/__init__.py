"""How many of what: numbers in figures and in words, what they count, and whether they are exact."""
