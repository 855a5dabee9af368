"""A letter is written, revised, explained and downloaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, get_args

from telegram import Update

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.style import style_of, with_style
from bot.assistant.letters.wishes import Wish
from bot.domain.letter import Length, LetterOptions, Tone
from bot.errors import NoRequirementsError, NotFoundError
from bot.telegram.cards.fit import fit_summary
from bot.telegram.cards.letter import why_text
from bot.telegram.cards.material import posting_name
from bot.telegram.chat import Chat
from bot.telegram.context import Context
from bot.telegram.delivery.rich_text import plain
from bot.telegram.handlers import letter_style
from bot.telegram.handlers.letter_files import download
from bot.telegram.handlers.letter_versions import rewrite, write_first
from bot.telegram.handlers.letter_wishes import fulfil
from bot.telegram.handlers.next_steps import latest_posting_id, posting_of, resume_of
from bot.telegram.handlers.pressed import Pressed

Change = Literal["shorter", "longer", "tone", "version"]

_LENGTHS: tuple[Length, ...] = get_args(Length)
_TONES: tuple[Tone, ...] = get_args(Tone)


async def on_letter(update: Update, context: Context) -> None:
    """Write a letter for the latest posting."""
    chat = await context.chat(update)
    await write_for(chat, await latest_posting_id(chat))


async def on_write_button(chat: Chat, pressed: Pressed) -> None:
    """Write a letter for the posting that the button stands under."""
    await write_for(chat, pressed.number("posting"))


async def on_letter_button(chat: Chat, pressed: Pressed) -> None:
    """Explain, download or revise one letter."""
    stored = await chat.rooms.stored_letters.get(chat.user, pressed.number("letter"))
    match pressed.choice:
        case "why":
            await chat.say(why_text(stored.letter, chat.texts))
        case "docx" | "pdf" | "txt":
            await download(chat, stored, pressed.choice)
        case "shorter" | "longer" | "tone" | "version":
            await rewrite(chat, stored, revised(stored.letter.options, pressed.choice))
        case "style":
            await letter_style.follow(chat, stored)
        case "undo" | "compare" | "approve":
            await fulfil(chat, stored, Wish(pressed.choice))
        case _:
            raise NotFoundError(pressed.choice)


def _as_usual(options: LetterOptions) -> LetterOptions:
    return options


def revised(options: LetterOptions, change: Change) -> LetterOptions:
    """Give the options of the next version."""
    match change:
        case "shorter":
            return replace(options, length=_LENGTHS[max(_LENGTHS.index(options.length) - 1, 0)])
        case "longer":
            longest = len(_LENGTHS) - 1
            longer = min(_LENGTHS.index(options.length) + 1, longest)
            return replace(options, length=_LENGTHS[longer])
        case "tone":
            return replace(options, tone=_TONES[(_TONES.index(options.tone) + 1) % len(_TONES)])
        case "version":
            return replace(options, variant=options.variant + 1)


async def write_for(
    chat: Chat, posting_id: int, wished: Callable[[LetterOptions], LetterOptions] = _as_usual
) -> None:
    """Show the fit in short, then the first version, in the posting's language unless wished."""
    resume, posting = await resume_of(chat), await posting_of(chat, posting_id)
    async with chat.live(chat.texts.comparing) as reply:
        try:
            fit = await chat.rooms.fitting.assess(resume, posting)
            summary = fit_summary(fit, posting_name(posting, chat.texts), chat.texts)
        except NoRequirementsError:
            summary = plain(chat.texts.letter_without_requirements)
        await reply.finish(summary)
    options = LetterOptions(language=recognise_language(posting.text))
    style = style_of(await chat.rooms.samples.get(chat.user))
    await write_first(chat, posting_id, wished(with_style(options, style)))
