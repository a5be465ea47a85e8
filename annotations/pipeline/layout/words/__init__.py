"""General words of news pages, in the languages we meet: cues, calls to the reader, buttons, credits.

Nothing here is an outlet's name or one page's wording; where a word also stands in articles ("support"),
the rules that use it ask for more evidence than the word.
"""
