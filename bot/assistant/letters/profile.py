"""Who the candidate is, as the résumé's own summary says it."""

from __future__ import annotations

import re

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.english.first_person import say_summary
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.letters.voice import DraftSentence
from bot.domain.identity import Language
from bot.domain.resume import Resume

_LONG_SUMMARY, _ENOUGH_WORDS = 13, 6
_HEAD_LINES = 4
_YEARS_ASIDE = re.compile(r", ((?:\d+\+?|[a-z]+) years\b)")


def summary_of(resume: Resume) -> DraftSentence | None:
    """Say the summary's first sentence as ``I am a …``; ``None`` when it cannot be."""
    summary = re.sub(r"\s+", " ", resume.basics.summary).strip()
    if not summary:
        return _from_the_head(resume)
    first = re.split(r"(?<=[\w)%])\. ", summary)[0]
    head = first.split(", ")[0]
    if len(first.split()) > _LONG_SUMMARY and len(head.split()) >= _ENOUGH_WORDS:
        first = head
    said = None if is_unfit(first) else _said(first, recognise_language(summary))
    if not said:
        return None
    cited = []
    for line in resume.lines:
        text = re.sub(r"\s+", " ", line.text).strip(" -*•")
        place = summary.find(text) if len(text) > 15 else -1
        if 0 <= place < len(first) or first in text:
            cited.append(f"resume:{line.number}")
    return DraftSentence(said, tuple(cited), slots=(first.rstrip(" ."),)) if cited else None


def _from_the_head(resume: Resume) -> DraftSentence | None:
    """Say what a line before every position says of its owner: ``Nurse, six years on …``."""
    first_work = min((n for work in resume.work for n in work.line_numbers[:1]), default=0)
    for line in resume.lines[:_HEAD_LINES]:
        is_before = not first_work or line.number < first_work
        written = line.text.strip(" .")
        if is_before and _YEARS_ASIDE.search(written) and not is_unfit(written):
            said = _said(_YEARS_ASIDE.sub(r" with \1", written), recognise_language(written))
            if said:
                cited = (f"resume:{line.number}",)
                return DraftSentence(said, cited, slots=tuple(written.split(", ")))
    return None


def _said(first: str, language: Language) -> str:
    if language == "en":
        statement = say_summary(first)
        return statement.bare if statement else ""
    body = first.rstrip(" .")
    match = _WITH[language].match(body)
    if not match or not 5 <= len(body.split()) <= 30:
        return ""
    subject = {"de": "Ich bin", "es": "Soy", "fr": "Je suis"}[language]
    return f"{subject} {body if language == 'de' else body[0].lower() + body[1:]}."


_WITH: dict[Language, re.Pattern[str]] = {
    "de": re.compile(r"[A-ZÄÖÜ]\w+(?: \w+){0,3} mit "),
    "es": re.compile(r"[A-ZÁÉÍÓÚÑ]\w+(?: \w+){0,4} con "),
    "fr": re.compile(r"[A-ZÀÉÈ]\w+(?: \w+){0,4} avec "),
}
"""An occupation with what belongs to it, as a noun phrase: ``Köchin mit …``, ``Cocinero con …``."""
