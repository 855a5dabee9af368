from __future__ import annotations

from knowledge.readers.reader import read_bytes
from tests.data import files


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_bytes(data, file_name="resume.docx").blocks]


def test_the_page_header_comes_first_and_lists_are_items() -> None:
    document = read_bytes(files.resume_docx(), file_name="resume.docx")

    assert document.blocks[0].text == f"{files.RESUME_EMAIL} | Berlin, Germany"
    assert [block.text for block in document.blocks if block.kind == "item"] == [
        "Cut the settlement run from 50 minutes to 8.",
        "Mentored two junior engineers.",
    ]
    assert document.blocks[1].level == 1


def test_a_table_is_read_cell_by_cell() -> None:
    assert texts(files.table_docx())[3:6] == [
        "2018 - 2023",
        "Warehouse Supervisor, Portside Logistics",
        "Led a shift of 22 people.",
    ]


def test_hidden_runs_are_left_out_and_text_boxes_read_once() -> None:
    assert texts(files.hidden_text_docx()) == ["Ada Verstegen, librarian", "Reads four languages."]
