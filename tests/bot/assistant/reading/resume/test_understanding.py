from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Resume
from knowledge.readers.reader import read_bytes, read_decoded
from tests.bot.assistant.reading.resume import texts
from tests.data import files

ALL_TEXTS = [value for name, value in vars(texts).items() if name.isupper()]


def resume_of(text: str) -> Resume:
    return understand_resume(read_decoded(text, file_name="resume"))


def values(resume: Resume) -> Iterator[str]:
    basics = resume.basics
    yield from (basics.name, basics.label, basics.email, basics.phone, basics.url)
    yield from (basics.location, basics.summary, *resume.languages, *resume.certificates)
    for work in resume.work:
        yield from (work.name, work.position, work.location, *work.highlights)
    for course in resume.education:
        yield from (course.institution, course.area, course.study_type)
    yield from (skill.name for skill in resume.skills)


@pytest.mark.parametrize("text", ALL_TEXTS)
def test_nothing_is_given_that_does_not_stand_in_the_text(text: str) -> None:
    resume = resume_of(text)

    assert [value for value in values(resume) if value not in resume.text] == []


@pytest.mark.parametrize("text", ALL_TEXTS)
def test_every_line_is_numbered_and_cut_from_the_text(text: str) -> None:
    resume = resume_of(text)

    assert [line.number for line in resume.lines] == list(range(1, len(resume.lines) + 1))
    assert all(resume.text[ln.span.start : ln.span.end] == ln.text for ln in resume.lines)


@pytest.mark.parametrize(
    ("text", "name", "email", "place"),
    [
        (texts.ENGINEER, "Mira Okafor", "mira.okafor@mail.example", "Berlin, Germany"),
        (texts.NURSE, "GRACE ADEYEMI", "grace.adeyemi@mail.example", "Leeds, UK"),
        (texts.COOK, "Jonas Weidmann", "jonas.weidmann@mail.example", "Zürich, Switzerland"),
        (
            texts.TEACHER,
            "Elena Marsh",
            "elena.marsh@mail.example",
            "12 Harbor Street, Portland, OR",
        ),
        (
            texts.GERMAN_NURSE,
            "Sabine Kessler",
            "sabine.kessler@mail.example",
            "Deichweg 4, 28195 Bremen",
        ),
        (
            texts.SPANISH_WAITER,
            "Diego Romero Vidal",
            "diego.romero@mail.example",
            "Valencia, España",
        ),
        (texts.WITHOUT_HEADINGS, "Lin Zhao", "lin.zhao@mail.example", "Vancouver, Canada"),
    ],
)
def test_the_person_is_found(text: str, name: str, email: str, place: str) -> None:
    basics = resume_of(text).basics

    assert (basics.name, basics.email, basics.location) == (name, email, place)


def test_phone_address_and_label_are_found() -> None:
    basics = resume_of(texts.ENGINEER).basics

    assert (basics.phone, basics.url) == ("+49 30 5550 1234", "github.com/mira-okafor")
    assert resume_of(texts.COOK).basics.label == "Head Chef"
    assert resume_of(texts.TEACHER).basics.phone == "(555) 010-4477"


@pytest.mark.parametrize(("line", "label"), [("Pastry Cook", "Pastry Cook"), ("Leeds", "")])
def test_a_name_that_is_an_occupation_too_is_no_label(line: str, label: str) -> None:
    text = f"Ada Baker\n{line}\nada.baker@example.org\n\nExperience\n2019 - now\nCook, Moor Inn"

    basics = resume_of(text).basics

    assert (basics.name, basics.label) == ("Ada Baker", label)


def test_skills_are_listed_without_their_categories() -> None:
    skills = [skill.name for skill in resume_of(texts.ENGINEER).skills]

    assert skills == ["Python", "Go", "SQL", "Docker", "Kubernetes", "Kafka"]


