"""Formats that sources come in; each gives sources with the text to read.

roles   Markdown role descriptions with front matter
jsonl   JSON Lines with id, title and text
"""
