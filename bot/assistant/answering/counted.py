"""Counted answers: counts over postings, made in code, with the postings behind each number.

Nothing here is estimated, and no model takes part. A posting asks for something when one of its
requirements says so; where it only stands elsewhere in the text, that is counted apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from bot.assistant.answering.citing import citation_of
from bot.assistant.answering.counting import COUNTED, CountQuestion
from bot.assistant.answering.posting_facts import Chosen, PostingFacts
from bot.assistant.answering.wording import Wording
from bot.domain.answer import Answer, Citation, Question
from bot.domain.claim import Claim, Evidence
from knowledge.details import Pay
from knowledge.passages import Passage

MARKS_MAX = 30
"""Marks below one number; the list has all."""
_SKILLS = 8
_YEARS = re.compile(r"^(?P<years>\d{1,2})\+?\s+(?:years?|jahre?|años|ans)\b", re.IGNORECASE)
_DEGREE = re.compile(
    r"^(?:university |college |bachelor\w*'?s? |master\w*'?s? )?degrees?$|^abschluss$"
    r"|^studium$|^título$"
    r"|^diplôme$",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\s+(?:or|oder|o|ou)\s+|\s*/\s*", re.IGNORECASE)
_BOTH = re.compile(r"\s+(?:and|und|y|et)\s+", re.IGNORECASE)
_NOT = re.compile(
    r"\bnot (?:required|needed|necessary)\b|\bno (?:\w+ ){0,3}(?:required|needed|necessary)\b"
    r"|\bnicht (?:erforderlich|nötig)\b|\bkeine?\b.*\b(?:erforderlich|nötig)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A posting with the words that make it count."""

    posting: PostingFacts
    quote: str


class Counting:
    """One counted answer while it is put together."""

    def __init__(self, asked: CountQuestion, chosen: Chosen, wording: Wording) -> None:
        self._asked = asked
        self._wording = wording
        self._chosen = chosen.postings
        self._all = chosen.all
        self._too_many = chosen.too_many
        self._numbers: dict[str, int] = {}
        self._citations: list[Citation] = []
        self._claims: list[Claim] = []

    def answer(self, question: Question) -> Answer:
        """Give the finished answer."""
        if self._too_many:
            lines = [self._said("count_too_many", n=self._too_many)]
        elif not self._chosen:
            lines = [self._said("count_no_postings", all=self._all)]
        else:
            makers: dict[str, Callable[[], list[str]]] = {
                "asks_for": self._asks_for,
                "remote": self._remote,
                "skills": self._skills,
                "pay": self._pay,
                "number": self._number,
            }
            lines = [*makers[self._asked.kind](), self._dates()]
        return Answer(
            question=question.text,
            standalone_question=self._asked.standalone,
            text="\n".join(lines),
            citations=tuple(self._citations),
            claims=tuple(self._claims),
            abstained=not self._chosen,
            model=COUNTED,
        )

    def _asks_for(self) -> list[str]:
        what = self._asked.what
        hits = [hit for posting in self._chosen if (hit := _asking(posting, what)) is not None]
        asking = {hit.posting.source.id for hit in hits}
        elsewhere = [
            _Hit(posting, quote)
            for posting in self._chosen
            if posting.source.id not in asking and (quote := _mentioning(posting, what))
        ]
        if hits:
            lines = [self._counted("count_some", hits, what=what)]
        else:
            lines = [self._said("count_none", what=what)]
        if elsewhere:
            lines.append(self._counted("count_elsewhere", elsewhere, what=what))
        return lines

    def _remote(self) -> list[str]:
        hits = [_Hit(posting, _title(posting)) for posting in self._chosen if posting.is_remote]
        unsaid = sum(posting.is_remote is None for posting in self._chosen)
        return [self._counted("count_remote", hits, unsaid=unsaid)]

    def _number(self) -> list[str]:
        hits = [_Hit(posting, _title(posting)) for posting in self._chosen]
        return [self._counted("count_number", hits)]

    def _skills(self) -> list[str]:
        by_skill: dict[str, list[_Hit]] = defaultdict(list)
        names: Counter[tuple[str, str]] = Counter()
        for posting in self._chosen:
            named = {
                skill.casefold(): (skill, requirement.text)
                for requirement in reversed(posting.requirements)
                for skill in requirement.skills
            }
            for key, (skill, text) in named.items():
                by_skill[key].append(_Hit(posting, text))
                names[key, skill] += 1
        shown = {key: name for (key, name), _ in reversed(names.most_common())}
        often = sorted(by_skill, key=lambda key: (-len(by_skill[key]), key))[:_SKILLS]
        if not often:
            return [self._said("count_no_skills")]
        items = [
            self._counted("count_item", by_skill[key], what=shown[key]).strip() for key in often
        ]
        return [self._said("count_skills"), *(f"- {item}" for item in items)]

    def _pay(self) -> list[str]:
        groups: dict[tuple[str, str], list[tuple[_Hit, Pay]]] = defaultdict(list)
        for posting in self._chosen:
            pay = posting.pay
            if pay is not None and pay.currency and (pay.minimum or pay.maximum):
                hit = _Hit(posting, _title(posting))
                groups[pay.currency, pay.period or ""].append((hit, pay))
        if not groups:
            return [self._said("count_no_pay")]
        paying = sum(map(len, groups.values()))
        lines = [self._said("count_pay", n=paying)]
        for (currency, period), found in sorted(groups.items(), key=lambda one: -len(one[1])):
            lows = [pay.minimum or pay.maximum or 0.0 for _, pay in found]
            highs = [pay.maximum or pay.minimum or 0.0 for _, pay in found]
            middle = median((low + high) / 2 for low, high in zip(lows, highs, strict=True))
            unit = f"{currency} {self._wording.periods.get(period, '')}".strip()
            line = self._counted(
                "count_pay_item",
                [hit for hit, _ in found],
                unit=unit,
                low=_amount(min(lows)),
                high=_amount(max(highs)),
                middle=_amount(middle),
            )
            lines.append(f"- {line}")
        return lines

    def _dates(self) -> str:
        days = sorted(posting.posted for posting in self._chosen if posting.posted is not None)
        own = sum(posting.source.owner is not None for posting in self._chosen)
        counted = self._said("count_basis", own=own)
        if not days:
            return f"{counted} {self._wording.count_no_dates}"
        dated = self._wording.count_dates.format(first=days[0], last=days[-1], dated=len(days))
        return f"{counted} {dated}"

    def _said(self, name: str, **values: object) -> str:
        topic = " ".join(self._asked.topic)
        about = self._wording.count_topic.format(topic=topic) if topic else ""
        template: str = getattr(self._wording, name)
        return template.format(total=len(self._chosen), topic=about, **values).strip()

    def _counted(self, name: str, hits: Sequence[_Hit], **values: object) -> str:
        """Say a number with the marks of the postings it counts."""
        text = self._said(name, n=len(hits), **values)
        marks = sorted(self._mark(hit) for hit in hits)
        self._claims.append(
            Claim(text, "supported", "neither", tuple(_evidence(hit) for hit in hits))
        )
        shown = "".join(f"[{mark}]" for mark in marks[:MARKS_MAX])
        return f"{text} {shown}{'…' if len(marks) > MARKS_MAX else ''}".strip()

    def _mark(self, hit: _Hit) -> int:
        passage = _passage_with(hit)
        if passage.id not in self._numbers:
            self._numbers[passage.id] = len(self._numbers) + 1
            self._citations.append(citation_of(self._numbers[passage.id], passage))
        return self._numbers[passage.id]


