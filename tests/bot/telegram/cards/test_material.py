from __future__ import annotations

import pytest

from bot.domain.dropped import Dropped
from bot.domain.identity import Language
from bot.domain.posting import FieldSpan, Posting, Requirement
from bot.domain.resume import Basics, Resume, Skill, Work
from bot.telegram.cards.material import left_out_note, posting_card, posting_name, resume_card
from bot.telegram.texts.languages import TEXTS
from knowledge.documents import Span

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


def test_a_posting_card_gives_the_words_on_remote_work() -> None:
    text = "Baker. This role is fully remote."
    posting = Posting(
        text=text,
        lines=(),
        title="Baker",
        is_remote=True,
        spans=(FieldSpan("is_remote", Span(20, 32)),),
    )

    assert "• remote work: fully remote" in posting_card(posting, ENGLISH).text


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Not in the text, left out: salary \u201c90,000\u201d"),
        ("de", "Nicht im Text, weggelassen: Gehalt \u201c90,000\u201d"),
        ("es", "No está en el texto, lo omito: sueldo \u201c90,000\u201d"),
        ("fr", "Absent du texte, laissé de côté : salaire \u201c90,000\u201d"),
    ],
)
def test_what_a_model_proposed_in_vain_is_named(language: Language, note: str) -> None:
    dropped = (Dropped("base_salary", "90,000"), Dropped("base_salary", "90,000"))

    assert left_out_note(dropped, TEXTS[language]) == note


def test_nothing_left_out_needs_no_note() -> None:
    assert left_out_note((), ENGLISH) == ""


def test_no_link_and_nothing_long_of_a_model_is_shown() -> None:
    dropped = (
        Dropped("name", "see https://evil.example/x now"),
        Dropped("title", "a" * 200),
        Dropped("name", "https://evil.example"),
    )

    note = left_out_note(dropped, ENGLISH)

    assert "evil" not in note
    assert len(note) < 150
