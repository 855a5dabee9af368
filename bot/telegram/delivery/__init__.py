"""How words reach a chat.

rich_text (styled text, as HTML) · splitting (Telegram's length limit) · pacing (what is repeated,
and when) · messages (send, place, finish) · live_reply (a reply while it is written)
"""
