"""Real processes, real signals: what is lost, doubled or out of order when something dies.

A scenario starts the program as an operator would (``bots``), against a Telegram and a model of our
own over HTTP (``telegram``, ``model``), a real Chroma server (``chroma``) and a real PostgreSQL
(``tests.postgres``); lets people ask (``world``); breaks something; and holds the chats against
what must be true whatever broke (``invariants``).
"""
