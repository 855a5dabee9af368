"""The context that python-telegram-bot hands to every handler, with our rooms in it."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext

from bot.domain.identity import UserId
from bot.telegram.chat import Chat
from bot.telegram.delivery.messages import Bot, Messages
from bot.telegram.rooms import Rooms
from bot.telegram.texts.languages import language_of
from bot.workflows.turns import Turns

Bag = dict[Any, Any]
"""python-telegram-bot's own stores; ``bot_data`` holds our two objects, the others stay empty."""


class Context(CallbackContext[Bot, Bag, Bag, Bag]):
    """Gives a handler the chat that its update belongs to."""

    @property
    def turns(self) -> Turns:
        """Give the turns, to stop what runs."""
        turns: Turns = self.bot_data["turns"]
        return turns

    async def chat(self, update: Update) -> Chat:
        """Open the chat of an update, and make sure that its user is known."""
        sender, place = update.effective_user, update.effective_chat
        if sender is None or place is None:
            raise ValueError(f"update {update.update_id} has no sender or no chat")
        rooms: Rooms = self.bot_data["rooms"]
        user = UserId(sender.id)
        language = await rooms.users.meet(user, language=language_of(sender.language_code))
        return Chat(rooms, self.turns, Messages(self.bot, place.id), place.id, user, language)

    async def chat_with(self, user: UserId) -> Chat | None:
        """Open the private chat with a user whom no update brought; none when we know nobody."""
        rooms: Rooms = self.bot_data["rooms"]
        language = await rooms.users.language(user)
        if language is None:
            return None
        return Chat(rooms, self.turns, Messages(self.bot, user), user, user, language)


TelegramApplication = Application[Bot, Context, Bag, Bag, Bag, None]