def _asking(posting: PostingFacts, what: str) -> _Hit | None:
    years = _YEARS.match(what)
    for requirement in posting.requirements:
        if years is not None:
            is_asked = requirement.years_min is not None and requirement.years_min >= float(
                years["years"]
            )
        elif _DEGREE.match(what):
            is_asked = requirement.kind == "education"
        else:
            is_asked = names(requirement.text, what)
        if is_asked and not refuses(requirement.text):
            return _Hit(posting, requirement.text)
    parts = _BOTH.split(what)
    if len(parts) > 1:
        found = [_asking(posting, part) for part in parts]
        return found[0] if all(found) else None
    return None


def _mentioning(posting: PostingFacts, what: str) -> str:
    lines = posting.text.splitlines()
    return next((s.strip() for s in lines if names(s, what) and not refuses(s)), "")


def alternatives_in(what: str) -> list[str]:
    """Give the parts of "Go or Python"; one that names either counts."""
    return [part.strip() for part in _EITHER.split(what) if part.strip()]


def refuses(text: str) -> bool:
    """Tell whether a text says that something is not needed."""
    return _NOT.search(text) is not None


def names(text: str, what: str) -> bool:
    """Tell whether a text names one of the alternatives, as whole words."""
    alternatives = [re.escape(part) for part in alternatives_in(what)]
    pattern = rf"(?<![\w+#.])(?:{'|'.join(alternatives)})s?(?![\w+#])"
    return bool(alternatives) and re.search(pattern, text, re.IGNORECASE) is not None


def _passage_with(hit: _Hit) -> Passage:
    quote = " ".join(hit.quote.split())
    passages = hit.posting.passages
    return next((p for p in passages if quote in " ".join(p.text.split())), passages[0])


def _evidence(hit: _Hit) -> Evidence:
    return Evidence(_passage_with(hit).id, hit.posting.source.title, hit.quote)


def _title(posting: PostingFacts) -> str:
    return posting.source.title


def _amount(value: float) -> str:
    return f"{value:,.0f}" if value >= 1_000 or value == int(value) else f"{value:,.2f}"