def test_a_skill_knows_its_line() -> None:
    resume = resume_of(texts.STUDENT)

    by_number = {line.number: line.text for line in resume.lines}
    assert [by_number[skill.line_number] for skill in resume.skills] == [
        "Skills: Python, MATLAB, Simulink"
    ] * 3


def test_human_languages_are_no_skills_and_the_other_way_round() -> None:
    german = resume_of(texts.GERMAN_NURSE)

    assert german.languages == ("Deutsch (Muttersprache)", "Englisch (B1)")
    assert resume_of(texts.ENGINEER).languages == ()


def test_certificates_stand_under_their_heading() -> None:
    assert resume_of(texts.NURSE).certificates == (
        "Immediate Life Support (2023)",
        "Safeguarding Level 3",
    )


@pytest.mark.parametrize(
    ("text", "courses"),
    [
        (texts.ENGINEER, [("BSc", "Computer Science", "Technical University of Rostock", "2017")]),
        (
            texts.TEACHER,
            [
                ("M.Ed.", "Curriculum and Instruction", "Portland State University", "2016"),
                ("B.A.", "Mathematics", "Willamette University", "2013"),
            ],
        ),
        (
            texts.CAREER_CHANGER,
            [
                ("Certificate", "Data Analytics", "Malmö University", "2024"),
                ("BSc", "Physiotherapy", "Lund University", "2014"),
            ],
        ),
    ],
)
def test_courses_of_study_are_found(text: str, courses: list[tuple[str, ...]]) -> None:
    found = [(c.study_type, c.area, c.institution, c.end_date) for c in resume_of(text).education]

    assert found == courses


def test_what_is_not_there_is_named() -> None:
    assert resume_of(texts.STUDENT).not_found == (
        "label",
        "phone",
        "summary",
        "work",
        "languages",
        "certificates",
    )


def test_the_sidebar_of_a_pdf_is_understood() -> None:
    resume = understand_resume(read_bytes(files.two_column_pdf(), file_name="resume.pdf"))

    assert resume.basics.name == "Jonas Weidmann"
    assert resume.basics.email == "jonas.weidmann@mail.example"
    assert "Sous vide" in [skill.name for skill in resume.skills]
    assert resume.languages == ("German", "French (B2)")


def test_text_without_a_resume_gives_empty_fields() -> None:
    resume = resume_of("The tide comes in twice a day, and nobody asks it to.")

    assert resume.work == ()
    assert resume.basics.name == ""
    assert "name" in resume.not_found


def test_a_bracket_that_is_never_closed_is_not_closed_for_the_writer() -> None:
    resume = resume_of("Ada Beck\n\nEducation\nBSc Physics, Techni(cal University of Ulm, 2018")

    assert [v for v in values(resume) if v not in resume.text] == []
    assert resume.education[0].institution == "Techni(cal University of Ulm"


def test_a_labelled_line_of_languages_counts_wherever_it_stands() -> None:
    text = "Priya Rao\n\n2019 - now: Cook @ Bakery\nTools: SQL\nLanguages: Tamil, a bit of French\n"

    assert resume_of(text).languages == ("Tamil", "a bit of French")


def test_a_grade_is_no_field_of_study_and_years_are_no_telephone() -> None:
    resume = resume_of(
        "Ivy Saltmarsh\nivy@example.org\n\nEDUCATION\n"
        "King's College London, LLB, 2:1 (2018 - 2021)\n"
        "BN (Hons) Adult Nursing, Cardiff University, 2016\n"
    )

    assert [(e.institution, e.study_type, e.area) for e in resume.education] == [
        ("King's College London", "LLB", ""),
        ("Cardiff University", "BN", "Adult Nursing"),
    ]
    assert resume.basics.phone == ""


def test_a_postal_code_is_no_skill() -> None:
    resume = resume_of("Ivy Saltmarsh\nBristol BS5 - ivy@example.org\n\nRan the SAP ledger.\n")

    assert [skill.name for skill in resume.skills] == ["SAP"]
