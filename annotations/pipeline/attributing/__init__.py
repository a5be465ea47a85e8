"""Who is said to have said what: direct speech, and what is reported in other words."""
