"""One invented person in files of many producers: ``GOOD_FILES[name]()`` gives the bytes of one.

Typst and python-docx write some; the others are written by hand, as other programs write them:
bare PDF operators, raw OOXML with text boxes, OpenDocument, RTF, HTML, JSON, LinkedIn's archive.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import typst
from docx import Document

from tests.data import files
from tests.data.bad_files import archive, docx, page_pdf, stream

NAME, EMAIL = files.RESUME_NAME, files.RESUME_EMAIL
JOBS = (
    ("Senior Backend Engineer", "Lindenpay GmbH", "2021-03", ""),
    ("Software Engineer", "Hafenlogistik AG", "2017-09", "2021-02"),
)
_CONTACT = f"{EMAIL} | +49 30 5550 1234 | Berlin, Germany"
_FIRST = "Led the move of the ledger to PostgreSQL without an hour of downtime."
_SECOND = "Built the container tracking service in Python and Kafka."
_STUDIES = "BSc Computer Science, Technical University of Rostock (2017)"
_SKILLS = "Python, PostgreSQL, Kafka, Docker, Kubernetes"
_SKILL_LINES = _SKILLS.replace(", ", " \\ ")
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def _typst(source: str) -> Callable[[], bytes]:
    def make() -> bytes:
        made: bytes = typst.compile(source.encode())
        return made

    return make


_BODY = f"""
= Experience
*Senior Backend Engineer*, Lindenpay GmbH #h(1fr) March 2021 -- Present
- {_FIRST}
*Software Engineer*, Hafenlogistik AG #h(1fr) September 2017 -- February 2021
- {_SECOND}
= Education
{_STUDIES}
= Skills
{_SKILLS}
"""
_AT = EMAIL.replace("@", "\\@")
_IN_HEADER = f"""
#set page(paper: "us-letter", header: [{_AT} #h(1fr) +49 30 5550 1234])
#text(size: 20pt)[{NAME}]

{_BODY}"""
_IN_BOX = f"""
#set page(paper: "a4")
#place(top + right, rect(fill: rgb("#1d3557"), inset: 8pt)[#text(fill: white)[{_AT}]])
#text(size: 20pt, weight: "bold")[{NAME}]
#v(2em)
{_BODY}"""
_TABLE = f"""
#text(size: 20pt)[{NAME}]

{_AT}
= Experience
#table(columns: (4cm, 1fr), stroke: none,
  [03/2021 -- present], [*Senior Backend Engineer* \\ Lindenpay GmbH \\ {_FIRST}],
  [09/2017 -- 02/2021], [*Software Engineer* \\ Hafenlogistik AG \\ {_SECOND}])
= Skills
{_SKILLS}"""
_TWO_COLUMNS = f"""
#set page(paper: "a4", margin: 1.5cm)
#grid(columns: (5.5cm, 1fr), column-gutter: 1cm, [
  = Contact
  {_AT} \\ +49 30 5550 1234 \\ Berlin, Germany
  = Skills
  {_SKILL_LINES}
  = Languages
  English \\ German (C1)
], [
  #text(size: 22pt, weight: "bold")[{NAME}]

  Backend engineer with seven years of work on payment systems, at home in ledgers.
  {_BODY.partition("= Education")[0]}
])"""
_IN_MARGIN = f"""
#text(size: 20pt)[{NAME}] \\ {_AT}
= Experience
#grid(columns: (3.2cm, 1fr), row-gutter: 9pt,
  [2021-03 -- now], [*Senior Backend Engineer*, Lindenpay GmbH \\ {_FIRST}],
  [2017-09 -- 2021-02], [*Software Engineer*, Hafenlogistik AG \\ {_SECOND}])
= Education
{_STUDIES}"""
_SPACED = f"""
#text(size: 20pt, tracking: 6pt)[{NAME.upper()}]

