"""Texts for properties: every script, and the characters on which offsets usually break."""

from hypothesis import strategies as st

PIECES = (
    "plain words",
    "👩‍👩‍👧‍👦",
    "👍🏽",
    "🇧🇬",
    "e\u0301\u0323",
    "שָׁלוֹם",
    "\u202eمرحبا\u202c",
    "𝔘𝔫𝔦",
    "𠮷野家",
    "\u2028",
    "\ufeff",
    "\u00a0",
    "\u200b",
    "\t",
    "\r\n",
    "\r",
    "\n\n",
    "\U0010ffff",
)

#: Any text that Unicode allows, lone surrogates among it.
any_text = st.text(st.characters()) | st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map("".join)

#: Any text that can be written as UTF-8.
storable_text = any_text.map(lambda text: "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff"))
