from __future__ import annotations

import pytest

from bot.assistant.reading.posting.corrections import correct_posting
from bot.assistant.reading.posting.understanding import understand_posting
from knowledge.readers.reader import read_decoded

POSTING = understand_posting(
    read_decoded("Baker\n\nRequirements\n- Bakes bread\n- Works at night", file_name="x")
)


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("The company is Acme & Sons.", "hiring_organization", "Acme & Sons"),
        ("the employer's name is Ovenworks", "hiring_organization", "Ovenworks"),
        ("Die Firma ist Brotfabrik GmbH", "hiring_organization", "Brotfabrik GmbH"),
        ("La empresa es Panes SL", "hiring_organization", "Panes SL"),
        ("L'entreprise est Le Four", "hiring_organization", "Le Four"),
        ("the title is Head Baker", "title", "Head Baker"),
        ("the job is based in Ghent", "job_location", "Ghent"),
        ("The salary is 2,650 euros a month", "base_salary", "2,650 euros a month"),
        ("the deadline is 1 May 2027", "valid_through", "1 May 2027"),
        ("it is part-time", "employment_type", "part-time"),
    ],
)
def test_a_correction_becomes_the_value_and_a_line(said: str, field: str, value: str) -> None:
    correction = correct_posting(POSTING, said)

    assert correction is not None
    assert (correction.field, correction.value) == (field, value)
    corrected = correction.posting
    assert getattr(corrected, field) == value
    assert field not in corrected.not_found
    [span] = [one.span for one in corrected.spans if one.field == field]
    assert corrected.text[span.start : span.end] == value
    assert corrected.lines[-1].text == said.rstrip(".")


@pytest.mark.parametrize(
    ("said", "is_remote"),
    [
        ("it is remote", True),
        ("The job is fully remote!", True),
        ("it is not remote", False),
        ("it is hybrid", False),
        ("Die Stelle ist remote", True),
        ("c'est en télétravail", True),
    ],
)
def test_where_one_works_is_corrected(said: str, *, is_remote: bool) -> None:
    correction = correct_posting(POSTING, said)

    assert correction is not None
    assert correction.posting.is_remote is is_remote


@pytest.mark.parametrize(
    "said",
    [
        "Is it remote?",
        "the company is great",
        "the salary is too low",
        "The company is not interesting",
        "What does a baker earn",
        "the company is what I like",
    ],
)
def test_opinions_and_questions_are_no_corrections(said: str) -> None:
    assert correct_posting(POSTING, said) is None


def test_the_same_words_are_kept_once() -> None:
    once = correct_posting(POSTING, "it is remote")
    assert once is not None

    twice = correct_posting(once.posting, "it is remote")

    assert twice is not None
    assert twice.posting == once.posting
