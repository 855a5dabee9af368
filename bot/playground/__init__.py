"""A small Telegram for laptops and tests: the other end of the wire.

It imports nothing else of ours.

- `app.py` builds it, `server.py` gives it a port, `phone.py` is one person's end of the chat.
- `bot_api.py` is the door of the Bot API; its methods stand in `messages.py`, `files.py`,
  `updates.py`, `callbacks.py` and `profile.py`.
- `parsing/` turns HTML and Markdown into text with entities; `keyboards.py`, `limits.py` and
  `errors.py` hold Telegram's rules.
- `chat_page.py` serves the chat page in `page/`; `feed.py` brings it what happens as it happens.
- `faults.py` and `journal.py` are for tests: what goes wrong, and what was called.
- `store.py` keeps everything in one SQLite file.
"""
