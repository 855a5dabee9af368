"""What writes: the ChatModel seam and everything that stands behind it.

``model.py`` is the protocol. ``openai.py`` writes through any OpenAI-compatible server (imported
only when a key or an address is set, because the SDK is heavy), with ``dialect.py``,
``retrying.py``, ``schemas.py`` and ``thoughts.py`` as its pieces. ``extractive.py`` quotes the
passages when no model is there, with ``asking.py`` (what kind of answer a question wants),
``sentences.py`` (what can be quoted) and ``ranking.py`` (which of it answers). ``scripted.py``
says what it is told to say.
"""
