from __future__ import annotations

import pytest

from bot.assistant.reading.reading import Reading
from knowledge.errors import EmptyFileError, PictureFileError
from knowledge.fetching.fetcher import Fetcher
from knowledge.readers.isolated import IsolatedReader
from tests.data import files


@pytest.fixture
def reading() -> Reading:
    return Reading(IsolatedReader(), Fetcher())


async def test_a_file_becomes_a_resume(reading: Reading) -> None:
    document = await reading.read_file(files.resume_pdf(), file_name="mira.pdf")

    assert reading.recognise(document) == "resume"
    assert reading.understand_resume(document).basics.name == files.RESUME_NAME


def test_a_paste_becomes_a_posting(reading: Reading) -> None:
    document = reading.read_text(files.POSTING_TEXT)

    assert reading.recognise(document) == "posting"
    assert len(reading.understand_posting(document).requirements) == 4


async def test_a_picture_is_refused_by_name(reading: Reading) -> None:
    with pytest.raises(PictureFileError):
        await reading.read_file(files.png(), file_name="me.png")


def test_an_empty_message_is_an_empty_file(reading: Reading) -> None:
    with pytest.raises(EmptyFileError):
        reading.read_text(" \n\u200b ")
