"""Aims: "I want to become a nurse" asks for the way, "what else could I do?" for what is near.

Both are said as statements, or without naming what they are about; here they become the question
that the library answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.assistant.answering.following import names_whom
from bot.assistant.answering.languages import named_profession, translate, with_article
from bot.assistant.memory import asked_in
from bot.domain.identity import Language
from bot.llm.asking import wants_of
from knowledge.documents import Source

_ROLE = r"(?P<role>[^\W\d_][^,.;:!?\n]{2,60}?)"
_END = (
    r"(?=\s*(?:[,.;:!?\n]|$)|\s+(?:and|but|because|since|so|if|when|last|next|this|now|right|in|at|for|from|until|with|without|where|how|what|one"
    r"|und|aber|weil|pero|porque|y|et|mais|car|parce)\b)"
)
_AIMS: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:want|like|love|hope|hoping|plan|planning|dream|dreaming|aim|thinking|considering"
        r"|trying|decided|going|looking|wish|interested)\b\s+(?:(?:to|of|about|on|in|for)\s+)?"
        r"(?:be|become|being|becoming|work(?:ing)? as|(?:re)?train(?:ing)? (?:as|to be(?:come)?)"
        r"|switch(?:ing)? to|chang(?:e|ing) to|start(?:ing)? as|get(?:ting)? a job as)"
        rf"\s+(?:an?\s+|the\s+)?{_ROLE}{_END}",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:will|möchte|würde|plane|überlege|träume|hoffe)\b(?:\s+(?:gerne?|davon|daran|mal|auch"
        rf"|ich|später|lieber))*,?\s+(?:als\s+)?(?:eine?\s+)?{_ROLE}\s+(?:zu\s+)?"
        r"(?:werden|arbeiten|sein)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:quiero|quisiera|me gustaría|pienso|sueño con|planeo|espero)\s+(?:ser|hacerme"
        r"|convertirme en|llegar a ser|trabajar (?:como|de))"
        rf"\s+(?:una?\s+)?{_ROLE}{_END}",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:veux|voudrais|aimerais|souhaite(?:rais)?|rêve d['\u2019e]|envisage d['\u2019e]"
        r"|pense)\s*(?:être|devenir|travailler comme|me reconvertir (?:en|comme))"
        rf"\s+(?:une?\s+)?{_ROLE}{_END}",
        re.IGNORECASE,
    ),
}
_BECOMING: Mapping[Language, str] = {
    "en": "How does one become {role}?",
    "de": "Wie wird man {role}?",
    "es": "¿Cómo llegar a ser {role}?",
    "fr": "Comment devenir {role} ?",
}
_CHANGE = re.compile(
    r"\bwhat else (?:can|could|might|should) i (?:do|be|become|try|work as)\b"
    r"|\b(?:what|which) other (?:jobs?|roles?|careers?|professions?|work)\b"
    r"|\bwhat (?:to do|can i do|could i do|should i do|do i do|comes) (?:next|instead|now)\b"
    r"|\bwas (?:kann|könnte|soll) ich (?:denn |jetzt )?(?:noch|sonst|stattdessen|jetzt|anderes)\b"
    r"|\bwelche anderen (?:berufe|jobs|stellen)\b"
    r"|\bqué (?:más|otra cosa) (?:puedo|podría)\b|\bqué otr[oa]s (?:trabajos|empleos|profesiones)\b"
    r"|\bque (?:puis-je|pourrais-je) faire d['\u2019]autre\b|\bquels autres (?:métiers|emplois)\b"
    r"|\bwhat (?:i )?(?:can|could|should) do next\b",
    re.IGNORECASE,
)
_NEAR: Mapping[Language, str] = {
    "en": "Which roles are related to {role}?",
    "de": "Welche Berufe sind ähnlich wie {role}?",
    "es": "¿Qué profesiones son parecidas a {role}?",
    "fr": "Quels métiers sont proches de {role} ?",
}
_PRESENT: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:as|am|i['\u2019]?m|was|been|being)\s+(?:currently\s+|now\s+)?"
        rf"(?:an?|the)\s+{_ROLE}{_END}",
        re.IGNORECASE,
    ),
    "de": re.compile(rf"\b(?:als|bin|war)\s+(?:eine?\s+)?{_ROLE}(?=\s+|[,.;:!?]|$)", re.IGNORECASE),
    "es": re.compile(rf"\b(?:como|de|soy|era|fui)\s+(?:una?\s+)?{_ROLE}{_END}", re.IGNORECASE),
    "fr": re.compile(
        rf"\b(?:comme|suis|étais|en tant que)\s+(?:une?\s+)?{_ROLE}{_END}", re.IGNORECASE
    ),
}


def aim_in(text: str, sources: Sequence[Source], language: Language) -> str:
    """Give the role that a text says its writer wants to have; empty where it names none."""
    return _role(_AIMS[language], text, sources, language)


def question_meant(
    text: str, said: Sequence[str], sources: Sequence[Source], language: Language
) -> str:
    """Give what a message asks, with the role that only its statements name.

    ``said`` is what the user said of themselves before, oldest first.
    """
    if _CHANGE.search(text):
        for statement in (text, *reversed(said)):
            if role := _role(_PRESENT[language], statement, sources, language):
                return _NEAR[language].format(role=_said(role, language))
    asked = asked_in(text) or text
    aim = aim_in(text, sources, language)
    if not aim:
        return asked
    rest = asked if asked != text else ""
    if not rest or wants_of(rest)[0].kind in {"open", "overview", "ways_in"}:
        return _BECOMING[language].format(role=_said(aim, language))
    return rest if _names_whom(rest, sources, language) else f"{rest} ({aim})"


def _role(
    pattern: re.Pattern[str], text: str, sources: Sequence[Source], language: Language
) -> str:
    for found in pattern.finditer(text):
        role = " ".join(found["role"].split())
        if _names_whom(role, sources, language):
            return role
    return ""


def _said(role: str, language: Language) -> str:
    return with_article(role) if language == "en" else role


def _names_whom(text: str, sources: Sequence[Source], language: Language) -> bool:
    if language == "en":
        return names_whom(text, sources) or bool(named_profession(text))
    translation = translate(text, language)
    return translation is not None and bool(named_profession(translation.text))
