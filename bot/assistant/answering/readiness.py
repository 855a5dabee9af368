"""Readiness: "am I ready for it?", held against what the library or a posting asks for.

No model takes part: what a role asks for is read off its own sections, the fit is made by the
fit's own rules, and each line names the words of the résumé, or of the user, that show it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.answering.citing import citation_of
from bot.assistant.answering.posting_facts import ReadPosting
from bot.assistant.answering.subject import Subject
from bot.assistant.answering.wording import Wording
from bot.assistant.fit.fitting import Fitting
from bot.domain.answer import Answer, Citation, Question
from bot.domain.claim import Claim, Evidence
from bot.domain.conversation import Memory
from bot.domain.fit import Fit, RequirementMatch
from bot.domain.resume import Basics, Resume, ResumeLine
from bot.errors import NoRequirementsError
from bot.storage.resumes import Resumes
from knowledge.documents import Source, Span
from knowledge.library import Library
from knowledge.passages import Passage

FITTED = "fitted"
"""What these answers are signed with, as no model wrote them."""
_ASKED = re.compile(
    r"\bam i (?:ready|qualified|suited|suitable|cut out|fit|good enough|experienced enough"
    r"|a (?:good )?fit)\b"
    r"|\b(?:do|would) i (?:qualify|fit|have what it takes|meet the requirements)\b"
    r"|\bwhat (?:am i|do i|else do i) (?:missing|lack|still need|need to (?:add|learn))\b"
    r"|\bwhat(?:'s| is) missing\b|\bmy gaps?\b|\bcould i (?:work as|become|get (?:a|this|that) )",
    re.IGNORECASE,
)
_POSTING = re.compile(
    r"\b(?:postings?|job ad|advert|vacancy|stelle|anzeige|oferta|vacante|offre|annonce)\b",
    re.IGNORECASE,
)
_SECTIONS = ("Experience and education", "Skills and tools")
_MISSING_MAX = 6


@dataclass(frozen=True, slots=True)
class _Target:
    """A role or posting of the library, with the passages that say what it asks for."""

    title: str
    passages: tuple[Passage, ...]


def asks_readiness(question: str) -> bool:
    """Tell whether someone asks how they themselves fit; give it the question in English."""
    return _ASKED.search(question) is not None


class Readiness:
    """Answers from the user's résumé, or from what they said about themselves."""

    def __init__(
        self, library: Library, resumes: Resumes, fitting: Fitting, read: ReadPosting
    ) -> None:
        self._library = library
        self._resumes = resumes
        self._fitting = fitting
        self._read = read

    async def answer(
        self,
        question: Question,
        plain: str,
        subject: Subject | None,
        memory: Memory,
        wording: Wording,
    ) -> Answer | None:
        """Hold the user against what is meant; None when nothing tells what that is."""
        target = await self._target(question, plain, subject)
        if target is None:
            return None
        resume = await self._resumes.latest(question.user)
        person = resume or (_of_statements(memory.said) if memory.said else None)
        if person is None:
            return _answer(question, plain, [wording.ready_nothing.format(title=target.title)])
        posting = await asyncio.to_thread(self._read, _requirements_of(target))
        try:
            fit = await self._fitting.assess(person, posting)
        except NoRequirementsError:
            return None
        page = _Page(target, wording, said="" if resume else " ".join(memory.said))
        return page.answer(question, plain, fit)

    async def _target(
        self, question: Question, plain: str, subject: Subject | None
    ) -> _Target | None:
        owner = str(question.user)
        known = await self._library.roles_and_own(owner)
        chosen = [source for source in known if source.owner is not None]
        if not chosen or not _POSTING.search(question.text):
            chosen = await self._meant(question, plain, subject, known)
        row = await self._library.source(chosen[-1].id, owner=owner) if chosen else None
        if row is None:
            return None
        passages = (await self._library.passages_of([row]))[row.source.id]
        if row.source.kind == "role":
            passages = tuple(one for one in passages if one.section in _SECTIONS)
        return _Target(row.source.title, passages) if passages else None

    async def _meant(
        self, question: Question, plain: str, subject: Subject | None, known: Sequence[Source]
    ) -> list[Source]:
        """Give the source that the question names, or that the conversation is about."""
        about = _ASKED.sub(" ", plain)
        retrieval = await self._library.search(about, owner=str(question.user), limit=3)
        if retrieval.confidence == "high":
            return [retrieval.found[0].passage.source]
        return [source for source in known if subject and source.id == subject.source_id]


