"""Careers that are told in sentences."""

from __future__ import annotations

import pytest

from bot.assistant.reading.resume.understanding import understand_resume
from knowledge.readers.reader import read_decoded

_TOP = "Nora Feldkamp\nnora@feldkamp.example\n\nCareer\n"


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        (
            "From 2016 to 2019 I worked as a Relief Pharmacist at Severn Chemists, in Bath.",
            ("Relief Pharmacist", "Severn Chemists", "2016", "2019", False),
        ),
        (
            "In 2019 I joined Harbourside Pharmacy Group as Manager, where I still work today.",
            ("Manager", "Harbourside Pharmacy Group", "2019", "", True),
        ),
        (
            "Since March 2020 I have been working at Nordwind Ltd as a data analyst.",
            ("data analyst", "Nordwind Ltd", "2020-03", "", True),
        ),
        (
            "I worked as a nurse for Mercy Hospital from 2015 until 2019.",
            ("nurse", "Mercy Hospital", "2015", "2019", False),
        ),
        (
            "Von 2016 bis 2019 war ich als Einkäuferin bei der Firma Hofer GmbH in Köln tätig.",
            ("Einkäuferin", "Hofer GmbH", "2016", "2019", False),
        ),
        (
            "De 2013 à 2015, j'étais assistante de presse au sein de l'agence Plume & Encre.",
            ("assistante de presse", "agence Plume & Encre", "2013", "2015", False),
        ),
        (
            "De 2012 a 2016 trabajé como camarero en el Restaurante Sol y Mar.",
            ("camarero", "Restaurante Sol y Mar", "2012", "2016", False),
        ),
        (
            "From May 2012 to July 2018 I taught science at Bodmin Moor School in Cornwall.",
            ("", "Bodmin Moor School", "2012-05", "2018-07", False),
        ),
        (
            "Today I am Head of Year 9 at Saltram Academy, where I started in September 2018.",
            ("Head of Year 9", "Saltram Academy", "2018-09", "", True),
        ),
    ],
)
def test_a_sentence_tells_of_a_position(
    sentence: str, job: tuple[str, str, str, str, bool]
) -> None:
    resume = understand_resume(read_decoded(_TOP + sentence, file_name="resume"))

    assert [(w.position, w.name, w.start_date, w.end_date, w.is_current) for w in resume.work] == [
        job
    ]


def test_a_sentence_without_a_date_tells_of_no_position() -> None:
    sentence = "I volunteer as a trainer at Knowle Food Bank on Saturdays."

    assert understand_resume(read_decoded(_TOP + sentence, file_name="resume")).work == ()


def test_what_several_positions_of_a_text_were_is_told_apart() -> None:
    told = (
        "From 2016 to 2019 I was a nurse at Mercy Hospital. "
        "Between 2012 and 2016 I worked as a carer for Rosebank Home."
    )

    resume = understand_resume(read_decoded(_TOP + told, file_name="resume"))

    assert [w.name for w in resume.work] == ["Mercy Hospital", "Rosebank Home"]
