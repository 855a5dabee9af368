"""Résumés in layouts that people really send; each test is a class of what was read wrong once."""

from __future__ import annotations

import io

import pytest
import typst
from docx import Document

from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.resume import Resume
from knowledge.readers.reader import read_bytes, read_decoded


def _read(text: str) -> Resume:
    return understand_resume(read_decoded(text, file_name="resume"))


def _jobs(resume: Resume) -> list[tuple[str, str, str, str]]:
    return [(w.position, w.name, w.start_date, w.end_date) for w in resume.work]


GERMAN = """Lebenslauf

Name: Jannike Thordsen
Geburtsdatum: 14.03.1988 in Husum
Anschrift: Deichstraße 9, 25813 Husum
Telefon: +49 4841 555 017

Berufserfahrung

04/2019 - heute
Teamleiterin Disposition
Nordfracht Spedition GmbH, Flensburg

07/2012 - 07/2013
Elternzeit

09/2010 - 06/2012
Sachbearbeiterin Versand
Möbelhaus Petersen GmbH, Husum

Sprachen

Deutsch (Muttersprache), Englisch (B2), Dänisch (A2)
"""


def test_a_date_of_birth_is_neither_phone_nor_place() -> None:
    basics = _read(GERMAN).basics

    assert basics.phone == "+49 4841 555 017"
    assert basics.location == "Deichstraße 9, 25813 Husum"
    assert basics.name == "Jannike Thordsen"


def test_parental_leave_is_no_position() -> None:
    assert [position for position, *_ in _jobs(_read(GERMAN))] == [
        "Teamleiterin Disposition",
        "Sachbearbeiterin Versand",
    ]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ('# Rosalind "Roz" Okonjo-Hale\n\nActive Secret Clearance', 'Rosalind "Roz" Okonjo-Hale'),
        ("Europass Curriculum Vitae\n\nName: Bogdan Ilie Marinescu", "Bogdan Ilie Marinescu"),
        ("Hi! I'm Oluwaseun Pettersen, cook from Bergen.", "Oluwaseun Pettersen"),
        ("Ada Baker\n\nada@mail.example", "Ada Baker"),
        ("Jonas P. Koch\n\nKoch, Gasthaus Anker", "Jonas P. Koch"),
        ("Pastry Cook\n\nIris Lund", "Iris Lund"),
        ("Larry Page\n\nlarry@page.example", "Larry Page"),
        ("👩\u200d💻 Marta Nowak\n\nWarsaw", "Marta Nowak"),
    ],
)
def test_a_name_is_told_from_other_capitals(top: str, name: str) -> None:
    assert _read(f"{top}\n\nSkills\n\nCooking, baking\n").basics.name == name


@pytest.mark.parametrize(
    ("lines", "languages"),
    [
        (
            "Français : langue maternelle\nAnglais : courant (C1)\nItalien : notions",
            ("Français : langue maternelle", "Anglais : courant (C1)", "Italien : notions"),
        ),
        ("Español (nativo), euskera (C1), inglés (B2)", None),
        (
            "English\nNative or bilingual proficiency\nYoruba\nLimited proficiency",
            ("English", "Yoruba"),
        ),
        ("Klingon (B2), English", ("Klingon (B2)", "English")),
    ],
)
def test_every_listed_language_is_found(lines: str, languages: tuple[str, ...] | None) -> None:
    read = _read(f"Ada Baker\n\nExperience\n\nCook, Inn, 2019 - 2020\n\nLanguages\n\n{lines}\n")

    assert read.languages == (languages or tuple(lines.split(", ")))


def test_languages_told_in_a_sentence_are_found() -> None:
    assert _read("I'm Ola Berg, cook. I speak Norwegian, English and some Polish.").languages == (
        "Norwegian",
        "English",
        "some Polish",
    )


def test_a_copied_profile_page_keeps_employers_together() -> None:
    resume = _read(
        "Tamsin Adeyemi\n\nExperience\nLarkspur Health logo\nUX Researcher\n"
        "Larkspur Health · Full-time\nJan 2023 - Present · 3 yrs\nBristol, United Kingdom\n"
        "Ran 60 interviews with night nurses.\n\nTidewater Group\nFull-time · 4 yrs 2 mos\n"
        "Senior Research Assistant\nMar 2021 - Dec 2022 · 1 yr 10 mos\nLondon\n"
        "Research Assistant\nNov 2018 - Mar 2021 · 2 yrs 5 mos\nLondon\n"
    )

    assert _jobs(resume) == [
        ("UX Researcher", "Larkspur Health", "2023-01", ""),
        ("Senior Research Assistant", "Tidewater Group", "2021-03", "2022-12"),
        ("Research Assistant", "Tidewater Group", "2018-11", "2021-03"),
    ]


