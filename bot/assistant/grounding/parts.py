"""Parts of a letter's sentence: whom each is about and how it stands to the facts."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.assistant.grounding.applying import PostingWords, is_talk_of_applying
from bot.assistant.grounding.asides import deed_besides, told_besides
from bot.assistant.grounding.clauses import split_clauses
from bot.assistant.grounding.inverses import told_from_me
from bot.assistant.grounding.lexicon.courtesies import COURTESY
from bot.assistant.grounding.lexicon.stances import (
    APPLICATION,
    BOAST,
    CANDIDATE_WORDS,
    EMPLOYER_WORDS,
    FEELING,
    GAP,
    HEDGE,
    INTEREST,
    NEWS,
    OFFERING,
    WISH,
)
from bot.assistant.grounding.speakers import find_employer, speaker_of
from bot.assistant.grounding.words import is_content, normalise, split_words
from bot.domain.identity import Language

Stance = Literal["fact", "gap", "hedge", "wish", "courtesy", "application", "feeling", "interest"]
PartAbout = Literal["candidate", "employer"]
_MAY_BE_COURTESY: frozenset[Stance] = frozenset({"fact", "wish", "interest"})
_LONGEST_PHRASE = 8
_ME = re.compile(r"\b(?:I|me|ich|mich|mir|yo|mí|moi)\b|\bj[e']")
_MINE = re.compile(r"\bI (?:have|do|am|can|know|never|lack)\b|\bich\b|\bje\b|\byo\b", re.IGNORECASE)
_TRANSFERRED = re.compile(
    r"\b(experience|knowledge|skills?|erfahrung(?:en)?|kenntnisse|wissen|experiencia|conocimientos"
    r"|expérience|connaissances) (?:(?:to|onto|into|for|with you|there|auf|für|bei ihnen|a|para|con"
    r"|à|au|pour|chez)\b|ein(?:zu)?(?:bringen|setzen)).*$",
    re.IGNORECASE,
)
"""Where a knowledge is to be brought, behind what it is of: that is hoped and not claimed."""
_APPEALS = re.compile(
    r"\b(?:appeals? to|interests?|attracts?|suits?|excites?|pleases?|delights?) me\b"
    r"|\b(?:reizt|interessiert|freut) mich\b|\bgefällt mir\b"
    r"|\bsounds? [^,;]{0,30}\bto me\b|\bkling(?:t|en) [^,;]{0,30}\bfür mich\b"
    r"|\bme (?:suenan?|atrae|interesa|gusta|llama la atención)\b|\bm'(?:attire|intéresse)\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r",\s+(?:not|nicht|no|pas)\s+(?!(?:only|just|merely|least|yet|nur|solo|sólo|seulement"
    r"|a single)\b)"
    r"(?:(?:an?|the|my|as|in|on|with|ein\w*|als|un|una|une)\s+)*(?:[\w-]+\s?){1,4}(?=[,.;]|$)"
)
"""``, not a whole team``: what is said besides it is told by the rest."""
_LEARNS_FAST = re.compile(
    r"\b(?:learn|pick (?:\w+ ){0,3}up|am (?:a )?(?:quick|fast) (?:learner|to learn)|get used to"
    r"|lerne|arbeite mich|aprendo|me adapto|apprends|m'adapte)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence about one side, in one stance."""

    text: str
    stance: Stance
    about: PartAbout
    is_open: bool = False
    """It names neither side: the posting or the résumé may show it."""


def split_parts(
    sentence: str,
    *,
    names: Sequence[str],
    own_names: Container[str],
    posting_stems: frozenset[str],
    posting: PostingWords,
    language: Language,
) -> tuple[Part, ...]:
    """Give the parts of a sentence in order.

    ``names`` are those of the employer.
    """
    parts: list[Part] = []
    about: PartAbout = "candidate"
    for clause in map(told_from_me, split_clauses(_CONTRAST.sub("", normalise(sentence)))):
        speaker = speaker_of(clause, names, language)
        if speaker == "open" and any(word.text in own_names for word in split_words(clause)):
            speaker = "candidate"
        about = about if speaker == "open" else speaker
        stance = _stance(clause, about, parts, names)
        goes_on = bool(parts) and parts[-1].stance == "courtesy"
        is_talk = is_talk_of_applying(clause, posting, language, goes_on=goes_on)
        stance = "courtesy" if is_talk and stance in _MAY_BE_COURTESY else stance
        if stance == "gap" and _MINE.search(clause):
            about = "candidate"
        if stance in {"courtesy", "application", "feeling"}:
            told = told_besides(clause, posting, language) if stance != "feeling" else ""
            parts.append(Part(clause, stance, about))
            parts += [Part(told, "fact", "candidate")] if told else []
            continue
        if stance == "wish" and (told := deed_besides(clause, posting, language)):
            parts.append(Part(told, "fact", "candidate"))
        runs = _sides(clause, about, posting_stems)
        parts += [
            Part(text, _stance_of_side(text, side, stance, about), side, is_open=speaker == "open")
            for text, side in runs
        ]
    return tuple(parts)


