"""Markup to text with entities, as Telegram's servers do it.

`entities.py` holds the types; `html.py`, `markdown.py` and `legacy_markdown.py` the three parse
modes; `detection.py` finds commands and links; `formatted.py` joins them under Telegram's limits.
"""
