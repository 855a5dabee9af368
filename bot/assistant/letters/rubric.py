"""The rubric: fifteen checks of a letter, each decided by program.

Checks 1, 2, 5 and 15 are gates: a letter that fails one is not shown as ready. The others give up
to two points each and tell the user what to look at. ``rubric_content`` asks what a letter says,
``rubric_form`` how.

Source: FINDINGS on cover letters; van Inwegen et al. (2023) on clarity of writing and hiring.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.assistant.letters.rubric_content import (
    Case,
    Grade,
    adds_to_the_resume,
    candidate_claims_supported,
    covers_the_musts,
    employer_claims_supported,
    first_sentence_holds_a_fact,
    is_safe,
    names_are_right,
    says_something_specific,
    shows_results,
    tells_the_gap,
)
from bot.assistant.letters.rubric_form import (
    form_is_complete,
    has_no_stock_phrases,
    has_the_wished_length,
    is_written_plainly,
    paragraphs_are_balanced,
)
from bot.domain.fit import Fit
from bot.domain.letter import Letter, RubricItem
from bot.domain.posting import Posting
from bot.domain.resume import Resume

_GATES: dict[str, Callable[[Case], Grade]] = {
    "candidate_claims": candidate_claims_supported,
    "employer_claims": employer_claims_supported,
    "names": names_are_right,
    "safe": is_safe,
}
_GRADED: dict[str, Callable[[Case], Grade]] = {
    "length": has_the_wished_length,
    "paragraphs": paragraphs_are_balanced,
    "first_sentence": first_sentence_holds_a_fact,
    "must_haves": covers_the_musts,
    "results": shows_results,
    "specific": says_something_specific,
    "adds": adds_to_the_resume,
    "stock_phrases": has_no_stock_phrases,
    "style": is_written_plainly,
    "gap": tells_the_gap,
    "form": form_is_complete,
}


def with_rubric(letter: Letter, resume: Resume, posting: Posting, fit: Fit) -> Letter:
    """Give the letter with its rubric filled in, gates first."""
    return replace(letter, rubric=grade(letter, resume, posting, fit))


def grade(letter: Letter, resume: Resume, posting: Posting, fit: Fit) -> tuple[RubricItem, ...]:
    """Check a letter against the résumé, the posting and the fit it was written from."""
    case = Case(letter, resume, posting, fit)
    gates = tuple(_item(key, check(case), is_gate=True) for key, check in _GATES.items())
    graded = tuple(_item(key, check(case), is_gate=False) for key, check in _GRADED.items())
    return gates + graded


def failed_gates(items: tuple[RubricItem, ...]) -> tuple[RubricItem, ...]:
    """Give the gates that the letter does not pass."""
    return tuple(item for item in items if item.is_gate and item.points < item.max_points)


def _item(key: str, result: Grade, *, is_gate: bool) -> RubricItem:
    points = min(result.points, 1) if is_gate else result.points
    return RubricItem(key, is_gate, points, 1 if is_gate else 2, result.note)
