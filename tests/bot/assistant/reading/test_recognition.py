from __future__ import annotations

import pytest

from bot.assistant.reading.recognition import recognise
from knowledge.readers.reader import read_bytes, read_decoded
from tests.bot.assistant.reading.posting import texts as postings
from tests.bot.assistant.reading.resume import texts as resumes
from tests.data import files

RESUMES = [value for name, value in vars(resumes).items() if name.isupper()]
POSTINGS = [
    value
    for name, value in vars(postings).items()
    if name.isupper() and name != "WITHOUT_REQUIREMENTS"
]


@pytest.mark.parametrize("text", RESUMES)
def test_resumes_are_recognised(text: str) -> None:
    assert recognise(read_decoded(text, file_name="text")) == "resume"


@pytest.mark.parametrize("text", POSTINGS)
def test_postings_are_recognised(text: str) -> None:
    assert recognise(read_decoded(text, file_name="text")) == "posting"


@pytest.mark.parametrize("data", [files.two_column_pdf(), files.margin_dates_pdf()])
def test_resumes_in_pdf_are_recognised(data: bytes) -> None:
    assert recognise(read_bytes(data, file_name="resume.pdf")) == "resume"


@pytest.mark.parametrize(
    "text",
    [
        "What does a Senior Software Engineer do?",
        "How many years of experience do they ask for, and do you need a degree?",
        "Can you tell me what a nurse on a night shift earns, " * 5,
        postings.WITHOUT_REQUIREMENTS,
        "thanks!",
    ],
)
def test_questions_and_other_texts_are_unclear(text: str) -> None:
    assert recognise(read_decoded(text, file_name="text")) == "unclear"


def test_a_json_resume_of_a_few_words_is_recognised() -> None:
    data = (
        b'{"basics": {"name": "Lina Moreau", "email": "lina@mail.example"},'
        b' "work": [{"name": "Caf\xc3\xa9 Azur", "position": "Barista",'
        b' "startDate": "2021-03", "endDate": "2023-05"}]}'
    )

    assert recognise(read_bytes(data, file_name="resume.json")) == "resume"
