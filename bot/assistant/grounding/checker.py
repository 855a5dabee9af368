"""The claim checker: each sentence held against the material it cites, without a model.

It reads top to bottom: a sentence is cut into clauses, each clause is held against the lines of
the cited materials (``judging.py``), and the findings become one verdict. ``letters.py`` beside it
decides for a letter's sentence whom it is about and which materials count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.assistant.grounding.clauses import split_clauses
from bot.assistant.grounding.dates import today_utc
from bot.assistant.grounding.facts import read_clause
from bot.assistant.grounding.judging import judge_by_words_and_meaning
from bot.assistant.grounding.letter_sentences import LetterGround, PartFinding
from bot.assistant.grounding.lines import Line, lines_of
from bot.assistant.grounding.materials import quote_material
from bot.assistant.grounding.openings import without_opening
from bot.assistant.grounding.sentences import strip_marks
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.strays import question_problem, stray_problem
from bot.assistant.grounding.surroundings import Finding, Rules, Surroundings
from bot.assistant.grounding.words import normalise
from bot.domain.claim import About, Claim, Evidence, Material, Verdict
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from knowledge.embedding import Embedder

_RULES: dict[About, Rules] = {
    "candidate": Rules(checks_strength=True, checks_modals=False, may_join_headings=False),
    "employer": Rules(checks_strength=False, checks_modals=True),
    "role": Rules(checks_strength=False, checks_modals=True),
    "neither": Rules(checks_strength=False, checks_modals=False),
}


@dataclass(frozen=True, slots=True)
class _Prepared:
    resume: Resume
    posting: Posting
    today: date
    ground: LetterGround


class ClaimChecker:
    """Gives every sentence a verdict, and the words it rests on; blocking, a few milliseconds."""

    def __init__(self, embedder: Embedder | None, *, clock: Callable[[], date] = today_utc) -> None:
        self._similarity = Similarity(embedder)
        self._clock = clock
        self._last: _Prepared | None = None

    def check(self, sentence: str, cited: Sequence[Material], *, about: About) -> Claim:
        """Hold a sentence against the cited materials alone."""
        text = strip_marks(sentence)
        clauses = [
            read_clause(clause, is_start=index == 0)
            for index, clause in enumerate(split_clauses(text))
        ]
        lines = lines_of(cited)
        is_question = text.endswith("?")
        find = question_problem if is_question else stray_problem
        if (problem := find(text, clauses, lines)) and cited:
            return Claim(sentence, "unsupported", about, reason=problem)
        if (is_question and not problem) or all(clause.is_empty for clause in clauses):
            return Claim(text=sentence, verdict="not_a_claim", about=about)
        if not lines:
            return Claim(sentence, "unsupported", about, reason="no evidence was given")
        repeated = _find_repeated(text, lines)
        if repeated is not None:
            return _conclude(sentence, [Finding("", (repeated,))], about)
        findings = [
            judge_by_words_and_meaning(
                clause,
                lines,
                rules=_RULES[about],
                around=Surroundings(today=self._clock()),
                similarity=self._similarity,
            )
            for clause in clauses
            if not clause.is_empty
        ]
        return _conclude(sentence, findings, about)

    def check_letter_sentence(
        self, sentence: str, cited: Sequence[Material], *, resume: Resume, posting: Posting
    ) -> Claim:
        """Decide whom a letter's sentence is about, and hold it against what may support it."""
        ground = self._ground_of(resume, posting)
        parts = ground.judge(without_opening(strip_marks(sentence)), cited)
        problems = [part for part in parts if part.finding.problem]
        if not problems and not any(part.is_claim for part in parts):
            return Claim(text=sentence, verdict="not_a_claim", about="neither")
        claims = [part.finding for part in parts if part.is_claim or part.finding.problem]
        return _conclude(sentence, claims, _about(parts))

    def _ground_of(self, resume: Resume, posting: Posting) -> LetterGround:
        """Prepare a pair once for the sentences of one letter, which come one after the other."""
        today, last = self._clock(), self._last
        if last and last.resume is resume and last.posting is posting and last.today == today:
            return last.ground
        ground = LetterGround(resume, posting, similarity=self._similarity, today=today)
        self._last = _Prepared(resume, posting, today, ground)
        return ground


def _find_repeated(text: str, lines: Sequence[Line]) -> Line | None:
    """Find the line that a sentence repeats word by word."""
    bare = normalise(text).rstrip(" .!;:").lower()
    return next((line for line in lines if line.text.rstrip(" .!;:").lower() == bare), None)


def _about(parts: Sequence[PartFinding]) -> About:
    """Give whom the claims are about; the candidate, when both are spoken of."""
    sides = [part.part.about for part in parts if part.is_claim]
    if not sides:
        return "candidate"
    return "candidate" if "candidate" in sides else "employer"


def _conclude(sentence: str, findings: Sequence[Finding], about: About) -> Claim:
    problems = [finding for finding in findings if finding.problem]
    shown = [finding for finding in findings if not finding.problem]
    verdict: Verdict = "supported"
    if problems:
        is_partly = bool(shown) and all(finding.is_soft for finding in problems)
        verdict = "partly" if is_partly else "unsupported"
    return Claim(
        text=sentence,
        verdict=verdict,
        about=about,
        evidence=_evidence(shown),
        reason=problems[0].problem if problems else "",
    )


def _evidence(findings: Sequence[Finding]) -> tuple[Evidence, ...]:
    lines: dict[str, Line] = {line.quote: line for finding in findings for line in finding.lines}
    return tuple(quote_material(line.material, line.quote) for line in lines.values())
