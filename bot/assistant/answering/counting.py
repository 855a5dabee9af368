"""Counting questions: what is to be counted over which postings, read off the question's words.

No model takes part: what is asked is found by its cues, and the count is made in code
(``counted.py``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from bot.assistant.grounding.lexicon.tables import function_words
from bot.domain.conversation import Turn
from bot.llm.asking import wants_of

COUNTED = "counted"
"""What counted answers are signed with, as no model wrote them."""

CountKind = Literal["asks_for", "remote", "skills", "pay", "number"]

_POSTINGS = re.compile(
    r"\b(?:job )?(?:postings?|ads?|adverts?|vacanc(?:y|ies)|openings?|listings?)\b"
    r"|\bjobs\b(?= (?:here|ask|require|mention|in the library))|\b(?:\w+-)?stellen(?:anzeigen?"
    r"|angebote?n?|ausschreibungen?)?\b|\b(?:\w+-)?(?:job)?anzeigen?\b"
    r"|\bofertas?(?: de (?:empleo|trabajo))?\b"
    r"|\bvacantes?\b|\boffres?(?: d['\u2019]emploi)?\b|\bannonces?\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\bhow many\b|\bwhat (?:share|percentage|fraction|proportion|number)\b|\bwie ?viele\b"
    r"|\bcuánt[ao]s\b|\bcombien\b|\bcount\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\bmost\b|\bcommon(?:ly|est)?\b|\bfrequent\w*\b|\btop\b|\bam häufigsten\b"
    r"|\bhäufigste\w*\b|\bmeist\w*\b"
    r"|\bmás\b|\bfrecuente\w*\b|\ble plus\b|\bles plus\b|\bplus souvent\b|\bfréquen\w*\b",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\bremote(?:ly)?\b|\bfrom home\b|\bhome ?-?office\b|\bzu hause\b|\bremot[oa]s?\b"
    r"|\bteletrabajo\b"
    r"|\bdesde casa\b|\btélétravail\b|\bà distance\b",
    re.IGNORECASE,
)
_ASKS_FOR = re.compile(
    r"\b(?:ask(?:s|ed|ing)?(?: for)?|requir(?:e|es|ed|ing)|mention(?:s|ed)?|want(?:s|ed)?"
    r"|need(?:s|ed)?"
    r"|demand(?:s|ed)?|list(?:s|ed)?|call(?:s)? for|expect(?:s|ed)?|look(?:s|ing)? for"
    r"|verlang(?:en|t)|forder(?:n|t)|erwarten|erwähnen|brauchen|nennen|setzen|wollen|suchen"
    r"|piden|pide|exigen|exige|requieren|requiere|mencionan|menciona|necesitan|buscan"
    r"|demandent|demande|exigent|requièrent|mentionnent|mentionne|veulent|cherchent)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:for|a|an|the|any|some|experience (?:with|in)|knowledge of|skills? in|eine?n?"
    r"|kenntnisse in"
    r"|erfahrung (?:mit|in)|experiencia (?:con|en)|conocimientos? de|una?|de la|du|des|de"
    r"|une?|la|le|les)\s+",
    re.IGNORECASE,
)
_FILLER = Path(__file__).parent / "words" / "count_filler.txt"
_WORD = re.compile(r"[^\W_]+(?:[+#]+|\.\w+)?")
_TRAILING = re.compile(
    r"\s+(?:(?:as )?(?:a )?(?:must|requirements?)(?:-haves?)?|voraus|skills?|experience"
    r"|knowledge|here|hier"
    r"|aquí|ici|erfahrung)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CountQuestion:
    """What is to be counted."""

    kind: CountKind
    topic: tuple[str, ...] = ()
    """Words that the title, place or employer of a posting must hold; none means all postings."""
    what: str = ""
    """What they may ask for."""

    @property
    def standalone(self) -> str:
        """Give the question so that a follow-up can go on from it."""
        topic = " ".join([*self.topic, "postings"])
        match self.kind:
            case "asks_for":
                return f"How many of the {topic} ask for {self.what}?"
            case "remote":
                return f"How many of the {topic} are remote?"
            case "skills":
                return f"Which skills are asked for most in {topic}?"
            case "pay":
                return f"What is the pay in {topic}?"
            case "number":
                return f"How many {topic} are there?"


def counting_question(question: str, turns: Sequence[Turn]) -> CountQuestion | None:
    """Read a question as one to be counted over postings; None when it is not.

    A follow-up to a count ("how many are remote?") is about the same postings.
    """
    before = turns[-1].answer if turns and turns[-1].answer.model == COUNTED else None
    if before is not None and not _POSTINGS.search(before.standalone_question):
        before = None  # it counted roles
    if not _POSTINGS.search(question) and before is None:
        return None
    kind = _kind(question)
    if kind is None or (before is not None and kind == "number" and not _POSTINGS.search(question)):
        return None
    what, rest = _taken_apart(question) if kind == "asks_for" else ("", question)
    if kind == "asks_for" and not what:
        kind = "number"
    topic = _topic(rest)
    if before is not None and not _POSTINGS.search(question) and not topic:
        earlier = counting_question(before.standalone_question, ())
        topic = earlier.topic if earlier else ()
    return CountQuestion(kind, topic, what)


def _kind(question: str) -> CountKind | None:
    wants = {want.kind for want in wants_of(_POSTINGS.sub(" ", question))}
    if _HOW_MANY.search(question):
        if _REMOTE.search(question):
            return "remote"
        if "pay" in wants and not _ASKS_FOR.search(question):
            return "pay"
        return "asks_for" if _ASKS_FOR.search(question) else "number"
    if "pay" in wants:
        return "pay"
    if _MOST.search(question) and (wants & {"skills", "tools"} or _ASKS_FOR.search(question)):
        return "skills"
    return None


def _taken_apart(question: str) -> tuple[str, str]:
    """Give what is asked for, and the question without it."""
    text = question.strip().rstrip("?!. ")
    verbs = list(_ASKS_FOR.finditer(text))
    postings = _POSTINGS.search(text)
    verb = next((v for v in verbs if postings is None or v.start() > postings.start()), verbs[0])
    what = text[verb.end() :].strip()
    previous = ""
    while what != previous:
        previous = what
        what = _TRAILING.sub("", _LEADING.sub("", what)).strip(" ,")
    return what, text[: verb.start()]


def _topic(text: str) -> tuple[str, ...]:
    """Give the words that say which postings are meant."""
    plain = _ASKS_FOR.sub(" ", _POSTINGS.sub(_compound, text))
    functional = frozenset().union(*(function_words(one) for one in ("en", "de", "es", "fr")))
    words = [word for word in _WORD.findall(plain) if not word.isdigit()]
    kept = [w for w in words if w.lower() not in _filler() and w.lower() not in functional]
    return tuple(dict.fromkeys(kept))


@cache
def _filler() -> frozenset[str]:
    """Give words that say what is counted, or nothing, and never which postings."""
    return frozenset(_FILLER.read_text(encoding="utf-8").split())


def _compound(posting: re.Match[str]) -> str:
    """Keep what a compound says of the postings: "Backend-Stellen" are about "Backend"."""
    first, dash, _ = posting[0].rpartition("-")
    return f" {first} " if dash else " "
