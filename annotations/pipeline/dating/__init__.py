"""When: days, months and years in words, and what they are when one knows the day of publication."""
