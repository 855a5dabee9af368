from __future__ import annotations

from bot.domain.posting import Posting, Requirement
from bot.domain.resume import Basics, Resume, Skill, Work
from bot.telegram.cards.material import posting_card, posting_name, resume_card
from bot.telegram.texts.languages import TEXTS

ENGLISH = TEXTS["en"]


def test_a_resume_card_names_what_was_found_and_what_was_not() -> None:
    resume = Resume(
        text="",
        lines=(),
        basics=Basics(name="Ada Baker"),
        work=(Work("Ovenworks"), Work("", position="Miller")),
        skills=tuple(Skill(f"skill {n}", n) for n in range(10)),
        not_found=("email", "some_new_field"),
    )

    assert resume_card(resume, ENGLISH).text == (
        "Résumé read\n"
        "• name: Ada Baker\n"
        "• work experience: \n   - Ovenworks\n   - Miller\n"
        "• skills: skill 0, skill 1, skill 2, skill 3, skill 4, skill 5, skill 6, skill 7 …\n\n"
        "Not found: e-mail, some_new_field"
    )


def test_a_posting_card_counts_what_is_asked_for() -> None:
    posting = Posting(
        text="",
        lines=(),
        title="Baker",
        hiring_organization="Ovenworks",
        requirements=(
            Requirement("Bakes", "must", "skill", 1),
            Requirement("Sings", "nice", "skill", 2),
        ),
    )

    assert posting_card(posting, ENGLISH).text == (
        "Posting read\n"
        "• job title: Baker\n"
        "• employer: Ovenworks\n"
        "• requirements: must-haves: 1, nice-to-haves: 1"
    )


def test_a_posting_without_a_title_still_has_a_name() -> None:
    assert posting_name(Posting(text="", lines=()), ENGLISH) == "Posting without a title"
