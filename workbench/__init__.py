"""Configuration and the process tree. Kept empty: the supervisor imports this package and must stay small."""
