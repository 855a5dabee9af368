"""The questions have their labels, and on our own material nearly all find their passage."""

from __future__ import annotations

import pytest

from knowledge.library import Library
from tests.conftest import ROLES
from tests.evals.known_answers import POSTINGS, TOP, cases, own_postings, try_all


def test_a_hundred_questions_have_a_label_that_exists() -> None:
    known = cases()
    texts = {offer.source.id: f"{offer.source.title} {offer.content}" for offer in own_postings()}

    assert sum(map(len, known.values())) == 100
    assert all(case.holds in texts[f"own:{case.posting}"] for case in known["postings"])
    for case in known["roles"]:
        text = (ROLES / f"{case.role}.md").read_text(encoding="utf-8")
        assert f"\n## {case.section}\n" in text
    assert len(texts) == POSTINGS.read_text(encoding="utf-8").count('{"id"')


@pytest.mark.timeout(600)
async def test_nearly_every_question_about_a_role_finds_its_section(
    starter_library: Library,
) -> None:
    tried = await try_all(starter_library, {"roles": cases()["roles"]})

    found = sum(0 < one.place <= TOP for one in tried)
    assert found >= 0.92 * len(tried)
