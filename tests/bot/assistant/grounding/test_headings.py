from __future__ import annotations

import pytest

from bot.assistant.grounding.headings import headings_of
from bot.assistant.reading.resume.understanding import understand_resume
from knowledge.readers.reader import read_decoded

_PROSE = """Edda Varnholt
Leicester
At the moment I am Accountant with Larch Foods, where I started in April 2020. I close the books.
Before that, from January 2017 to March 2020, I was Assistant at Hollin Print. I ran the payroll.
"""
_LABELS = """Noor Tamsin, developer
Now: Puffle Post, a newsletter company. Since January 2024 I look after the editor.
I review code for three others.
Talks: "Focus rings are not ugly", Glasgow.
"""
_DATES_BELOW = """Perpetua Holm
Where I have worked:
Firth Bank Vets, small animals, 4 vets.
June 2019 until today.
I hold clinics for diabetic cats.
"""
_OPEN_END = """Win Akerly
Store Manager - Fernwick Outdoor, Reading (6/2021 onwards) sales from 1.9m to 2.6m pounds
staff of 19
"""


@pytest.mark.parametrize(
    ("resume", "deed", "name"),
    [
        (_PROSE, "I close the books", "Larch Foods"),
        (_PROSE, "I ran the payroll", "Hollin Print"),
        (_LABELS, "I review code", "Puffle Post"),
        (_DATES_BELOW, "I hold clinics", "Firth Bank Vets"),
        (_OPEN_END, "staff of 19", "Fernwick Outdoor"),
    ],
)
def test_a_deed_stands_under_its_employer_in_any_layout(resume: str, deed: str, name: str) -> None:
    read = understand_resume(read_decoded(resume, file_name="resume.txt"))
    headings = headings_of(read)

    (line,) = [line for line in read.lines if deed in line.text]

    assert name in headings[line.number]


def test_a_label_ends_a_position_told_in_prose() -> None:
    read = understand_resume(read_decoded(_LABELS, file_name="resume.txt"))
    headings = headings_of(read)

    (talks,) = [line for line in read.lines if line.text.startswith("Talks")]

    assert headings[talks.number] == ""


def test_a_degree_does_not_take_the_deed_above_it() -> None:
    resume = """Hanna Brekke
Data Analyst, Fjellbank, Bergen
September 2017 - July 2021
- Held SQL courses for 80 colleagues

MSc Statistics, University of Bergen, 2017
"""
    read = understand_resume(read_decoded(resume, file_name="resume.txt"))
    headings = headings_of(read)

    (deed,) = [line for line in read.lines if "SQL courses" in line.text]

    assert "Fjellbank" in headings[deed.number]
