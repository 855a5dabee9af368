"""Whom a letter is written to and for which position, cleaned of what an advertisement adds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.assistant.letters.contact import contact_of
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.letters.word_lists import word_set
from bot.domain.letter import Sender
from bot.domain.posting import Posting
from bot.domain.resume import Resume

_GENDERS = re.compile(
    r"\s*[(\[]\s*(?:[mwfdxgnh](?:\s*[/|,*]\s*[mwfdxgnh])+|all genders?|gn)\s*[)\]]"
    r"|\s+[mwfdxh]/[mwfdxh](?:/[mwfdx])?\b",
    re.IGNORECASE,
)
_EXTRA = re.compile(
    r"\s*[(\[][^)\]]*(?:\b(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract)\b|[€$\d])"
    r"[^)\]]*[)\]]|\s+[|\u2013\u2014]\s+.*$|\s+-\s+(?:remote|hybrid|on-?site|full|part|\d).*$",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"^\s*(?:wanted|hiring|vacancy|job|position|gesucht|stelle)\s*[:!-]\s*", re.IGNORECASE
)
_LEGAL_FORM = re.compile(
    r"(?:inc|ltd|llc|l\.l\.c|plc|gmbh|co|corp|s\.?a|s\.?l|b\.?v)\b", re.IGNORECASE
)
_SHORTEST_SHOUT = 4
_ABBREVIATED = 3
_SMALL = word_set("of and for the to in at on und für der die das im de la el y du des et en")
_EDGES = " ,-\u2013\u2014|"
_MAX_TITLE_WORDS = 12
_MAX_NAME_WORDS = 6


@dataclass(frozen=True, slots=True)
class Addressee:
    """The position and the organisation as the letter names them; empty when not known."""

    title: str
    organization: str
    contact: str = ""
    """The person to write to, with the title or both names, where the posting names one."""

    @property
    def kind(self) -> str:
        """Tell which of the two is known: ``both``, ``title``, ``org`` or ``none``."""
        if self.title:
            return "both" if self.organization else "title"
        return "org" if self.organization else "none"


def addressee_of(posting: Posting) -> Addressee:
    """Give whom the letter is for; what is hostile or too long to be a name is left empty."""
    title = _GENDERS.sub("", _one_line(posting.title))
    title = _EXTRA.sub("", title).strip(_EDGES)
    title = _CALL.sub("", title)
    organization = _without_place(_one_line(posting.hiring_organization)).strip(_EDGES)
    return Addressee(
        title=_usable(title, _MAX_TITLE_WORDS),
        organization=_usable(organization, _MAX_NAME_WORDS),
        contact=contact_of(posting.text),
    )


def sender_of(resume: Resume) -> Sender:
    """Give the sender's contact data from the résumé, each on one line."""
    basics = resume.basics
    return Sender(
        name=quiet(_one_line(basics.name))[:80],
        email=_one_line(basics.email)[:120],
        phone=_one_line(basics.phone)[:40],
        location=_one_line(basics.location)[:80],
        url=_one_line(basics.url)[:120],
    )


def _without_place(organization: str) -> str:
    """Leave out the place that follows the name (``Larkfield Rail, Utrecht``)."""
    name, comma, rest = organization.partition(",")
    return organization if comma and _LEGAL_FORM.match(rest.strip()) else name


def quiet(name: str) -> str:
    """Write a name that is all in capitals as names are written."""
    return name.title() if name.isupper() and len(name) > _SHORTEST_SHOUT else name


def quiet_position(position: str) -> str:
    """Write a position that is all in capitals as titles are; what may be an abbreviation stays."""
    words = position.split()
    if not position.isupper() or all(len(word) <= _SHORTEST_SHOUT for word in words):
        return position
    return " ".join(
        w.lower() if w.lower() in _SMALL else w if len(w) <= _ABBREVIATED else w.title()
        for w in words
    )


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _usable(name: str, max_words: int) -> str:
    """Give a name, or nothing when it is a sentence or addressed to a machine."""
    is_long = len(name.split()) > max_words or len(name) > 90
    return "" if is_long or is_unfit(name) or name.endswith(("!", "?")) else name
