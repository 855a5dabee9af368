"""What writes: the ChatModel seam and everything that stands behind it.

``model.py`` is the protocol. ``openai.py`` writes through any OpenAI-compatible server (imported
only when a key or an address is set, because the SDK is heavy), with ``dialect.py``,
``retrying.py``, ``schemas.py`` and ``thoughts.py`` as its pieces; ``recorded.py`` keeps its
completions with the turn, ``prices.py`` knows what they cost. ``extractive.py`` quotes the
passages when no model is there, with ``asking.py`` (what kind of answer a question wants),
``sentences.py`` (what can be quoted), ``headings.py`` (of postings, as sections of roles),
``sides.py`` (two roles compared), ``needing.py`` (whether one needs a thing) and ``ranking.py``
(which of it answers). ``scripted.py`` says what it is told to say.
"""