{_AT}
#show heading: it => block(text(tracking: 4pt, upper(it.body)))
{_BODY}"""


def bare_pdf() -> bytes:
    """Write text with bare operators, a line at a time, as old report printers do."""
    lines = files.RESUME_TEXT.splitlines()
    shown = b"".join(
        b"1 0 0 1 60 %d Tm (%s) Tj\n" % (790 - 16 * number, line.encode("latin-1"))
        for number, line in enumerate(lines)
    )
    return page_pdf(stream(b"BT /F1 10 Tf\n" + shown + b"ET", packed=True))


def _run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def _paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}{_run(text)}</w:p>"


def _job_paragraphs() -> str:
    return (
        _paragraph("Senior Backend Engineer, Lindenpay GmbH")
        + _paragraph("March 2021 \u2013 Present")
        + _paragraph(f"\u2022 {_FIRST}")
        + _paragraph("Software Engineer, Hafenlogistik AG")
        + _paragraph("September 2017 \u2013 February 2021")
        + _paragraph(f"\u2022 {_SECOND}")
    )


def raw_docx() -> bytes:
    """Write OOXML with the contact data in a text box, twice, as Word does for older programs."""
    box = (
        "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-"
        "compatibility/2006'><mc:Choice><w:drawing><w:txbxContent>"
        f"{_paragraph(_CONTACT)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<w:txbxContent>{_paragraph(_CONTACT)}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    body = _paragraph(NAME) + box + _paragraph("EXPERIENCE") + _job_paragraphs()
    body += _paragraph("EDUCATION") + _paragraph(_STUDIES)
    return docx(body + _paragraph("SKILLS") + _paragraph(_SKILLS))


def docx_table() -> bytes:
    """Write a DOCX whose positions stand in a table with a column for the dates."""
    document = Document()
    document.add_heading(NAME, 0)
    document.add_paragraph(_CONTACT)
    document.add_heading("Experience", 1)
    table = document.add_table(rows=0, cols=2)
    for (title, employer, start, end), done in zip(JOBS, (_FIRST, _SECOND), strict=True):
        cells = table.add_row().cells
        cells[0].text = f"{start} - {end or 'present'}"
        cells[1].text = f"{title}\n{employer}"
        cells[1].add_paragraph(done, style="List Bullet")
    document.add_heading("Skills", 1)
    document.add_paragraph(_SKILLS)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def google_docx() -> bytes:
    """Write OOXML as web editors do: bold runs for headings, contact data in the page header."""
    bold = "<w:p><w:r><w:rPr><w:b/><w:sz w:val='28'/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    header = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{_paragraph(NAME)}{_paragraph(_CONTACT)}</w:hdr>"
    )
    body = bold.format("Experience") + _job_paragraphs() + bold.format("Skills")
    return docx(body + _paragraph(_SKILLS), parts={"word/header1.xml": header.encode()})


def odt() -> bytes:
    """Write OpenDocument with a page header, headings, a list and spans."""
    heading = '<text:h text:outline-level="2">{}</text:h>'
    item = "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>"
    jobs = "".join(
        f'<text:p><text:span text:style-name="B">{title}</text:span>, {employer}</text:p>'
        f"<text:p>{dates}</text:p>{item.format(done)}"
        for (title, employer, *_), dates, done in (
            (JOBS[0], "03/2021<text:s/>\u2013 heute", _FIRST),
            (JOBS[1], "09/2017 \u2013<text:s/>02/2021", _SECOND),
        )
    )
    body = f'<text:h text:outline-level="1">{NAME}</text:h>{heading.format("Experience")}{jobs}'
    body += f"{heading.format('Education')}<text:p>{_STUDIES}</text:p>"
    body += f"{heading.format('Skills')}<text:p>{_SKILLS}</text:p>"
    content = (
        f"<office:document-content {_NAMESPACES}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    styles = (
        f"<office:document-styles {_NAMESPACES}><office:master-styles><style:master-page>"
        f"<style:header><text:p>{_CONTACT}</text:p></style:header></style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    return archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "styles.xml": styles.encode(),
        }
    )


def odt_table() -> bytes:
    """Write OpenDocument as a table of dates and positions."""
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(dates)}"
        f"<table:table-cell><text:p>{title}, {employer}</text:p></table:table-cell>"
        "</table:table-row>"
        for (title, employer, *_), dates in (
            (JOBS[0], "2021-03 \u2013 present"),
            (JOBS[1], "2017-09 \u2013 2021-02"),
        )
    )
    body = (
        f"<text:p>{NAME}</text:p><text:p>{_CONTACT}</text:p><text:h>Experience</text:h>"
        f"<table:table>{rows}</table:table><text:h>Skills</text:h><text:p>{_SKILLS}</text:p>"
    )
    content = (
        f"<office:document-content {_NAMESPACES}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    return archive({"content.xml": content.encode()})


def word_rtf() -> bytes:
    """Write RTF as Word does: tables of fonts, colours and styles, a header, a list, escapes."""
    head = (
        r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
        r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s1 heading 1;}}{\*\generator x;}"
        r"{\info{\author Somebody Else}}"
    )
    header = r"{\header\pard " + _CONTACT + r"\par}"
    jobs = (
        r"\pard\b Senior Backend Engineer\b0 , Lindenpay GmbH\tab March 2021 \endash  Present\par "
        r"\pard{\listtext\u8226?\tab}\ls1 " + _FIRST + r"\par "
        r"\pard\b Software Engineer\b0 , Hafenlogistik AG\tab September 2017 \u8211? February 2021"
        r"\par \pard{\listtext\'95\tab}\ls1 " + _SECOND + r"\par "
    )
    body = rf"\pard\b\fs40 {NAME}\par\b0\fs22\pard\b Experience\b0\par {jobs}"
    body += rf"\pard\b Education\b0\par {_STUDIES}\par \pard\b Skills\b0\par {_SKILLS}\par}}"
    return (head + header + body).encode("ascii")


def mac_rtf() -> bytes:
    """Write RTF as TextEdit does: line ends escaped, one font, no lists."""
    lines = [line.replace("\u2013", r"\'96") for line in files.RESUME_TEXT.splitlines()]
    return (r"{\rtf1\ansi\cocoartf2709 \f0\fs24 " + "\\\n".join(lines) + "}").encode("cp1252")


def html() -> bytes:
    """Write a web page with a style sheet and lists."""
    return f"""<!DOCTYPE html><html><head><style>.job {{ color: #333 }}</style></head><body>
<header><h1>{NAME}</h1><p>{EMAIL} &middot; +49 30 5550 1234 &middot; Berlin, Germany</p></header>
<h2>Experience</h2>
<div class="job"><h3>Senior Backend Engineer, Lindenpay GmbH</h3><p>Mar 2021 &ndash; Present</p>
<ul><li>{_FIRST}</li></ul></div>
<div class="job"><h3>Software Engineer, Hafenlogistik AG</h3><p>Sep 2017 &ndash; Feb 2021</p>
<ul><li>{_SECOND}</li></ul></div>
<h2>Education</h2><p>{_STUDIES}</p><h2>Skills</h2><p>{_SKILLS}</p></body></html>""".encode()


def json_resume(employer: str = "name") -> bytes:
    """Write a JSON Resume; the older form calls the employer ``company``."""
    work = [
        {
            "position": title,
            employer: name,
            "startDate": start,
            **({"endDate": end} if end else {}),
            "highlights": [done],
        }
        for (title, name, start, end), done in zip(JOBS, (_FIRST, _SECOND), strict=True)
    ]
    basics = {"name": NAME, "email": EMAIL, "location": {"city": "Berlin", "countryCode": "DE"}}
    skills = [{"name": "Backend", "keywords": _SKILLS.split(", ")}]
    return json.dumps({"basics": basics, "work": work, "skills": skills}).encode()


def linkedin() -> bytes:
    """Write the archive that LinkedIn gives of one's own data."""
    folder = "Basic_LinkedInDataExport_11-20-2026"
    tables = {
        "Profile.csv": "First Name,Last Name,Headline,Summary,Geo Location\n"
        'Mira,Okafor,Senior Backend Engineer,"Payment systems, mostly.",Berlin',
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
        f'Lindenpay GmbH,Senior Backend Engineer,"{_FIRST}","Berlin, Germany",Mar 2021,\n'
        f'Hafenlogistik AG,Software Engineer,"{_SECOND}",Hamburg,Sep 2017,Feb 2021\n',
        "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
        "Technical University of Rostock,2014,2017,,BSc Computer Science,\n",
        "Skills.csv": "Name\n" + _SKILLS.replace(", ", "\n"),
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\n"
        f"old@mail.example,Yes,No,x\n{EMAIL},Yes,Yes,x\n",
        "Languages.csv": "Name,Proficiency\nEnglish,Native or bilingual proficiency\n",
        "messages.csv": "FROM,CONTENT\nSomebody,Private words\n",
    }
    return archive({f"{folder}/{name}": text.encode() for name, text in tables.items()})


def linkedin_pdf() -> bytes:
    """Set the page that LinkedIn prints: contact data and skills at the left, in a dark column."""
    return _typst(f"""
#set page(paper: "us-letter", margin: 0pt)
#set text(size: 10pt)
#grid(columns: (6cm, 1fr),
  block(fill: rgb("#293e49"), width: 100%, height: 100%, inset: 14pt)[
    #set text(fill: white)
    #text(size: 13pt)[Contact] \\ {_AT}
    #v(8pt) #text(size: 13pt)[Top Skills] \\ Python \\ PostgreSQL \\ Kafka],
  block(inset: 18pt)[
    #text(size: 24pt)[{NAME}] \\ Senior Backend Engineer at Lindenpay GmbH \\ Berlin, Germany
    #v(10pt) #text(size: 15pt)[Experience]

    #text(size: 12pt)[Lindenpay GmbH] \\ #text(size: 11.5pt)[Senior Backend Engineer] \\
    March 2021 - Present (5 years 9 months) \\ Berlin, Germany \\ {_FIRST}

    #text(size: 12pt)[Hafenlogistik AG] \\ #text(size: 11.5pt)[Software Engineer] \\
    September 2017 - February 2021 (3 years 6 months) \\ Hamburg, Germany \\ {_SECOND}

    #v(10pt) #text(size: 15pt)[Education]

    #text(size: 12pt)[Technical University of Rostock] \\ BSc, Computer Science · (2014 - 2017)
])""")()


def picture() -> bytes:
    """Draw the résumé as a picture."""
    made: bytes = typst.compile(files.RESUME_SOURCE.encode(), format="png", ppi=150.0)
    return made


GOOD_FILES: dict[str, Callable[[], bytes]] = {
    "typst.pdf": files.resume_pdf,
    "two-columns.pdf": _typst(_TWO_COLUMNS),
    "dates-in-margin.pdf": _typst(_IN_MARGIN),
    "contact-in-header.pdf": _typst(_IN_HEADER),
    "contact-in-box.pdf": _typst(_IN_BOX),
    "table.pdf": _typst(_TABLE),
    "letter-spaced.pdf": _typst(_SPACED),
    "bare-operators.pdf": bare_pdf,
    "linkedin.pdf": linkedin_pdf,
    "python-docx.docx": files.resume_docx,
    "python-docx-table.docx": docx_table,
    "raw-text-box.docx": raw_docx,
    "web-editor.docx": google_docx,
    "writer.odt": odt,
    "table.odt": odt_table,
    "word.rtf": word_rtf,
    "mac.rtf": mac_rtf,
    "plain.txt": files.RESUME_TEXT.encode,
    "utf-16.txt": lambda: files.RESUME_TEXT.encode("utf-16"),
    "windows.txt": lambda: files.RESUME_TEXT.replace("\n", "\r\n").encode("cp1252"),
    "page.html": html,
    "resume.json": json_resume,
    "old-resume.json": lambda: json_resume("company"),
    "linkedin.zip": linkedin,
}
