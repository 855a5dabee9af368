"""A small Telegram for laptops and tests: the other end of the wire.

It imports nothing else of ours.

- `app.py` builds it, `server.py` gives it a port, `phone.py` is one person's end of the chat;
  `people.py` has all of them, `identity.py` the bot.
- `bot_api.py` is the door of the Bot API; its methods stand in `messages.py`, `files.py`,
  `updates.py`, `callbacks.py`, `profile.py` and `reactions.py`; `requests.py` and `wire.py` read
  what was sent, `composing.py`, `splitting.py` and `pictures.py` make what is shown of it, and
  `courier.py` brings updates to a webhook.
- `parsing/` turns HTML and Markdown into text with entities; `keyboards.py`, `limits.py` and
  `errors.py` hold Telegram's rules.
- `chat_page.py` serves the chat page in `page/`, `guarding.py` to nobody else; `feed.py`
  brings it what happens as it happens.
- `faults.py` and `journal.py` are for tests: what goes wrong, and what was called.
- `store.py` keeps everything in one SQLite file, `history.py` the messages; `clock.py`
  has the time.
"""
