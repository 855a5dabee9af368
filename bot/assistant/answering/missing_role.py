"""The role that a question asks about and the library does not describe.

"What does a baker do?" may be answered from what a cook does only when that is said before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.assistant.answering.languages import named_profession
from bot.domain.identity import Language
from bot.llm.ranking import stems
from knowledge.documents import Source
from knowledge.titles import named_sources, names_of

_ROLE: Final = r"([^\W\d_][\w' -]{2,38}?)"
_ASKED: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(
        rf"\bwhat (?:do|does|would) (?:an? |the )?{_ROLE} (?:do|earn|make|need)\b"
        rf"|\bhow much (?:do|does) (?:an? |the )?{_ROLE} (?:earn|make|get)\b"
        rf"|\bhow (?:do|can|could|does|would) (?:I|one|you) become an? {_ROLE}\W*$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\bwas (?:macht|tut|verdient|arbeitet) (?:ein|eine|der|die) {_ROLE}"
        rf"(?: (?:so|eigentlich|den ganzen tag|genau|im monat))?\W*$"
        rf"|\bwie werde ich {_ROLE}\W*$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        rf"\bqu[eé] (?:hace|gana) (?:un|una|el|la) {_ROLE}\W*$"
        rf"|\bcu[aá]nto gana (?:un|una) {_ROLE}\W*$"
        rf"|\bc[oó]mo (?:me hago|puedo ser|llego a ser|ser) {_ROLE}\W*$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\bque fait (?:un|une|le|la) {_ROLE}\W*$"
        rf"|\bcombien gagne (?:un|une) {_ROLE}\W*$"
        rf"|\bcomment devenir {_ROLE}\W*$",
        re.IGNORECASE,
    ),
}
"""Questions whose one name can only be that of a role."""
_NO_ROLE: Final = re.compile(
    r"\b(?:I|you|it|they|he|she|we|one|this|that|people|man|ich|sie|es|company|firma|empresa"
    r"|entreprise|job|role|person|mine|someone|recruiters?)\b",
    re.IGNORECASE,
)

_LEVELS: Final = re.compile(
    r"\b(?:senior|junior|lead|head|chief|principal|staff|trainee|apprentice|intern|registered|certified"
    r"|licensed|qualified|good|great|typical|average|successful|professional|modern|full-time|part-time"
    r"|entry[- ]level|mid[- ]level|freelance|remote|new|I{1,3}|IV)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MissingRole:
    """A role that no source has."""

    name: str
    """As it was asked for."""
    english: str

    def is_named_in(self, text: str) -> bool:
        """Tell whether an English text has all words of the name, as one does that explains it."""
        said = stems(text)
        return any(wanted and wanted <= said for wanted in map(_core, (self.name, self.english)))


def missing_role(
    question: str, plain: str, sources: Sequence[Source], language: Language
) -> MissingRole | None:
    """Give the role that is asked about and that no source has, if it is so.

    ``plain`` is the question in English, ``language`` the one it was asked in.
    """
    names = [name for source in sources for name in names_of(source)]
    english = named_profession(plain)
    asked = _asked(question, language) or _asked(plain, "en")
    if not asked:
        is_held = not english or bool(named_sources(f"{question} {plain}", names))
        return None if is_held else MissingRole(english, english)
    if _NO_ROLE.search(asked) or (language != "en" and named_sources(f"{asked} {plain}", names)):
        return None
    wanted = _core(asked)
    held = (stems(" ".join(name.words)) for name in names)
    return None if any(wanted <= one for one in held) else MissingRole(asked, english)


def _core(role: str) -> frozenset[str]:
    """Give the stems of a role's name but for words of level and of praise."""
    return stems(_LEVELS.sub(" ", role))


def _asked(question: str, language: Language) -> str:
    found = _ASKED[language].search(question)
    return next((part.strip() for part in found.groups() if part), "") if found else ""
