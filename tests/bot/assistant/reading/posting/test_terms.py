from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting, values_of
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded
from tests.bot.assistant.reading.posting import texts
from tests.data import files

ALL_TEXTS = [value for name, value in vars(texts).items() if name.isupper()]
WAREHOUSE = """WAREHOUSE OPERATIVE - NIGHT SHIFT

HARGREAVE LOGISTICS LTD, DONCASTER

REQUIREMENTS
- FORKLIFT LICENCE (COUNTERBALANCE)
- 6 MONTHS EXPERIENCE IN A WAREHOUSE
- MUST HAVE THE RIGHT TO WORK IN THE UK
- GOOD SPOKEN ENGLISH

TO APPLY CALL 01302 555 0134 OR EMAIL JOBS@HARGREAVE.EXAMPLE
"""
ENGINEER = """Senior Data Engineer

Requirements
- 5+ years of experience in data engineering
- Bachelor's degree in computer science
- Fluent English and German (B2)

We cannot sponsor visas. All are considered regardless of citizenship or visa status.
"""


def posting_of(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


@pytest.mark.parametrize("text", [*ALL_TEXTS, files.POSTING_TEXT, WAREHOUSE, ENGINEER])
def test_every_value_has_its_place_in_the_text(text: str) -> None:
    posting = posting_of(text)

    placed = [(one.field, posting.text[one.span.start : one.span.end]) for one in posting.spans]
    expected = [(name, value) for name, values in values_of(posting).items() for value in values]
    assert [pair for pair in placed if pair[0] != "is_remote"] == [p for p in expected if p[1]]
    spans = [requirement.span for requirement in posting.requirements]
    asked = [posting.text[span.start : span.end] for span in spans if span]
    assert asked == [requirement.text for requirement in posting.requirements]


def test_level_years_degree_languages_and_eligibility_are_found() -> None:
    posting = posting_of(ENGINEER)

    assert (posting.level, posting.experience) == ("Senior", "5+ years")
    assert posting.education == ("Bachelor's degree in computer science",)
    assert posting.languages == ("Fluent English", "German (B2)")
    assert posting.eligibility == ("We cannot sponsor visas.",)


def test_terms_in_capitals_are_found() -> None:
    posting = posting_of(WAREHOUSE)

    assert posting.experience == "6 MONTHS"
    assert posting.languages == ("GOOD SPOKEN ENGLISH",)
    assert posting.eligibility == ("MUST HAVE THE RIGHT TO WORK IN THE UK",)
    assert posting.how_to_apply == "TO APPLY CALL 01302 555 0134 OR EMAIL JOBS@HARGREAVE.EXAMPLE"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Staff Nurse", ""),
        ("Junior Baker", "Junior"),
        ("Head of Finance", "Head of"),
        ("Baker\n\nSeniority level: Entry level", "Entry level"),
        ("Baker\n\nThis is a mid-level position.", "mid-level"),
    ],
)
def test_the_level_is_the_word_of_the_posting(line: str, level: str) -> None:
    assert posting_of(f"{line}\n\nRequirements\n- Likes bread").level == level


@pytest.mark.parametrize(
    "line",
    [
        "We are an equal opportunity employer, regardless of citizenship.",
        "To request an accommodation, e-mail help@acme.example to apply.",
        "Acme was a gold sponsor of the conference.",
    ],
)
def test_what_every_posting_says_is_neither_eligibility_nor_a_way_to_apply(line: str) -> None:
    posting = posting_of(f"Baker\n\nRequirements\n- Likes bread\n\nThe end\n\n{line}")

    assert (posting.eligibility, posting.how_to_apply) == ((), "")


@pytest.mark.parametrize(
    "line",
    [
        "Bitte senden Sie Ihre Bewerbung an jobs@brunn.example.",
        "Candidature à envoyer à emploi@terres.example.",
        "Send your CV to jobs@acme.example.",
        "Apply online on our careers page.",
    ],
)
def test_how_to_apply_is_the_sentence_that_says_it(line: str) -> None:
    posting = posting_of(f"Baker\n\nRequirements\n- Likes bread\n\nThe end\n\n{line}")

    assert posting.how_to_apply == line
