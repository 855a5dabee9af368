"""What cannot be taken gets a sentence that says what can."""

from __future__ import annotations

from telegram import Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.telegram.context import Context
from bot.telegram.delivery.rich_text import without_lone_surrogates
from bot.telegram.handlers import submissions
from bot.telegram.texts.catalog import Texts

_PRESENT = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR)


async def on_unsupported(update: Update, context: Context) -> None:
    """Say why this kind of message is of no use here."""
    chat, message = await context.chat(update), update.effective_message
    if message is None:
        return
    caption = without_lone_surrogates(message.caption or "")
    if await submissions.is_submission(chat, caption):  # a forwarded posting with its picture
        await submissions.take(chat, submissions.Submission(text=caption))
    elif message.photo and chat.rooms.reading.reads_pictures:
        photo = submissions.Submission(file_id=message.photo[-1].file_id, file_name="photo.jpg")
        await submissions.take(chat, photo)
    else:
        await chat.say(_sentence(message, chat.texts))


async def on_edited(update: Update, context: Context) -> None:
    """Say that an edit is not seen."""
    chat = await context.chat(update)
    await chat.say(chat.texts.edited)


async def on_unknown_command(update: Update, context: Context) -> None:
    """Point to the commands there are."""
    chat = await context.chat(update)
    await chat.say(chat.texts.unknown_command)


async def on_membership(update: Update, context: Context) -> None:
    """Say when added to a group that this bot works in private."""
    change, place = update.my_chat_member, update.effective_chat
    is_group = place is not None and place.type in (ChatType.GROUP, ChatType.SUPERGROUP)
    if change and is_group and change.new_chat_member.status in _PRESENT:
        await on_group(update, context)


async def on_group(update: Update, context: Context) -> None:
    """Say in a group that this bot works in private; only when it is spoken to."""
    chat = await context.chat(update)
    await chat.say(chat.texts.group)


def _sentence(message: Message, texts: Texts) -> str:
    kinds = {
        texts.picture: message.photo,
        texts.voice: message.voice or message.audio,
        texts.video: message.video or message.video_note or message.animation,
        texts.sticker: message.sticker or message.dice,
        texts.location: message.location or message.venue,
        texts.contact: message.contact,
    }
    return next((text for text, content in kinds.items() if content), texts.other_content)
