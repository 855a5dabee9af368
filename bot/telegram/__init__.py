"""Telegram, and nothing but Telegram.

What arrives becomes a call of a room; what comes back becomes a text.

app (builds and runs it) · rooms (what it talks to) · intake (stored before it is acknowledged) ·
by polling or webhook · soundness (what of a broken update is left) · pasting (the pieces of a long
text) · reminding (what is due becomes a turn) · errors · context and chat (what a handler sees) ·
small_talk · care (despair, anger, doubt) · spoken_command and command_words (commands in plain
words) · introduction (menu and description) · placeholders (those that a turn left) · handlers/
(one file a feature) · cards/ (a value as text with buttons) · delivery/ (how words reach a chat) ·
texts/ (the words)
"""
