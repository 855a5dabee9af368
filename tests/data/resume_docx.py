"""Résumés that python-docx writes: merged heads, tabs, a side table, a grid, heads in two cells."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

_LINES = Path(__file__).parent / "resumes" / "merged_docx.lines"


def _merged() -> bytes:
    document = Document()
    for line in _LINES.read_text(encoding="utf-8").splitlines():
        if line.startswith("*"):
            document.add_heading(line[1:], 2)
        else:
            document.add_paragraph(line)
    return _saved(document)


def _tabs_right() -> bytes:
    """Set dates at a right tab, and the name in the header of each page."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Callum Strathdee \u2013 Curriculum Vitae"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    name = document.add_paragraph().add_run("Callum Strathdee")
    name.bold, name.font.size = True, Pt(20)
    document.add_paragraph("Aberdeen  |  callum@strathdee.example  |  01224 555 018")
    _bold(document, "PROFILE")
    document.add_paragraph("Offshore safety adviser of eleven winters in the North Sea.")
    _bold(document, "CAREER HISTORY")
    _tabbed(document, "Brent Ridge Energy", "Nov 2018 \u2013 Present", "Senior HSE Adviser")
    document.add_paragraph("Leads investigations across four installations", style="List Bullet")
    _tabbed(document, "Caledonian Drilling Services", "Feb 2013 \u2013 Oct 2018", "HSE Adviser")
    document.add_paragraph("Ran the permit-to-work office", style="List Bullet")
    _tabbed(document, "Grampian Fire & Rescue", "2009 \u2013 2013", "Firefighter")
    _bold(document, "QUALIFICATIONS")
    _tabbed(document, "NEBOSH International Diploma", "2014", "")
    _bold(document, "VOLUNTARY WORK")
    _tabbed(document, "Mountain Rescue, Braemar", "2012 \u2013 Present", "Team medic")
    return _saved(document)


def _sidebar() -> bytes:
    """Set contact and skills, with glyphs of an icon font, in a column beside the rest."""
    document = Document()
    side, main = document.add_table(rows=1, cols=2).rows[0].cells
    side.paragraphs[0].text = "CONTACT"
    contact = (
        "\uf0e0 zofia.brandt@skrzynka.example",
        "\uf095 +48 600 555 018",
        "\uf015 Gda\u0144sk",
    )
    skills = ("SKILLS", "Figma", "Webflow", "LANGUAGES", "Polish (native)", "English (C1)")
    for line in (*contact, *skills):
        side.add_paragraph(line)
    main.paragraphs[0].text = "Zofia"
    for line in ("Brandt-Malinowska", "Brand Designer"):
        main.add_paragraph(line)
    main.add_paragraph().add_run("EXPERIENCE").bold = True
    for title, where, highlight in (
        (
            "Senior Brand Designer",
            "Amberlight Studio, Gdańsk | 06/2021 \u2013 now",
            "Rebranded a ferry.",
        ),
        ("Graphic Designer", "Pomorze Print House, Gdynia | 09/2017 \u2013 05/2021", "Packaging."),
        ("Intern", "Agencja Wydma, Sopot | Summer 2016", "Storyboards."),
    ):
        main.add_paragraph().add_run(title).bold = True
        main.add_paragraph(where)
        main.add_paragraph(highlight, style="List Bullet")
    main.add_paragraph().add_run("EDUCATION").bold = True
    main.add_paragraph("BA Graphic Design")
    main.add_paragraph("Academy of Fine Arts in Gdańsk | 2014 \u2013 2017")
    return _saved(document)


def _grid_table() -> bytes:
    document = Document()
    document.add_heading("Curriculum Vitae", 0)
    for line in ("Name: Mthunzi Dlamini", "E-mail: m.dlamini@iposi.example", "Nationality: SA"):
        document.add_paragraph(line)
    document.add_heading("Work experience", 1)
    _grid(
        document,
        ("Employer", "Position", "From", "To"),
        ("Highveld Mining Supplies", "Procurement Officer", "Feb 2020", "Current"),
        ("eThekwini Freight", "Stock Controller", "Jul 2016", "Jan 2020"),
        ("Pick & Save Umlazi", "Cashier", "2014", "2016"),
    )
    document.add_heading("Education", 1)
    _grid(
        document,
        ("Institution", "Qualification", "Year"),
        ("Durban University of Technology", "National Diploma: Purchasing", "2014"),
        ("Zwelibanzi High School", "Matric", "2010"),
    )
    return _saved(document)


def _two_cells() -> bytes:
    """Set title and dates in the two cells of a table a position, the employer below it."""
    document = Document()
    for half in ("GIULIETTA", "FERRANTE"):
        document.add_paragraph().add_run(half).font.size = Pt(28)
    document.add_paragraph("Event Producer")
    document.add_paragraph("E: giulietta.ferrante@eventpost.example   Melbourne VIC")
    _bold(document, "PROFESSIONAL HISTORY")
    for title, employer, dates, highlight in (
        ("Senior Producer", "Southern Lights Festival", "Nov 2019 - Current", "Crew of 140"),
        ("Event Manager", "Yarra Convention Bureau", "Feb 2015 - Oct 2019", "32 congresses"),
        ("Event Coordinator", "Harvest Weddings", "2012 - 2015", "Sixty weddings"),
    ):
        row = document.add_table(rows=1, cols=2).rows[0]
        row.cells[0].text, row.cells[1].text = title, dates
        document.add_paragraph().add_run(employer).italic = True
        document.add_paragraph(highlight, style="List Bullet")
    _bold(document, "REFEREES")
    document.add_paragraph("Tom Baird, Director, Southern Lights Festival, 0400 555 013")
    return _saved(document)


def _bold(document: Docx, text: str) -> None:
    document.add_paragraph().add_run(text).bold = True


def _tabbed(document: Docx, left: str, right: str, below: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(left).bold = True
    paragraph.add_run(f"\t{right}")
    if below:
        document.add_paragraph().add_run(below).italic = True


def _grid(document: Docx, *rows: tuple[str, ...]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _saved(document: Docx) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "merged_docx": _merged,
    "tabs_right": _tabs_right,
    "sidebar": _sidebar,
    "grid_table": _grid_table,
    "b15": _two_cells,
}
