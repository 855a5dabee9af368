"""How what a posting asks for is put in the letter's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.letters.duties import quotable
from bot.assistant.letters.english.needs import phrase_need
from bot.assistant.letters.foreign_needs import say_deed, say_thing
from bot.assistant.letters.frames.frames import Frames, listed
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.skills import in_sentence_case
from bot.assistant.letters.unfit import is_unfit
from bot.domain.identity import Language
from bot.domain.posting import PostingLine
from bot.domain.resume import Resume

_MAX_QUOTED_WORDS = 14
_CHOICE = re.compile(r"\b(?:or|oder|o|u|ou)\b", re.IGNORECASE)
_OR: dict[Language, str] = {"en": "or", "de": "oder", "es": "o", "fr": "ou"}


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How needs are put in the letter's language."""

    language: Language
    posting_language: Language
    posting_text: str
    frames: Frames
    resume: Resume

    def need(self, text: str, skills: Sequence[str] = ()) -> NeedPhrase | None:
        """Phrase a need in the letter's language; ``None`` when it cannot be said rightly."""
        if is_unfit(text):
            return None
        if self.language == self.posting_language == "en" and (phrase := phrase_need(text)):
            return phrase
        if skills:
            cased = tuple(in_sentence_case(s, self.resume.text) for s in skills[:3])
            joint = _OR[self.language] if _CHOICE.search(text) else self.frames.conjunction
            names = listed(cased if self.language == "en" else tuple(skills[:3]), joint)
            return NeedPhrase("skills", names)
        if self.language != self.posting_language:
            return None
        return say_thing(text, self.language) or self._quoted(text)

    def duty(self, line: PostingLine) -> NeedPhrase | None:
        """Phrase a deed of the advertised job: in grammar where it is known, else in quotes."""
        if self.language != self.posting_language:
            return None
        if self.language == "en":
            need = phrase_need(line.text)
            return need if need and need.kind == "deed" else None
        return say_deed(quotable(line), self.language) or self._quoted(quotable(line))

    def gap(self, text: str, skills: Sequence[str]) -> NeedPhrase | None:
        """Phrase what the résumé does not show, whole: of *SGB XI* no half can be missing."""
        need = self.need(text, skills)
        is_half = need is not None and need.kind == "skills"
        if not is_half or self.language != self.posting_language:
            return need
        return say_thing(text, self.language) or self._quoted(text) or need

    def _quoted(self, text: str) -> NeedPhrase | None:
        words = text.strip(" .-*•").split()
        if not words or len(words) > _MAX_QUOTED_WORDS:
            return None
        opening, closing = self.frames.quotes
        return NeedPhrase("quoted", f"{opening}{' '.join(words)}{closing}")
