"""The measured separation has a floor; the figures are in docs/benchmarks.md."""

from __future__ import annotations

import pytest

from knowledge.library import Library
from tests.evals.abstention import ask_all, auroc, cases


def test_there_are_sixty_questions_of_each_side_in_four_languages() -> None:
    counts = {kind: sum(map(len, by.values())) for kind, by in cases().items()}

    assert counts["answerable"] == counts["everyday"] + counts["career_near"] == 60
    assert all(set(by) == {"en", "de", "es", "fr"} for by in cases().values())


@pytest.mark.timeout(600)
async def test_what_the_library_tells_and_what_it_does_not_are_told_apart(
    starter_library: Library,
) -> None:
    asked = await ask_all(starter_library)

    answerable = [one for one in asked if one.kind == "answerable"]
    others = [one for one in asked if one.kind != "answerable"]
    assert auroc([one.score for one in answerable], [one.score for one in others]) >= 0.98
    assert sum(one.confidence == "none" for one in answerable) <= 2
    assert [one.question for one in others if one.confidence == "high"] == []
    assert sum(one.confidence == "low" for one in others) <= 8
