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
        ("company: Ovenworks", "hiring_organization", "Ovenworks"),
        ("The employer is actually Ovenworks", "hiring_organization", "Ovenworks"),
        ("It's in Ghent", "job_location", "Ghent"),
        ("location: Ghent", "job_location", "Ghent"),
        ("Salary is €14 an hour", "base_salary", "€14 an hour"),
        ("it is a senior position", "level", "senior"),
        ("Die Firma heißt Brotfabrik GmbH", "hiring_organization", "Brotfabrik GmbH"),
        ("Die Stelle ist in Gent", "job_location", "Gent"),
        ("Das Gehalt beträgt 40.000 Euro", "base_salary", "40.000 Euro"),
        ("Die Bewerbungsfrist ist der 3. Mai", "valid_through", "3. Mai"),
        ("Der Titel ist Bäckerin", "title", "Bäckerin"),
        ("La empresa se llama Panes SL", "hiring_organization", "Panes SL"),
        ("El puesto está en Gante", "job_location", "Gante"),
        ("El salario es de 30.000 euros", "base_salary", "30.000 euros"),
        ("El plazo es el 3 de mayo", "valid_through", "3 de mayo"),
        ("L'entreprise s'appelle Le Four", "hiring_organization", "Le Four"),
        ("Le poste est à Gand", "job_location", "Gand"),
        ("Le salaire est de 30 000 euros", "base_salary", "30 000 euros"),
        ("La date limite est le 3 mai", "valid_through", "3 mai"),
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
        ("it's remote", True),
        ("Es remoto", True),
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
        "Der Ort ist schön",
        "Das Gehalt ist zu niedrig",
        "The job is in danger",
        "it's in the mail",
        "El puesto es demasiado lejos",
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
