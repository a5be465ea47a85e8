"""How a page is read: lines first, then who each line is, from the surest evidence to the least sure."""
