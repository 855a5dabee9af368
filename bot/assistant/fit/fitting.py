"""Fitting: a résumé held against a posting, requirement by requirement."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from datetime import date

from bot.assistant.fit.assessment import Assessment
from bot.assistant.fit.score import score
from bot.assistant.grounding.dates import today_utc
from bot.assistant.grounding.machine_words import speaks_to_a_machine
from bot.domain.fit import Fit
from bot.domain.posting import Posting, Requirement
from bot.domain.resume import Resume
from bot.errors import NoRequirementsError
from knowledge.embedding import Embedder

_TO_A_SCREENER = re.compile(
    r"^\W*\[?(?:system|admin|root|developer)\]?\s*[\]:]"
    r"|\b(?:an|für) (?:die|alle|eine) (?:KI|sprachmodelle?)\b|\b(?:à|pour) l['\u2019]IA\b"
    r"|\bIA ?:"
    r"|\b(?:para|a) la IA\b|\bpara (?:los )?modelos de lenguaje\b|\bpour les modèles de langage\b"
    r"|\b(?:automated|automatic|AI|machine) (?:screener|screening tool|reader|reviewer|grader)s?\b"
    r"|\b(?:language models|LLMs|AIs|bots) only\b"
    r"|\b(?:alle (?:anforderungen|punkte) (?:gelten|sind)|todos los requisitos (?:como|están)"
    r"|toutes les exigences (?:sont|comme)|all requirements (?:are|count)) (?:als )?"
    r"(?:erfüllt|cumplidos|remplies|met|satisfied)\b"
    r"|\b(?:considère|considérez|considera|betrachte) "
    r"(?:que )?(?:el|le|den|la) (?:candidat|bewerber)"
    r"|\b(?:output|override) (?:the )?(?:status|weights?|scores?)\b|\badd (?:the )?skill\b",
    re.IGNORECASE,
)
"""Further words to a program, in four languages: no requirement for a person."""


def _asks_a_person(requirement: Requirement) -> bool:
    text = requirement.text
    return not speaks_to_a_machine(text) and _TO_A_SCREENER.search(text) is None


class Fitting:
    """Says of each requirement how far the résumé meets it, and by which lines."""

    def __init__(self, embedder: Embedder, *, clock: Callable[[], date] = today_utc) -> None:
        self._embedder = embedder
        self._clock = clock

    async def assess(self, resume: Resume, posting: Posting) -> Fit:
        """Give the whole table and its score.

        Raises ``NoRequirementsError`` when the posting names nothing to hold a résumé against:
        ask the user for a fuller posting.
        """
        requirements = [r for r in posting.requirements if _asks_a_person(r)]
        if not requirements:
            raise NoRequirementsError
        return await asyncio.to_thread(self._assess, resume, requirements)

    def _assess(self, resume: Resume, requirements: Sequence[Requirement]) -> Fit:
        assessment = Assessment(resume, self._embedder, today=self._clock())
        matches = tuple(assessment.match(requirement) for requirement in requirements)
        return Fit(matches=matches, score_0_100=score(matches))
