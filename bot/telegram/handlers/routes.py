"""Which update goes to which handler; the first that fits takes it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.domain.reminder import Reminder
from bot.telegram.chat import STOP_DATA
from bot.telegram.context import Context, TelegramApplication
from bot.telegram.handlers import (
    account,
    applications,
    buttons,
    controls,
    fit,
    letters,
    questions,
    reminders,
    start,
    submissions,
    unsupported,
)
from bot.telegram.handlers.errors import on_error

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]

_COMMANDS: dict[str, Callback] = {
    "start": start.on_start,
    "help": start.on_help,
    "new": account.on_new,
    "privacy": account.on_privacy,
    "forget": account.on_forget,
    "language": account.on_language,
    "fit": fit.on_fit,
    "letter": letters.on_letter,
    "applications": applications.on_applications,
    "cancel": controls.on_cancel,
}
_PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
_A_FILE = filters.Document.ALL & ~filters.ANIMATION
"""Of an animation (a GIF) Telegram gives the document as well."""
_GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE


def add_handlers(telegram_app: TelegramApplication) -> None:
    """Register every handler."""
    stop = CallbackQueryHandler(controls.on_stop, pattern=f"^{STOP_DATA}$")
    telegram_app.add_handlers([stop, CallbackQueryHandler(buttons.on_button)])
    telegram_app.add_handler(TypeHandler(Reminder, reminders.on_due))
    for name, callback in _COMMANDS.items():
        telegram_app.add_handler(CommandHandler(name, callback, filters=_PRIVATE))
    edited = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE
    spoken_to = filters.COMMAND | filters.Mention(f"@{telegram_app.bot.username}")
    telegram_app.add_handlers(
        [
            MessageHandler(_PRIVATE & _A_FILE, submissions.on_document),
            MessageHandler(_PRIVATE & filters.COMMAND, unsupported.on_unknown_command),
            MessageHandler(_PRIVATE & filters.TEXT, questions.on_text),
            MessageHandler(_PRIVATE & ~filters.StatusUpdate.ALL, unsupported.on_unsupported),
            MessageHandler(edited, unsupported.on_edited),
            MessageHandler(_GROUP & spoken_to, unsupported.on_group),
            ChatMemberHandler(unsupported.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
    telegram_app.add_error_handler(on_error)
