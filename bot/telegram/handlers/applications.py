"""The user's applications: listed, opened, and how far each has come."""

from __future__ import annotations

from typing import get_args

from telegram import InlineKeyboardButton, Update

from bot.domain.application import Application, ApplicationStatus
from bot.errors import NotFoundError
from bot.telegram.cards.application import application_card, applications_card
from bot.telegram.cards.material import posting_name
from bot.telegram.chat import Chat
from bot.telegram.context import Context
from bot.telegram.handlers import reminders
from bot.telegram.handlers.letter_versions import show
from bot.telegram.handlers.next_steps import prepare_button
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.applications.languages import APPLICATION_TEXTS

STATUSES: tuple[ApplicationStatus, ...] = get_args(ApplicationStatus)
_PAGE = 8
_NUMBERS_A_ROW = 4
_STATUSES_A_ROW = 3


def status_named(words: str) -> ApplicationStatus | None:
    """Give the status that words of any of our languages name."""
    named = words.strip().casefold()
    for texts in APPLICATION_TEXTS.values():
        for status in STATUSES:
            if named in (status, texts.statuses[status].casefold()):
                return status
    return None


async def on_applications(update: Update, context: Context) -> None:
    """List the applications, or those of one status (``/applications interview``)."""
    chat = await context.chat(update)
    await show_list(chat, status_named(" ".join(context.args or ())), skipped=0)


async def on_list_button(chat: Chat, pressed: Pressed) -> None:
    """Open an application of the list, or list others."""
    kind, _, value = pressed.choice.partition(".")
    match kind:
        case "open":
            await open_one(chat, _number(value))
        case "more":
            await show_list(chat, status_named(pressed.text("status")), skipped=_number(value))
        case _:
            await show_list(chat, status_named(kind), skipped=0)


async def on_application_button(chat: Chat, pressed: Pressed) -> None:
    """Set the status of one application, or show its letter."""
    posting_id = pressed.number("posting")
    if pressed.choice == "letter":
        stored = await chat.rooms.stored_letters.latest_for(chat.user, posting_id)
        if stored is None:
            raise NotFoundError(f"letter of posting {posting_id}")
        await chat.rooms.applications.open(chat.user, posting_id)
        await show(chat, stored)
        return
    status = status_named(pressed.choice)
    if status is None:
        raise NotFoundError(pressed.choice)
    await set_status(chat, posting_id, status)


async def set_status(chat: Chat, posting_id: int, status: ApplicationStatus) -> None:
    """Keep how far an application has come, and say so."""
    await chat.rooms.applications.set_status(chat.user, posting_id, status)
    application = await chat.rooms.applications.open(chat.user, posting_id)
    texts = APPLICATION_TEXTS[chat.language]
    name = posting_name(application.posting, chat.texts)
    said = texts.status_set.format(name=name, status=texts.statuses[status])
    await chat.say(said, *await _rows(chat, application))


async def open_one(chat: Chat, posting_id: int) -> None:
    """Show one application; from now on it is the one that the user deals with."""
    application = await chat.rooms.applications.open(chat.user, posting_id)
    letters = chat.rooms.stored_letters
    latest = await letters.latest_for(chat.user, posting_id)
    count = await letters.version(chat.user, latest) if latest else 0
    zone = (await chat.rooms.reminders.wishes(chat.user)).time_zone
    card = application_card(application, chat.language, letters=count, time_zone=zone)
    card += f"\n\n{APPLICATION_TEXTS[chat.language].how}"
    await chat.say(card, *await _rows(chat, application))


async def show_list(
    chat: Chat, status: ApplicationStatus | None = None, *, skipped: int = 0
) -> None:
    """List the applications from the newest, or those of one status."""
    texts, applications = APPLICATION_TEXTS[chat.language], chat.rooms.applications
    found = await applications.listed(chat.user, status=status, skipped=skipped, limit=_PAGE + 1)
    counts = await applications.counts(chat.user)
    if not counts:
        await chat.say(texts.none)
        return
    shown, labels = found[:_PAGE], {}
    for number, application in enumerate(shown, start=skipped + 1):
        labels[f"open.{application.posting_id}"] = str(number)
    if len(found) > _PAGE:
        labels[f"more.{skipped + _PAGE}"] = texts.more_button
    filters = {"all": texts.all_button.format(count=sum(counts.values()))}
    filters |= {s: f"{texts.statuses[s]} ({counts[s]})" for s in STATUSES if s in counts}
    kept = {"status": status or ""}
    rows = _in_rows(await chat.buttons("applications", labels, kept), _NUMBERS_A_ROW)
    rows += _in_rows(await chat.buttons("applications", filters, kept), _STATUSES_A_ROW)
    none = texts.none_with_status.format(status=texts.statuses[status]) if status else texts.none
    card = applications_card(shown, chat.language, skipped=skipped) if shown else none
    await chat.say(card, *rows, await reminders.row(chat))


async def _rows(chat: Chat, application: Application) -> list[list[InlineKeyboardButton]]:
    texts, posting = APPLICATION_TEXTS[chat.language], {"posting": application.posting_id}
    others: dict[str, str] = {s: texts.statuses[s] for s in STATUSES if s != application.status}
    statuses = await chat.buttons("application", others, posting)
    fit = await chat.buttons("fit", {"": chat.texts.fit_button}, posting)
    latest = await chat.rooms.stored_letters.latest_for(chat.user, application.posting_id)
    if latest is None:
        letter = await chat.buttons("write", {"": chat.texts.letter_button}, posting)
    else:
        letter = await chat.buttons("application", {"letter": texts.show_letter_button}, posting)
        letter += await chat.buttons("write", {"": texts.new_letter_button}, posting)
    prepare = await prepare_button(chat, application.posting_id)
    return [statuses, fit + letter, prepare, await reminders.row(chat)]


def _number(choice: str) -> int:
    if not choice.isdecimal():
        raise NotFoundError(choice)
    return int(choice)


def _in_rows(buttons: list[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    return [buttons[start : start + width] for start in range(0, len(buttons), width)]
