"""What is said of one job by its employer, in four languages."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.reading.resume.corrections import correct
from bot.assistant.reading.resume.exporting import to_json_resume
from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Resume
from knowledge.readers.reader import read_decoded

TODAY = date(2026, 11, 25)
_TEXT = """Nora Feld
nora@feld.example

Experience

Baker, Acme Ltd
2018 - 2020
- Bread

Cook, Hofer GmbH
2020 - present
- Soup
"""


@pytest.fixture
def resume() -> Resume:
    return understand_resume(read_decoded(_TEXT, file_name="resume"))


@pytest.mark.parametrize(
    ("said", "job"),
    [
        ("I was at Acme until 2021, not 2020", ("Baker", "2018", "2021", False)),
        ("ich war bis 2021 bei Acme, nicht bis 2020", ("Baker", "2018", "2021", False)),
        ("estuve en Acme hasta 2021, no hasta 2020", ("Baker", "2018", "2021", False)),
        ("j'étais chez Acme jusqu'en 2021, pas 2020", ("Baker", "2018", "2021", False)),
        ("The job at Acme ended in March 2021.", ("Baker", "2018", "2021-03", False)),
        ("I worked at Acme until May", ("Baker", "2018", "2026-05", False)),
        ("ich war von 2017 bis 2021 bei Acme", ("Baker", "2017", "2021", False)),
        ("trabajé en Acme de 2017 a 2021", ("Baker", "2017", "2021", False)),
        ("j'ai travaillé chez Acme de 2017 à 2021", ("Baker", "2017", "2021", False)),
        ("I have been at Acme since 2017", ("Baker", "2017", "", True)),
        ("ich habe 2017 bei Acme angefangen", ("Baker", "2017", "2020", False)),
        ("empecé en Acme en 2017", ("Baker", "2017", "2020", False)),
        ("j'ai commencé chez Acme en 2017", ("Baker", "2017", "2020", False)),
        ("At Acme I was Head Baker, not Baker", ("Head Baker", "2018", "2020", False)),
        ("bei Acme war ich Bäckermeister", ("Bäckermeister", "2018", "2020", False)),
        ("mi puesto en Acme era jefa de panadería", ("jefa de panadería", "2018", "2020", False)),
        ("chez Acme j'étais chef boulangère", ("chef boulangère", "2018", "2020", False)),
    ],
)
def test_what_is_said_of_a_job_is_changed(
    resume: Resume, said: str, job: tuple[str, str, str, bool]
) -> None:
    correction = correct(resume, said, today=TODAY)

    assert correction is not None
    work = correction.resume.work[0]
    assert (work.position, work.start_date, work.end_date, work.is_current) == job
    assert correction.resume.work[1] == resume.work[1]
    assert correction.resume.lines[-1].text == said.rstrip(".")


@pytest.mark.parametrize(
    "said",
    [
        "I am no longer at Hofer",
        "I don't work at Hofer anymore",
        "ich arbeite nicht mehr bei Hofer",
        "ya no trabajo en Hofer",
        "je ne travaille plus chez Hofer",
    ],
)
def test_a_job_that_is_over_runs_no_longer(resume: Resume, said: str) -> None:
    correction = correct(resume, said, today=TODAY)

    assert correction is not None
    assert [work.is_current for work in correction.resume.work] == [False, False]


@pytest.mark.parametrize(
    "said",
    [
        "my employer is Hofer AG, not Hofer GmbH",
        "die Firma heißt Hofer AG, nicht Hofer GmbH",
        "la empresa se llama Hofer AG, no Hofer GmbH",
        "l'entreprise s'appelle Hofer AG, pas Hofer GmbH",
    ],
)
def test_an_employer_is_written_anew(resume: Resume, said: str) -> None:
    correction = correct(resume, said, today=TODAY)

    assert correction is not None
    assert correction.resume.work[1].name == "Hofer AG"


@pytest.mark.parametrize(
    "said",
    [
        "I was at the dentist until 2021",
        "I was at Nordwind until 2021",
        "Was I at Acme until 2021?",
        "Write a letter to Acme",
        "bei Acme war ich oft krank",
        "ich war bis gestern krank",
        "je travaille sur ma lettre",
    ],
)
def test_other_messages_change_no_job(resume: Resume, said: str) -> None:
    assert correct(resume, said, today=TODAY) is None


def test_the_download_holds_what_was_corrected(resume: Resume) -> None:
    correction = correct(resume, "I was at Acme until 2021, not 2020", today=TODAY)

    assert correction is not None
    assert '"endDate": "2021"' in to_json_resume(correction.resume)
