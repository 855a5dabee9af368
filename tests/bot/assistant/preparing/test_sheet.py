from __future__ import annotations

import re

from tests.bot.assistant.preparing.conftest import Prepared


def test_every_requirement_has_its_questions(every_pair: list[Prepared]) -> None:
    for one in every_pair:
        asked = {item.match.requirement.text: item.questions for item in one.preparation.sheet}

        assert all(asked.values()), one.id
        assert set(asked) <= {requirement.text for requirement in one.posting.requirements}, one.id


def test_every_story_is_the_users_own_entry(every_pair: list[Prepared]) -> None:
    for one in every_pair:
        whole = re.sub(r"\s+", " ", " ".join(line.text.strip() for line in one.resume.lines))
        stories = [story.evidence for item in one.preparation.sheet for story in item.stories]

        assert [story for story in stories if story.quote not in whole] == [], one.id


def test_what_is_missing_has_no_story_and_says_so(every_pair: list[Prepared]) -> None:
    for one in every_pair:
        for item in one.preparation.sheet:
            is_shown = item.match.status != "missing"

            assert bool(item.stories) == is_shown, one.id
            assert bool(item.honest) == (item.match.status != "met"), one.id


def test_must_haves_come_first_with_the_posting_words(nadia: Prepared) -> None:
    sheet = nadia.preparation.sheet
    importances = [item.match.requirement.importance for item in sheet]
    terraform = next(i for i in sheet if "Terraform" in i.match.requirement.text)
    docker = next(i for i in sheet if "Docker" in i.match.requirement.text)
    years = next(i for i in sheet if "5 years" in i.match.requirement.text)

    assert importances == sorted(importances)
    assert terraform.questions[-1].startswith("We ask for “Experience with Terraform”, and we did")
    assert terraform.honest.startswith("Your résumé does not show this.")
    assert docker.questions[0].startswith("Where did you last use Docker and Kubernetes")
    assert docker.stories[0].evidence.quote.startswith("Moved 9 services into Docker")
    assert docker.stories[0].place.startswith("Software Engineer, Maasvracht")
    assert "We ask for 5 years. How do you count yours?" in years.questions
    assert any("payment ledger" in story.evidence.quote for story in years.stories)


def test_a_language_is_asked_for_as_one(nadia: Prepared) -> None:
    german = next(i for i in nadia.preparation.sheet if i.match.requirement.text == "German.")

    assert german.questions[0] == (
        "We ask for “German”. Shall we go on in that language for a few minutes?"
    )
