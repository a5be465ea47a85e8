"""Layer 1: which texts say the same. Claims that repeat each other (`ranking`), articles that copy each other
(`copies`), both by the words they hold (`words`). No Django, and no text is kept.
"""