def offered_in(wish: str) -> str:
    """Give what a wish tells as a fact (``my ten years of Go``), or an empty text."""
    found = OFFERING.search(wish)
    return _TRANSFERRED.sub(r"\1", found["offered"].strip()) if found else ""


def _stance_of_side(text: str, side: PartAbout, stance: Stance, about: PartAbout) -> Stance:
    """Give how a stretch stands: beside a wish of the candidate the employer's words are facts."""
    if side == "candidate" or stance == "wish":
        return "wish" if about == "employer" and WISH.search(text) else stance
    return "interest" if stance == "interest" else "fact"


def _stance(clause: str, about: PartAbout, before: Sequence[Part], names: Sequence[str]) -> Stance:
    speaks_of_me = about == "candidate" or bool(_ME.search(clause))
    readings: tuple[tuple[Stance, bool], ...] = (
        ("courtesy", bool(COURTESY.search(clause))),
        ("application", bool(APPLICATION.search(clause) and not NEWS.search(clause))),
        ("feeling", bool(FEELING.search(clause))),
        ("wish", about == "candidate" and bool(WISH.search(clause))),
        ("fact", bool(BOAST.search(clause))),
        ("hedge", speaks_of_me and bool(HEDGE.search(clause))),
        ("gap", speaks_of_me and bool(GAP.search(clause))),
        ("interest", _is_interest(clause, names)),
        ("wish", _goes_on_wishing(clause, before) or _promises_to_learn(clause, before)),
    )
    return next((stance for stance, applies in readings if applies), "fact")


def _is_interest(clause: str, names: Sequence[str]) -> bool:
    return bool(
        INTEREST.search(clause)
        and re.search(r"\b(?:[Mm]e|I|[Mm]ich|[Mm]ir|[Mm]')\b", clause)
        and (find_employer(clause, names) is not None or _APPEALS.search(clause))
    )


def _goes_on_wishing(clause: str, before: Sequence[Part]) -> bool:
    return bool(before) and before[-1].stance == "wish" and not CANDIDATE_WORDS.search(clause)


def _promises_to_learn(clause: str, before: Sequence[Part]) -> bool:
    """Tell what is said to console for a gap (``but I learn new systems fast``)."""
    is_behind_a_gap = bool(before) and before[-1].stance in {"gap", "hedge"}
    return is_behind_a_gap and _LEARNS_FAST.search(clause) is not None


def _sides(
    clause: str, about: PartAbout, posting_stems: frozenset[str]
) -> list[tuple[str, PartAbout]]:
    """Cut a clause where it turns from the candidate to the employer and back.

    Told about the candidate, only the words behind ``your`` that the posting has too are the
    employer's: so ``your team ten years of Kafka`` cannot hide Kafka.
    """
    runs: list[tuple[str, PartAbout]] = []
    side, left = about, _LONGEST_PHRASE
    for token in _TOKEN.findall(clause):
        if CANDIDATE_WORDS.fullmatch(token.strip(".,:;()")):
            side = "candidate"
        elif EMPLOYER_WORDS.fullmatch(token.strip(".,:;()")):
            side, left = "employer", _LONGEST_PHRASE
        elif side == "employer" and about == "candidate":
            left -= 1
            if left < 0 or not _is_of_posting(token, posting_stems):
                side = "candidate"
        if runs and runs[-1][1] == side:
            runs[-1] = (f"{runs[-1][0]} {token}", side)
        else:
            runs.append((token, side))
    return runs


def _is_of_posting(token: str, posting_stems: frozenset[str]) -> bool:
    words = split_words(token)
    return bool(words) and all(
        not word.text[0].isdigit()
        and (word.stem in posting_stems or not is_content(word.text, "en"))
        for word in words
    )
