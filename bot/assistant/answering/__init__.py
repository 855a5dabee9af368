"""From a question to an answer that can be shown. Start with ``ask.py``, the recipe.

``standalone.py`` makes a follow-up a question of its own · ``citing.py`` reads the marks of a reply
and writes them anew · ``grounded.py`` holds every sentence against the passage it cites ·
``languages.py`` puts a question into English · ``speaking.py`` puts checked sentences into the
user's language · ``counting.py`` and ``counted.py`` count over postings · ``readiness.py`` says how
a user fits · ``suggesting.py`` offers what can be asked next · ``partial.py`` says what quotes do
not tell · ``abstaining.py`` says what the library does and does not hold · ``wording.py`` has
the words that people read and no model wrote.
"""
