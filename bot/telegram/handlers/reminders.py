"""Reminders of deadlines: turned on and off, the user's time zone, and the reminder itself."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter
from telegram import InlineKeyboardButton
from telegram.error import Forbidden

from bot.assistant.letters.page import written_day_of
from bot.assistant.reminding import city_of, days_in_reach, places, stage_due, time_zone_named
from bot.domain.reminder import Reminder, Reminding
from bot.errors import NotFoundError
from bot.steps import step
from bot.telegram.cards.material import posting_name
from bot.telegram.cards.reminder import reminder_text
from bot.telegram.chat import Chat
from bot.telegram.context import Context
from bot.telegram.handlers.pressed import Pressed
from bot.telegram.texts.applications.languages import APPLICATION_TEXTS
from bot.telegram.texts.reminders.languages import REMINDER_TEXTS

_ZONE = re.compile(
    r"\s*(?:time ?zone|zeitzone|zona horaria|huso horario|fuseau(?: horaire)?)"
    r"\s*[:\uff1a]\s*(?P<text>\S[^\n]*)",
    re.IGNORECASE,
)
_PLACES_A_ROW = 2
_ZONE_NAME = TypeAdapter(str)
_LOGGER = logging.getLogger(__name__)


async def row(chat: Chat) -> list[InlineKeyboardButton]:
    """Give the button that turns reminders on, or off."""
    texts, wishes = REMINDER_TEXTS[chat.language], await chat.rooms.reminders.wishes(chat.user)
    is_on = wishes.is_on and wishes.time_zone
    labels = {"off": texts.off_button} if is_on else {"on": texts.on_button}
    return await chat.buttons("remind", labels)


async def on_button(chat: Chat, pressed: Pressed) -> None:
    """Turn reminders on or off, or take the time zone that was chosen."""
    reminders = chat.rooms.reminders
    wishes = await reminders.wishes(chat.user)
    match pressed.choice:
        case "off":
            await reminders.wish(chat.user, replace(wishes, is_on=False))
            await chat.say(REMINDER_TEXTS[chat.language].off, await row(chat))
        case "on" if wishes.time_zone:
            await _turn_on(chat, wishes.time_zone)
        case "on" | "zone":
            await reminders.wish(chat.user, replace(wishes, is_on=True))
            await _ask_zone(chat)
        case chosen:
            zone = time_zone_named(pressed.text(chosen))
            if not zone:
                raise NotFoundError(chosen)
            await _turn_on(chat, zone)


async def take(chat: Chat, text: str) -> bool:
    """Keep a time zone that was typed; tells whether one was. It turns nothing on."""
    typed = _ZONE.fullmatch(text)
    if typed is None:
        return False
    texts, wishes = REMINDER_TEXTS[chat.language], await chat.rooms.reminders.wishes(chat.user)
    zone = time_zone_named(typed["text"])
    if not zone:
        await chat.say(texts.zone_unknown)
    elif wishes.is_on:
        await _turn_on(chat, zone)
    else:
        await chat.rooms.reminders.wish(chat.user, Reminding(is_on=False, time_zone=zone))
        await chat.say(texts.zone_set.format(zone=zone, time=_clock(chat, zone)), await row(chat))
    return True


async def on_due(reminder: Reminder, context: Context) -> None:
    """Remind a user of a deadline, if it still is one and they still want it."""
    chat = await context.chat_with(reminder.user)
    if chat is None:
        return
    zone = await step("is due", _ZONE_NAME, lambda: _zone_of_due(chat, reminder))
    if not zone:
        return
    application = await chat.rooms.applications.get(chat.user, reminder.posting_id)
    today = _today(chat, zone)
    name = posting_name(application.posting, chat.texts)
    said = reminder_text(name, reminder.deadline, today, chat.language)
    try:
        await chat.say(said, await _application_row(chat, reminder), await row(chat))
    except Forbidden:
        _LOGGER.info("a reminder finds nobody: the bot is blocked")
    await chat.rooms.reminders.mark(reminder)


async def skip_due(chat: Chat) -> None:
    """Take what is due at this moment as given: the user has just dealt with it."""
    now, reminders = chat.rooms.clock(), chat.rooms.reminders
    for deadline in await reminders.deadlines(*days_in_reach(now), user=chat.user):
        days = stage_due(deadline, now)
        if days is not None:
            await reminders.mark(Reminder(chat.user, deadline.posting_id, deadline.day, days))


async def _zone_of_due(chat: Chat, reminder: Reminder) -> str:
    """Give the user's time zone while the reminder is due; empty when it is no more."""
    now = chat.rooms.clock()
    for deadline in await chat.rooms.reminders.deadlines(*days_in_reach(now), user=chat.user):
        is_it = (deadline.posting_id, deadline.day) == (reminder.posting_id, reminder.deadline)
        if is_it and stage_due(deadline, now) == reminder.days_before:
            return deadline.time_zone
    return ""


async def _application_row(chat: Chat, reminder: Reminder) -> list[InlineKeyboardButton]:
    opened = {f"open.{reminder.posting_id}": REMINDER_TEXTS[chat.language].open_button}
    applied = {"applied": APPLICATION_TEXTS[chat.language].statuses["applied"]}
    posting = {"posting": reminder.posting_id}
    opening = await chat.buttons("applications", opened)
    return opening + await chat.buttons("application", applied, posting)


async def _turn_on(chat: Chat, zone: str) -> None:
    texts = REMINDER_TEXTS[chat.language]
    await chat.rooms.reminders.wish(chat.user, Reminding(is_on=True, time_zone=zone))
    await skip_due(chat)
    saved = APPLICATION_TEXTS[chat.language].statuses["saved"]
    said = texts.on.format(zone=zone, time=_clock(chat, zone), status=saved)
    buttons = await row(chat)
    buttons += await chat.buttons("remind", {"zone": texts.zone_button})
    await chat.say(f"{said}\n{await _next(chat)}".strip(), buttons)


async def _next(chat: Chat) -> str:
    """Name the nearest deadline; empty when there is none."""
    first, _ = days_in_reach(chat.rooms.clock())
    coming = await chat.rooms.reminders.deadlines(first, date.max, user=chat.user)
    today = first if not coming else _today(chat, coming[0].time_zone)
    for deadline in coming:
        if deadline.day >= today:
            application = await chat.rooms.applications.get(chat.user, deadline.posting_id)
            name = posting_name(application.posting, chat.texts)
            day = written_day_of(deadline.day, chat.language)
            return REMINDER_TEXTS[chat.language].next_deadline.format(name=name, day=day)
    return ""


async def _ask_zone(chat: Chat) -> None:
    zones = {str(number): zone for number, zone in enumerate(places(chat.language))}
    labels = {n: f"{city_of(zone)} {_clock(chat, zone)}" for n, zone in zones.items()}
    buttons = await chat.buttons("remind", labels, zones)
    rows = [buttons[n : n + _PLACES_A_ROW] for n in range(0, len(buttons), _PLACES_A_ROW)]
    await chat.say(REMINDER_TEXTS[chat.language].ask_zone, *rows)


def _today(chat: Chat, zone: str) -> date:
    return chat.rooms.clock().astimezone(ZoneInfo(zone)).date()


def _clock(chat: Chat, zone: str) -> str:
    return chat.rooms.clock().astimezone(ZoneInfo(zone)).strftime("%H:%M")
