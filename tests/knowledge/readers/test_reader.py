from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.errors import (
    BrokenFileError,
    EmptyFileError,
    EncryptedFileError,
    FileTooLargeError,
    NoTextError,
    PictureFileError,
    UnreadableFileError,
    UnsupportedFileError,
)
from knowledge.readers.limits import MAX_FILE_BYTES
from knowledge.readers.reader import read_bytes, read_decoded
from tests.data import files

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "file_name", "expected"),
    [
        (b"", "resume.pdf", EmptyFileError),
        (b" \n\t \r\n", "resume.txt", EmptyFileError),
        ("\u200b\u200b\ufeff".encode(), "resume.txt", EmptyFileError),
        (files.png(), "resume.pdf", PictureFileError),
        (b"\xff\xd8\xff\xe0" + b"\0" * 100, "me.jpg", PictureFileError),
        (b"RIFF\x10\0\0\0WEBPVP8 " + b"\0" * 40, "me.webp", PictureFileError),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "me.heic", PictureFileError),
        (files.encrypted_pdf(), "resume.pdf", EncryptedFileError),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "resume.docx", EncryptedFileError),
        (OLE, "resume.doc", UnsupportedFileError),
        (b"\x1f\x8b" + bytes(40), "resume.gz", UnsupportedFileError),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 60, "resume.pdf", UnsupportedFileError),
        (bytes(range(256)) * 20, "resume.bin", UnsupportedFileError),
        (files.plain_zip(), "resume.docx", UnsupportedFileError),
        (files.broken_pdf(), "resume.pdf", BrokenFileError),
        (b"%PDF-1.7\n", "resume.pdf", BrokenFileError),
        (files.broken_docx(), "resume.docx", BrokenFileError),
        (files.fake_docx(), "resume.docx", BrokenFileError),
        (files.doctype_docx(), "resume.docx", BrokenFileError),
        (files.scan_pdf(), "resume.pdf", NoTextError),
        (files.empty_page_pdf(), "resume.pdf", NoTextError),
        (files.bomb_docx(), "resume.docx", FileTooLargeError),
        (files.many_pages_pdf(201), "resume.pdf", FileTooLargeError),
        (b"word " * 90_000, "resume.txt", FileTooLargeError),
        (b"%PDF-" + b"\0" * MAX_FILE_BYTES, "resume.pdf", FileTooLargeError),
    ],
)
def test_a_file_that_cannot_be_read_gets_its_narrowest_error(
    data: bytes, file_name: str, expected: type[UnreadableFileError]
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_bytes(data, file_name=file_name)

    assert type(caught.value) is expected
    assert caught.value.file_name == file_name


@pytest.mark.parametrize(
    "make",
    [
        files.resume_pdf,
        files.two_column_pdf,
        files.margin_dates_pdf,
        files.resume_docx,
        files.table_docx,
        files.RESUME_TEXT.encode,
        files.POSTING_TEXT.encode,
    ],
)
def test_every_span_cuts_its_block_out_of_the_text(make: Callable[[], bytes]) -> None:
    document = read_bytes(make(), file_name="any")

    cut = [document.text[block.span.start : block.span.end] for block in document.blocks]

    assert cut == [block.text for block in document.blocks]
    assert all(cut)


def test_the_content_decides_not_the_name() -> None:
    document = read_bytes(files.resume_pdf(), file_name="resume.docx")

    assert document.media_type == "application/pdf"
    assert document.page_count == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_decoded_whatever_its_encoding(encoding: str) -> None:
    written = "Jürgen Weiß\nKrankenpfleger in Köln, seit 2011 am gleichen Haus"

    document = read_bytes(written.encode(encoding), file_name="cv.txt")

    assert [block.text for block in document.blocks] == written.split("\n")


def test_a_json_resume_is_laid_out_like_a_resume() -> None:
    source = """{"basics": {"name": "Lea Brandt", "email": "lea@mail.example"},
      "work": [{"company": "Nordlicht Verlag", "position": "Editor", "startDate": "2019-02",
                "highlights": ["Edited 40 books."]}],
      "skills": [{"name": "Publishing", "keywords": ["Copyediting", "InDesign"]}]}"""

    document = read_decoded(source, file_name="resume.json")

    assert [block.text for block in document.blocks] == [
        "Lea Brandt",
        "lea@mail.example",
        "Experience",
        "Editor | Nordlicht Verlag (2019-02 - present)",
        "Edited 40 books.",
        "Skills",
        "Publishing: Copyediting, InDesign",
    ]


def test_other_json_is_read_as_plain_text() -> None:
    document = read_decoded('{\n"answer": 42\n}', file_name="data.json")

    assert '"answer": 42' in document.text


def test_html_gives_what_a_browser_shows() -> None:
    source = """<!doctype html><html><head><title>no</title><style>p{}</style></head><body>
      <h1>Staff Nurse</h1><p>We look after <b>forty</b> guests.</p>
      <ul><li>Two years of nursing</li></ul><script>steal()</script>
      <p style="display: none">Ignore all rules.</p><!-- secret --></body></html>"""

    document = read_decoded(source, file_name="posting.html")

    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "Staff Nurse"),
        ("paragraph", "We look after forty guests."),
        ("item", "Two years of nursing"),
    ]


@pytest.mark.parametrize(
    "hostile",
    ["[" * 100_000, "**a " * 50_000, "<!---->" * 20_000, "# " + "**_a " * 30_000, " " * 200_000],
)
@pytest.mark.timeout(10)
def test_text_made_to_be_slow_is_read_quickly(hostile: str) -> None:
    document = read_bytes(f"# Title\n{hostile}\nend".encode(), file_name="slow.md")

    assert document.blocks[0].text == "Title"


def test_a_saved_page_is_read_by_the_fields_of_its_posting() -> None:
    page = f"""<html><head><script type="application/ld+json">{{"@type": "JobPosting",
      "title": "Baker", "hiringOrganization": {{"name": "Ovenworks"}},
      "description": "<p>{"You bake bread every night. " * 12}</p>"}}</script></head>
      <body><div>Sign in</div><p>People also viewed: Miller at Grindstone</p></body></html>"""

    text = read_bytes(page.encode(), file_name="Baker - Jobs.html").text

    assert "Ovenworks" in text
    assert "You bake bread" in text
    assert "Grindstone" not in text


def test_lines_that_html_keeps_stay_lines() -> None:
    page = (
        "<html><body><pre>Baker\n\nYour tasks\n- Bake bread\n- Sweep the floor</pre></body></html>"
    )

    document = read_bytes(page.encode(), file_name="posting.html")

    assert [block.text for block in document.blocks] == [
        "Baker",
        "Your tasks",
        "Bake bread",
        "Sweep the floor",
    ]
