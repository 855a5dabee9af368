"""Telegram, and nothing but Telegram.

What arrives becomes a call of a room; what comes back becomes a text.

app (builds and runs it) · rooms (what it talks to) · intake (stored before it is acknowledged) ·
pasting (the pieces of a long text) · context and chat (what a handler sees) · introduction (menu
and description) · handlers/ (one file a feature) · cards/ (a value as text with buttons) ·
delivery/ (how words reach a chat) · texts/ (the words)
"""
