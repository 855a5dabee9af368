"""A preparation as text: each line and sentence with where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.claim import Evidence
from bot.domain.fit import MatchStatus
from bot.domain.preparation import PreparedAnswer, SheetItem, TailoredGroup, TailoredResume
from bot.telegram.cards.evidence import evidence_place
from bot.telegram.delivery.rich_text import RichText, bold, italic, plain
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.preparing.catalog import PreparingTexts

_SIGNS: dict[MatchStatus, str] = {"met": "✅", "partly": "🟡", "missing": "⬜"}
_MOST_LEFT_OUT = 12


def tailored_card(resume: TailoredResume, texts: PreparingTexts) -> RichText:
    """Give the chosen lines in their order, and name those that are left out."""
    card = bold(texts.resume_title) + f"\n{texts.resume_note}"
    for section in resume.sections:
        card += plain("\n\n") + bold(section.title)
        for group in section.groups:
            card += _group(group)
    if resume.left_out:
        card += plain("\n\n") + bold(texts.left_out)
        for line in resume.left_out[:_MOST_LEFT_OUT]:
            card += plain("\n") + italic(line.text)
        if len(resume.left_out) > _MOST_LEFT_OUT:
            card += "\n…"
    return card


def answers_card(answers: Sequence[PreparedAnswer], texts: PreparingTexts) -> RichText:
    """Give the three answers, and what only the user can add."""
    card = bold(texts.answers_title) + f"\n{texts.answers_note}"
    for answer in answers:
        card += plain("\n\n") + bold(answer.question)
        if answer.sentences:
            card += f"\n{answer.text}"
        for question in answer.missing:
            card += f"\n❔ {question}"
    return card


def why_card(answers: Sequence[PreparedAnswer], texts: Texts) -> RichText:
    """Give every sentence of the answers with the lines that it rests on."""
    card = bold(texts.why_title)
    for answer in answers:
        card += plain("\n\n") + bold(answer.question)
        for sentence in answer.sentences:
            card += f"\n\n“{sentence.text}”"
            for evidence in sentence.evidence:
                card += plain("\n") + italic(f"← {_quoted(evidence, texts)}")
    return card


def sheet_card(sheet: Sequence[SheetItem], texts: PreparingTexts, words: Texts) -> RichText:
    """Give each requirement with its questions, the user's stories, and what is missing."""
    card = bold(texts.sheet_title)
    if not sheet:
        return card + f"\n{texts.nothing_asked}"
    for item in sheet:
        sign = "❔" if item.match.is_open_question else _SIGNS[item.match.status]
        card += plain(f"\n\n{sign} ") + bold(item.match.requirement.text)
        for question in item.questions:
            card += f"\n• {question}"
        for story in item.stories:
            place = f" ({story.place})" if story.place else ""
            card += plain("\n") + italic(f"→ {_quoted(story.evidence, words)}{place}")
        if item.honest:
            card += f"\n⚠️ {item.honest}"
    return card


def _group(group: TailoredGroup) -> RichText:
    card = plain("")
    for line in group.heading:
        card += f"\n{line.text}"
    bullet = "• " if group.heading else ""
    for line in group.lines:
        card += f"\n{bullet}{line.text}"
    return card


def _quoted(evidence: Evidence, texts: Texts) -> str:
    return f"{evidence_place(evidence, texts)}: “{evidence.quote}”"
