"""What a user told, as text."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.told import Told
from bot.telegram.delivery.rich_text import RichText, bold
from bot.telegram.texts.told.catalog import ToldTexts


def told_card(told: Sequence[Told], texts: ToldTexts) -> RichText:
    """List every answer with its date and the user's own words."""
    card = bold(texts.list_title)
    if not told:
        card += f"\n\n{texts.list_empty}"
    for answer in told:
        template = texts.entry_denial if answer.is_denial else texts.entry
        card += "\n\n" + _filled(template, answer)
    return card


def kept_text(answer: Told, texts: ToldTexts) -> str:
    """Say what was noted of an answer."""
    return _filled(texts.kept_denial if answer.is_denial else texts.kept, answer)


def _filled(template: str, answer: Told) -> str:
    date = answer.told_on.isoformat()
    return template.format(skill=answer.skill, words=answer.words, date=date)
