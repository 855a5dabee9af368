"""Best paid: "which of these pays best?" is answered by the medians that the roles' own texts give.

The order is made in code; each figure is quoted from the passage that states it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.assistant.answering.citing import citation_of
from bot.assistant.answering.counting import COUNTED
from bot.assistant.answering.wording import Wording
from bot.domain.answer import Answer, Question
from bot.domain.claim import Claim, Evidence
from bot.domain.conversation import Turn
from knowledge.library import Library
from knowledge.passages import Passage

_PAYS = (
    r"(?:pa(?:y|ys|id|ying)|earn(?:s|ing)?|salar\w+|verdien\w*|bezahl\w*|paga\w*|gana\w*"
    r"|paie\w*|payé\w*|gagne\w*|rémunér\w*)"
)
_WHICH = (
    r"\b(?:which|what|who|whats|welche\w*|wer|was|qué|cuál\w*|quién|quel\w*|qui"
    r"|best|highest|lowest|top)\b"
)
_MOST = r"(?:best|most|highest|top|meisten|besten|mejor|más|mieux|plus)"
_LEAST = r"(?:least|worst|lowest|wenigsten|schlechtesten|peor|menos|moins)"
_OF_ROLES = (
    r"(?:jobs?|roles?|careers?|professions?|occupations?|these|them|two|three|both|beruf\w*|jobs?"
    r"|davon|von (?:diesen|ihnen)|trabajos?|empleos?|profesi\w+|ellos|ellas|estos|estas"
    r"|métiers?|emplois?|d['\u2019]entre eux|ceux-ci)"
)
_BEST = re.compile(
    rf"^(?=.*{_WHICH})(?=.*\b{_PAYS}\b)(?=.*\b{_MOST}\b)(?=.*\b{_OF_ROLES}\b)", re.IGNORECASE
)
_WORST = re.compile(
    rf"^(?=.*{_WHICH})(?=.*\b{_PAYS}\b)(?=.*\b{_LEAST}\b)(?=.*\b{_OF_ROLES}\b)", re.IGNORECASE
)
_THESE = re.compile(
    r"\b(?:of (?:these|them|those|the two|the three|both)|(?:these|those) (?:jobs?|roles?)|davon"
    r"|von (?:diesen|ihnen)|de (?:ellos|ellas|estos|estas|esos)|d['\u2019]entre eux|de ces)\b",
    re.IGNORECASE,
)
_POSTINGS = re.compile(
    r"\b(?:postings?|adverts?|ads|stellenanzeigen|anzeigen|ofertas|annonces|offres)\b",
    re.IGNORECASE,
)
_NARROWED = re.compile(
    r"\b(?:with(?:out)?|in(?! the library)|for|near|remote|that|where|who|ohne|mit|für|bei|sin|con"
    r"|para|sans|avec|pour|dans|en)\b",
    re.IGNORECASE,
)
"""A condition that the figures do not tell: "which jobs without a degree pay best?"."""
_SENTENCE = re.compile(r"[^\n]*?\.(?=\s|$)")
_MEDIAN = re.compile(r"\bmedian\b.*?\$(?P<usd>\d{1,3}(?:,\d{3})+)", re.IGNORECASE)
_PAY = "Pay"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Paid:
    """A role with the sentence that states its median pay."""

    passage: Passage
    line: str
    usd_a_year: int


async def rank_by_pay(
    question: Question, turns: Sequence[Turn], library: Library, wording: Wording
) -> Answer | None:
    """Give the roles that pay most, or least; None when this is not asked, or cannot be told."""
    text = question.text
    is_worst = _WORST.search(text) is not None
    if not (is_worst or _BEST.search(text)) or _POSTINGS.search(text):
        return None
    of_these = _THESE.search(text) is not None
    if not of_these and _NARROWED.search(text):
        return None
    rows = await library.sources(owner=None, kind="role")
    passages = await library.passages_of(rows)
    if of_these:
        meant = talked_of(turns, [row.source.title for row in rows])
        rows = tuple(row for row in rows if row.source.title in meant)
    paid = [one for row in rows if (one := _paid(passages[row.source.id])) is not None]
    paid.sort(key=lambda one: (one.usd_a_year, one.passage.source.title), reverse=not is_worst)
    return _answer(question, paid, wording, is_worst=is_worst) if len(paid) > 1 else None


def talked_of(turns: Sequence[Turn], titles: Sequence[str]) -> frozenset[str]:
    """Give the roles that the last answer cites or names."""
    if not turns:
        return frozenset()
    answer = turns[-1].answer
    text = answer.text.lower()
    named: set[str] = set()
    for title in sorted(titles, key=len, reverse=True):  # a hotel receptionist is no receptionist
        text, times = re.subn(rf"\b{re.escape(title.lower())}s?\b", " ", text)
        named |= {title} if times else set()
    return frozenset(named | {citation.title for citation in answer.citations})


def _paid(passages: Sequence[Passage]) -> _Paid | None:
    for passage in passages:
        if passage.section == _PAY:
            for sentence in _SENTENCE.findall(passage.text):
                if (median := _MEDIAN.search(sentence)) is not None:
                    usd = int(median["usd"].replace(",", ""))
                    return _Paid(passage, sentence.strip(), usd)
    return None


def _answer(
    question: Question, paid: Sequence[_Paid], wording: Wording, *, is_worst: bool
) -> Answer:
    """List the first few figures; roles that are counted in one occupation share theirs."""
    places = [list(group) for _, group in groupby(paid, key=lambda one: one.usd_a_year)][:_SHOWN]
    shown = [one for place in places for one in place]
    marks = {one.passage.id: number for number, one in enumerate(shown, start=1)}
    intro = (wording.paid_least if is_worst else wording.paid_most).format(n=len(paid))
    lines: list[str] = []
    claims: list[Claim] = []
    for place in places:
        titles = ", ".join(f"{one.passage.source.title} [{marks[one.passage.id]}]" for one in place)
        lines.append(f"- ${place[0].usd_a_year:,}: {titles}")
        evidence = (Evidence(p.passage.id, p.passage.source.title, p.line) for p in place)
        claims.append(Claim(lines[-1], "supported", "neither", tuple(evidence)))
    return Answer(
        question=question.text,
        standalone_question=question.text,
        text="\n".join([intro, *lines]),
        citations=tuple(citation_of(marks[one.passage.id], one.passage) for one in shown),
        claims=tuple(claims),
        abstained=False,
        model=COUNTED,
    )