class _Page:
    """The answer while its lines are put together."""

    def __init__(self, target: _Target, wording: Wording, *, said: str) -> None:
        self._target = target
        self._wording = wording
        self._said = said
        self._citations: dict[str, Citation] = {}
        self._claims: list[Claim] = []

    def answer(self, question: Question, plain: str, fit: Fit) -> Answer:
        """Give what is shown first, then what is not."""
        wording = self._wording
        met = [match for match in fit.matches if match.status != "missing"]
        missing = [match for match in fit.matches if match.status == "missing"]
        lines = [
            wording.ready_intro.format(
                title=self._target.title, met=len(met), total=len(fit.matches)
            ),
            *(self._met(match) for match in met),
        ]
        if missing:
            lines.append(wording.ready_missing)
            lines += [f"- {self._asked(match)}" for match in missing[:_MISSING_MAX]]
        if self._said:
            lines.append(wording.ready_said.format(said=self._said))
        return _answer(question, plain, lines, tuple(self._citations.values()), tuple(self._claims))

    def _met(self, match: RequirementMatch) -> str:
        evidence = match.evidence[0]
        shown = self._wording.ready_line if not self._said else self._wording.ready_words
        number = evidence.material_id.rpartition(":")[2]
        partly = f" {self._wording.ready_partly}" if match.status == "partly" else ""
        return f"- {self._asked(match)}{partly} {shown.format(line=number, quote=evidence.quote)}"

    def _asked(self, match: RequirementMatch) -> str:
        """Give what is asked for, with the mark of the passage that says so."""
        text = " ".join(match.requirement.text.split())
        passage = next(
            (one for one in self._target.passages if text in " ".join(one.text.split())),
            self._target.passages[0],
        )
        mark = self._citations.setdefault(
            passage.id, citation_of(len(self._citations) + 1, passage)
        ).marker
        asked = Evidence(passage.id, self._target.title, match.requirement.text)
        self._claims.append(
            Claim(text, "supported", "candidate", (asked, *match.evidence), match.why)
        )
        return f"{text} [{mark}]"


def _answer(
    question: Question,
    plain: str,
    lines: Sequence[str],
    citations: tuple[Citation, ...] = (),
    claims: tuple[Claim, ...] = (),
) -> Answer:
    return Answer(
        question=question.text,
        standalone_question=plain,
        text="\n".join(lines),
        citations=citations,
        claims=claims,
        abstained=not citations,
        model=FITTED,
    )


def _requirements_of(target: _Target) -> str:
    """Lay a role's sections out as requirements; a posting is laid out already."""
    if target.passages[0].source.kind != "role":
        parts = (f"## {one.section}\n\n{one.text}" for one in target.passages)
        return f"# {target.title}\n\n" + "\n\n".join(parts)
    lines = [
        f"- {line.strip().removeprefix('- ')}"
        for passage in target.passages
        for line in passage.text.splitlines()
        if line.strip()
    ]
    return f"# {target.title}\n\n## Requirements\n\n" + "\n".join(lines)


def _of_statements(said: Sequence[str]) -> Resume:
    """Read what a user said about themselves as the lines of a résumé."""
    text = "\n".join(said)
    lines: list[ResumeLine] = []
    start = 0
    for number, statement in enumerate(said, start=1):
        span = Span(start, start + len(statement))
        lines.append(ResumeLine(number, statement, "Summary", "", span))
        start += len(statement) + 1
    return Resume(text=text, lines=tuple(lines), basics=Basics(summary=text))
