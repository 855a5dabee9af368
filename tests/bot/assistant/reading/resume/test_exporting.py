from __future__ import annotations

import json

from bot.assistant.reading.resume.exporting import to_json_resume
from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Basics, Resume
from knowledge.readers.reader import read_decoded
from tests.data.files import RESUME_TEXT


def test_a_resume_given_back_and_sent_again_is_the_same() -> None:
    resume = understand_resume(read_decoded(RESUME_TEXT, file_name="x"))

    again = understand_resume(read_decoded(to_json_resume(resume), file_name="x"))

    assert again.basics.name == resume.basics.name
    assert again.basics.email == resume.basics.email
    for before, after in zip(resume.work, again.work, strict=True):
        assert (after.position, after.name) == (before.position, before.name)
        assert (after.start_date, after.end_date) == (before.start_date, before.end_date)
        assert after.highlights == before.highlights
    assert {skill.name for skill in again.skills} == {skill.name for skill in resume.skills}


def test_what_was_not_found_is_left_out() -> None:
    content = json.loads(to_json_resume(Resume("x", (), Basics(name="Ada"))))

    assert content["basics"] == {"name": "Ada"}
    assert set(content) == {"$schema", "basics"}


def test_a_language_is_split_from_its_level() -> None:
    resume = Resume("x", (), Basics(), languages=("English", "German (C1)", "French: fluent"))

    assert json.loads(to_json_resume(resume))["languages"] == [
        {"language": "English"},
        {"language": "German", "fluency": "C1"},
        {"language": "French", "fluency": "fluent"},
    ]
