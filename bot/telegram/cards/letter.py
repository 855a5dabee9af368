"""A letter as text, what to check in it, and what each sentence rests on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.letters.versions import WordChange, changes_of
from bot.domain.claim import Claim
from bot.domain.letter import Letter
from bot.telegram.cards.evidence import evidence_place
from bot.telegram.delivery.rich_text import RichText, bold, italic, plain
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.letters.catalog import LetterTexts

_UNPROVEN = "⚠️ "
_MAX_CHANGES = 15
_UNSHOWN = ("partly", "unsupported")


def letter_text(letter: Letter) -> RichText:
    """Give the letter as it is sent; a sentence without evidence carries a warning sign."""
    paragraphs = [
        " ".join(_marked(sentence) for sentence in paragraph.sentences)
        for paragraph in letter.paragraphs
    ]
    closing = f"{letter.closing}\n{letter.sender.name}".rstrip()
    return plain("\n\n".join([letter.salutation, *paragraphs, closing]))


def letter_notes(letter: Letter, texts: Texts, *, is_first: bool) -> RichText | None:
    """Give the sentences to check and, with a first version, the questions to the user."""
    notes: list[RichText] = []
    unproven = [s for s in letter.sentences if s.verdict in _UNSHOWN]
    if unproven:
        listed = "\n".join(f"• {sentence.text}" for sentence in unproven)
        notes.append(bold(texts.letter_check) + f"\n{listed}")
    if letter.questions and is_first:
        listed = "\n".join(f"• {question}" for question in letter.questions)
        notes.append(bold(texts.letter_questions) + f"\n{listed}")
    if not notes:
        return None
    return notes[0] if len(notes) == 1 else notes[0] + "\n\n" + notes[1]


def why_text(letter: Letter, texts: Texts, *, only: int = 0) -> RichText:
    """Give every sentence, or only one, with the lines of résumé or posting that it rests on."""
    text = bold(texts.why_title)
    for number, sentence in enumerate(letter.sentences, start=1):
        if only in (0, number):
            text += plain(f"\n\n{number}. “{sentence.text}”") + _reasons(sentence, texts)
    return text


def change_note(before: Letter, after: Letter, texts: LetterTexts, *, version: int) -> str:
    """Say how far a version differs from the one it was made from."""
    changes = len(changes_of(before, after))
    if not changes:
        return texts.unchanged.format(version=version)
    words = (len(letter.body.split()) for letter in (before, after))
    old, new = words
    return texts.changed.format(version=version, before=old, after=new, changes=changes)


def changes_text(changes: Sequence[WordChange], texts: LetterTexts) -> RichText:
    """Give what differs, the words that went (-) and the words that came (+)."""
    text = bold(texts.changes_title)
    for change in changes[:_MAX_CHANGES]:
        gone = f"\n- {change.before}" if change.before else ""
        text += plain(f"\n{gone}") + (f"\n+ {change.after}" if change.after else "")
    if len(changes) > _MAX_CHANGES:
        text += "\n\n" + texts.more_changes.format(count=len(changes) - _MAX_CHANGES)
    return text


def _marked(sentence: Claim) -> str:
    return _UNPROVEN + sentence.text if sentence.verdict in _UNSHOWN else sentence.text


def _reasons(sentence: Claim, texts: Texts) -> RichText:
    if sentence.evidence:
        quotes = [f"\n← {evidence_place(e, texts)}: {e.quote}" for e in sentence.evidence]
        return italic("".join(quotes))
    is_claim = sentence.verdict != "not_a_claim"
    return italic(f"\n← {texts.why_unsupported if is_claim else texts.why_nothing}")
