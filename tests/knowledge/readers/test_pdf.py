from __future__ import annotations

from knowledge.documents import Document
from knowledge.readers.reader import read_bytes
from tests.data import files


def texts(document: Document, kind: str | None = None) -> list[str]:
    return [block.text for block in document.blocks if kind in {None, block.kind}]


def test_wrapped_lines_and_bullets_become_whole_items() -> None:
    document = read_bytes(files.resume_pdf(), file_name="resume.pdf")

    assert texts(document, "item")[0] == (
        "Led the move of the ledger to PostgreSQL without an hour of downtime, in eleven steps over"
        " half a year, each of which could be taken back within minutes."
    )
    assert texts(document, "paragraph")[1].endswith(
        "leave a service calmer than she found it and explains what she did."
    )


def test_headings_are_told_by_their_size() -> None:
    document = read_bytes(files.resume_pdf(), file_name="resume.pdf")

    levels = {block.text: block.level for block in document.blocks if block.kind == "heading"}
    assert levels == {
        files.RESUME_NAME: 1,
        "Summary": 2,
        "Experience": 2,
        "Education": 2,
        "Skills": 2,
    }


def test_dates_at_the_right_edge_stay_on_their_line() -> None:
    document = read_bytes(files.resume_pdf(), file_name="resume.pdf")

    assert "Senior Backend Engineer, Lindenpay GmbH\tMarch 2021 \u2013 Present" in texts(document)


def test_two_columns_are_read_one_after_the_other() -> None:
    document = read_bytes(files.two_column_pdf(), file_name="resume.pdf")

    headings = [block.text for block in document.blocks if block.level == 2]
    assert headings == ["Experience", "Education", "Contact", "Skills", "Languages"]
    place = texts(document).index("Skills")
    assert texts(document)[place + 1 : place + 4] == ["Menu planning", "HACCP", "Stock control"]


def test_dates_in_the_left_margin_join_the_line_beside_them() -> None:
    document = read_bytes(files.margin_dates_pdf(), file_name="lebenslauf.pdf")

    assert "04/2018 \u2013 heute\tStationsleitung, Klinikum Nordhafen" in texts(document)
    assert "2008 \u2013 2011\tPflegehelferin, Haus am Deich" in texts(document)


def test_text_that_a_person_cannot_see_is_left_out() -> None:
    document = read_bytes(files.hidden_text_pdf(), file_name="resume.pdf")

    assert texts(document) == [
        "Ada Verstegen",
        "Experienced librarian in public service since 2009.",
        "Certified archivist",
    ]


def test_letters_set_apart_become_words() -> None:
    document = read_bytes(files.spaced_heading_pdf(), file_name="resume.pdf")

    assert texts(document)[0] == "WORK EXPERIENCE"


def test_a_footer_of_every_page_is_kept_once_at_the_end() -> None:
    document = read_bytes(files.many_pages_pdf(3), file_name="resume.pdf")

    assert texts(document) == [
        "This is part A.",
        "This is part B.",
        "This is part C.",
        "Mira Okafor, page 1",
    ]
    assert [block.page for block in document.blocks] == [1, 2, 3, 1]
