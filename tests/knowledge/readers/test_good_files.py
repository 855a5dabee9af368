"""The same person in files of many producers gives the same facts."""

from __future__ import annotations

import shutil

import pytest

from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Resume
from knowledge.readers.isolated import IsolatedReader
from tests.data.good_files import EMAIL, GOOD_FILES, JOBS, NAME, picture


@pytest.mark.parametrize("name", GOOD_FILES)
async def test_every_producers_file_gives_the_same_facts(name: str) -> None:
    document = await IsolatedReader().read(GOOD_FILES[name](), file_name=name)

    resume = understand_resume(document)

    assert resume.basics.name.casefold() == NAME.casefold()
    assert resume.basics.email == EMAIL
    assert jobs_of(resume) == list(JOBS)


async def test_messages_in_an_archive_are_left_alone() -> None:
    document = await IsolatedReader().read(GOOD_FILES["linkedin.zip"](), file_name="x.zip")

    assert "Private words" not in document.text


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract-ocr is not installed")
async def test_a_picture_is_read_where_tesseract_is_installed() -> None:
    reader = IsolatedReader(tesseract=shutil.which("tesseract"))

    document = await reader.read(picture(), file_name="resume.png")

    resume = understand_resume(document)
    assert resume.basics.name == NAME
    assert resume.basics.email == EMAIL
    assert [job[1] for job in jobs_of(resume)] == [job[1] for job in JOBS]


def jobs_of(resume: Resume) -> list[tuple[str, str, str, str]]:
    return [(w.position, w.name, w.start_date, w.end_date) for w in resume.work]