def test_a_career_summary_with_dates_tells_of_work() -> None:
    resume = _read(
        "Hesper Quartermaine\n\nCareer summary\n"
        "Festival Producer, Cuba Street Collective (Feb 2020 - present)\n"
        "Events Coordinator, Harbour Arts Trust (Jul 2016 - Jan 2020)\n"
    )

    assert [(p, n) for p, n, *_ in _jobs(resume)] == [
        ("Festival Producer", "Cuba Street Collective"),
        ("Events Coordinator", "Harbour Arts Trust"),
    ]


def test_headings_whose_letters_stand_apart_open_their_sections() -> None:
    resume = _read(
        "Ada Baker\n\nP ROF I LE\n\nCook.\n\nWO RK HISTO RY\n\nCook, Inn Ltd, 2019 - 2020\n\n"
        "EDU CATION\n\nNVQ Level 3, Leeds City College, 2014\n"
    )

    assert [name for _, name, *_ in _jobs(resume)] == ["Inn Ltd"]
    assert [course.institution for course in resume.education] == ["Leeds City College"]


def test_an_arrow_stands_between_two_dates() -> None:
    resume = _read("Ada Baker\n\nExperience\n\nCook, Inn Ltd\tMarch 2019 → Present\n")

    assert resume.work[0].start_date == "2019-03"
    assert resume.work[0].is_current


EUROPASS = """Bogdan Ilie Marinescu

Work experience

Dates: March 2019 - Present
Occupation or position held: Quality Engineer
Main activities and responsibilities: Audits of suppliers
Name and address of employer: Transilvania Bearings SRL, Cluj-Napoca
Dates: June 2015 - February 2019
Occupation or position held: Production Technician
Name and address of employer: Metalcar Industries, Oradea

Education and training

Dates: 2010 - 2014
Title of qualification awarded: BEng Mechanical Engineering
Name of organisation providing education: Technical University of Cluj-Napoca
"""


def test_a_form_is_read_without_the_names_of_its_values() -> None:
    resume = _read(EUROPASS)

    assert _jobs(resume) == [
        ("Quality Engineer", "Transilvania Bearings SRL", "2019-03", ""),
        ("Production Technician", "Metalcar Industries", "2015-06", "2019-02"),
    ]
    assert resume.work[0].highlights == ("Audits of suppliers",)
    assert resume.education[0].institution == "Technical University of Cluj-Napoca"
    lines = {line.number: line for line in resume.lines}
    assert all(
        resume.text[lines[n].span.start : lines[n].span.end] == lines[n].text
        for work in resume.work
        for n in work.line_numbers
    )


TABLE = (
    ("From", "To", "Employer", "Position", "Main duties"),
    ("02/2022", "Present", "Liffey Mutual Insurance", "Claims Team Lead", "Leads nine handlers"),
    ("09/2017", "01/2022", "Shamrock Assist", "Claims Handler", "Household claims"),
)
READ = [
    ("Claims Team Lead", "Liffey Mutual Insurance", "2022-02", ""),
    ("Claims Handler", "Shamrock Assist", "2017-09", "2022-01"),
]


def test_a_table_with_a_row_of_names_is_read_in_html() -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in TABLE)
    page = f"<h1>Ada<br>Baker</h1><h2>Employment History</h2><table>{rows}</table>"

    resume = understand_resume(read_bytes(page.encode(), file_name="cv.html"))

    assert _jobs(resume) == READ
    assert resume.basics.name == "Ada Baker"


def test_a_table_with_a_row_of_names_is_read_in_docx() -> None:
    document = Document()
    document.add_heading("Ada Baker", 0)
    document.add_heading("Employment History", 1)
    table = document.add_table(rows=0, cols=5)
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made = io.BytesIO()
    document.save(made)

    assert _jobs(understand_resume(read_bytes(made.getvalue(), file_name="cv.docx"))) == READ


