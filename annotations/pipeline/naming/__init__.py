"""Who and what is named: runs of capitals, sorted by what everybody knows and by what the text itself says of them."""
