"""Grounding an answer: every sentence is held against the passages it cites, and only those.

A sentence whose marks are missing or wrong is cited anew where one passage supports it whole.
What no passage supports is taken out; the caller says so.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.assistant.answering.citing import CitedSentence, Reply, ReplyLine
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.sentences import split_sentences
from bot.domain.claim import Claim, Evidence, Material
from knowledge.passages import Passage

_TRIED = 3
"""Passages that an uncited sentence is held against: those that share most of its words."""


_GAP = re.compile(
    r"^(?:(?:unfortunately|however|leider|desgraciadamente|malheureusement),?\s+)?"
    r"(?:the|these|none of the|no|die|keine der|los|las|la|ninguno de los|les|aucun des)\s+"
    r"(?:given |provided |available )?"
    r"(?:passages?|library|sources?|Textstellen?|Bibliothek|pasajes?|biblioteca|bibliothèque)\b"
    r"(?=.*\b(?:not|no|none|nothing|nicht|keine?|nichts|nada|ninguno|pas|rien|aucun|don't"
    r"|doesn't)\b"
    r"|(?<=none of the passages)|(?<=no passage)|(?<=no passages))"
    r"(?=.*\b(?:say|tell|state|mention|give|contain|hold|specify|list|name|cover|describe"
    r"|answer|sag|nenn"
    r"|enth|dice|menciona|contiene|dis|mentionne|conti))"
    r"(?!.*(?:\b(?:but|though|although|while|aber|pero|mais)\b|;|\u2014))"
    r"[^\d$€£%]*$",
    re.IGNORECASE | re.DOTALL,
)
"""How a reply says that the passages do not tell: about the passages, without a figure, without a
second clause. There is nothing to prove in it."""


@dataclass(frozen=True, slots=True)
class GroundedReply:
    """What was kept of a reply, and what was not."""

    lines: tuple[ReplyLine, ...] = ()
    claims: tuple[Claim, ...] = ()
    """Of the sentences kept, in order."""
    removed: tuple[Claim, ...] = ()

    def said_as(self, sentences: Sequence[str]) -> GroundedReply:
        """Give the same reply in other words, one for each sentence kept, in order."""
        words = iter(sentences)
        lines = tuple(
            ReplyLine(
                tuple(CitedSentence(next(words), one.passages) for one in line.sentences),
                line.is_item,
            )
            for line in self.lines
        )
        pairs = zip(self.claims, sentences, strict=True)
        claims = tuple(replace(claim, text=text) for claim, text in pairs)
        return replace(self, lines=lines, claims=claims)

    @property
    def states_facts(self) -> bool:
        """Tell whether something kept rests on a passage."""
        return any(claim.evidence for claim in self.claims)

    @property
    def is_too_little(self) -> bool:
        """Tell whether the rest is no answer: mostly taken out, or neither a fact nor a gap."""
        shown = sum(bool(claim.evidence) for claim in self.claims)
        if shown or self.removed:
            return shown * 2 < len(self.removed)
        return not any(_GAP.match(claim.text) for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence with the passages that prove it, and its verdict."""

    sentence: CitedSentence
    claim: Claim


def ground(
    reply: Reply,
    passages: Sequence[Passage],
    checker: ClaimChecker,
    *,
    known: MutableMapping[CitedSentence, Checked] | None = None,
) -> GroundedReply:
    """Check every sentence of a reply; blocking, a few milliseconds a sentence.

    What ``known`` holds is not checked again; what is checked is put into it.
    """
    known = {} if known is None else known
    materials = [_material(passage) for passage in passages]
    lines: list[ReplyLine] = []
    claims: list[Claim] = []
    removed: list[Claim] = []
    said: set[str] = set()
    for line in reply.lines:
        kept: list[CitedSentence] = []
        for sentence in line.sentences:
            if _normalised(sentence.text) in said:
                continue  # a weak model says the same again and again
            if sentence not in known:
                known[sentence] = _check(sentence, materials, checker)
            checked = known[sentence]
            if checked.claim.verdict == "unsupported":
                removed.append(checked.claim)
            else:
                said.add(_normalised(sentence.text))
                kept.append(checked.sentence)
                claims.append(checked.claim)
        if kept:
            lines.append(ReplyLine(tuple(kept), line.is_item))
    return GroundedReply(tuple(lines), tuple(claims), tuple(removed))


def _check(
    sentence: CitedSentence, materials: Sequence[Material], checker: ClaimChecker
) -> Checked:
    cited = [materials[place] for place in sentence.passages]
    unmarked = CitedSentence(sentence.text, ())
    if _GAP.match(sentence.text):
        return Checked(unmarked, Claim(sentence.text, "not_a_claim", about="role"))
    claim = _claim(sentence.text, cited, checker)
    if claim.verdict == "not_a_claim":
        return Checked(unmarked, claim)
    if claim.verdict == "supported" or (claim.verdict == "partly" and claim.evidence):
        proving = _proving(claim, sentence.passages, materials)
        return Checked(CitedSentence(sentence.text, proving), claim)
    others: list[Claim] = []
    for place in _likely(sentence.text, materials):
        other = _claim(sentence.text, [materials[place]], checker)
        if other.verdict == "supported":
            return Checked(CitedSentence(sentence.text, (place,)), other)
        others.append(other)
    return Checked(sentence, others[0] if others and not cited else claim)


def _claim(text: str, cited: Sequence[Material], checker: ClaimChecker) -> Claim:
    for material in cited:
        if _normalised(text) in _statements(material.text):
            evidence = Evidence(material.id, material.heading, text)
            return Claim(text, "supported", about="role", evidence=(evidence,))
    return checker.check(text, cited, about="role")


def _proving(claim: Claim, places: Sequence[int], materials: Sequence[Material]) -> tuple[int, ...]:
    """Keep the marks of passages that the verdict rests on; a mark beside them proves nothing."""
    proving = {evidence.material_id for evidence in claim.evidence}
    return tuple(place for place in places if materials[place].id in proving) or tuple(places)


def _likely(text: str, materials: Sequence[Material]) -> list[int]:
    words = _words(text)
    shared = {
        place: len(words & _words(f"{material.heading} {material.text}"))
        for place, material in enumerate(materials)
    }
    return sorted(shared, key=lambda place: (-shared[place], place))[:_TRIED]


def _words(text: str) -> set[str]:
    return {word.strip(".,;:!?()'\"").lower() for word in text.split()}


@lru_cache(maxsize=256)
def _statements(text: str) -> frozenset[str]:
    """Give the whole sentences of a passage; a piece of one may lack its "not"."""
    return frozenset(_normalised(sentence) for sentence in split_sentences(text))


def _normalised(text: str) -> str:
    return " ".join(text.split())


def _material(passage: Passage) -> Material:
    return Material(id=passage.id, kind="passage", text=passage.text, heading=passage.header)