def test_positions_that_close_with_their_dates_stay_apart_in_pdf() -> None:
    positions = [
        "Assistant Professor of Freshwater Ecology, University of Ostrava, 2021 - present",
        "Postdoctoral Researcher, Lake Stations Institute, 2018 - 2021",
        "Research Assistant, Coastal Sediment Lab, 2013 - 2018",
    ]
    source = "#set page(width: 460pt)\n= Ada Baker\n\n== Experience\n" + " \\\n".join(positions)
    pdf = typst.compile(source.encode())

    resume = understand_resume(read_bytes(bytes(pdf), file_name="cv.pdf"))

    assert [(w.start_date, w.end_date) for w in resume.work] == [
        ("2021", ""),
        ("2018", "2021"),
        ("2013", "2018"),
    ]


def test_a_head_and_sentences_in_one_line_are_told_apart() -> None:
    resume = _read(
        "Ana Ruiz\n\nExperiencia\n\n"
        "2019 - 2023: Cocinera en Hotel Alba, Murcia. Dirigí a tres ayudantes. Reduje la merma.\n\n"
        "2016 - 2018: Ayudante de cocina en Bar Sol. Preparé tapas para 80 clientes.\n\n"
        "Study\n\nMSc Food Science, Vega University, 2016\n\n"
        "Other\n\nRegistered food handler.\n"
    )

    assert [(work.position, work.name, work.location) for work in resume.work] == [
        ("Cocinera", "Hotel Alba", "Murcia"),
        ("Ayudante de cocina", "Bar Sol", ""),
    ]
    assert resume.work[0].highlights == ("Dirigí a tres ayudantes.", "Reduje la merma.")
    assert [study.institution for study in resume.education] == ["Vega University"]


BESIDE = """Curriculum vitae
------------------------------
Ola Nyberg
Born 1991, lives in Whitby
Phone 0555 010 447 / ola.nyberg@mail.example
------------------------------
2019-05 - today    Joiner, Harbour Boats Ltd, Whitby
                   Repairs of wooden hulls, about 30 a year
2015-08 - 2019-04  Joiner, Moor Kitchens, Pickering
                   Fitting of kitchens in private homes
------------------------------
Qualifications     NVQ Level 3 Bench Joinery (2015)
                   First aid at work (2022)
Skills             Steam bending, reading drawings
Languages          English (mother tongue), Swedish (fluent)
Also               Was offered a foreman post at Moor in 2018 and declined it
                   Winner of the county's dovetail cup, 2016
"""


def test_sections_whose_names_stand_beside_their_text_are_sections() -> None:
    resume = _read(BESIDE)

    assert _jobs(resume) == [
        ("Joiner", "Harbour Boats Ltd", "2019-05", ""),
        ("Joiner", "Moor Kitchens", "2015-08", "2019-04"),
    ]
    assert [skill.name for skill in resume.skills] == ["Steam bending", "reading drawings"]
    assert resume.languages == ("English (mother tongue)", "Swedish (fluent)")
    assert resume.lines[-1].section == "Also"
    assert resume.basics.label == ""


def test_a_line_of_birth_is_no_head_of_a_position() -> None:
    born = next(line for line in _read(BESIDE).lines if line.text.startswith("Born"))

    assert born.context == ""


def test_a_town_behind_a_name_is_where_the_person_lives() -> None:
    resume = _read(
        "Lebenslauf\nSerkan Aydin, Kassel\nserkan@example.org\n\nKenntnisse\nHydraulik\n"
    )

    assert (resume.basics.name, resume.basics.location) == ("Serkan Aydin", "Kassel")


def test_how_much_one_worked_is_no_employer() -> None:
    resume = _read(
        "EXPERIENCIA\nAuxiliar de ayuda a domicilio — Cuidados Turia (2013 - 2016, media jornada)\n"
        "- Comidas y paseos\n\nIDIOMAS\nEspañol y valenciano (nativos), inglés (B1)\n"
    )

    assert _jobs(resume) == [("Auxiliar de ayuda a domicilio", "Cuidados Turia", "2013", "2016")]
    assert resume.languages == ("Español", "valenciano (nativos)", "inglés (B1)")


def test_what_a_course_made_of_somebody_is_no_school() -> None:
    resume = _read(
        "EDUCATION\nBachelor of Science in Physiotherapy, Lund, 2014 to 2017\n"
        "Licensed physiotherapist since 2017\nCourse in manual therapy (5 days, 2019)\n"
    )

    assert "Licensed" not in resume.education[0].institution


def test_qualifications_of_no_school_are_certificates() -> None:
    assert _read(BESIDE).certificates == (
        "NVQ Level 3 Bench Joinery (2015)",
        "First aid at work (2022)",
    )
