"""What nobody sees on the page never reaches a prompt; what one sees does."""

from __future__ import annotations

import pytest

from knowledge.readers.reader import read_bytes
from tests.data.bad_files import PAYLOAD, docx
from tests.data.hidden_texts import HIDDEN, SEEN


@pytest.mark.parametrize("name", HIDDEN)
def test_what_nobody_sees_is_left_out(name: str) -> None:
    document = read_bytes(HIDDEN[name](), file_name=name)

    assert PAYLOAD not in document.text.replace(" ", "")
    assert document.text.replace(PAYLOAD, "").strip().startswith(SEEN)


@pytest.mark.parametrize(
    "name", ["dark-banner.docx", "dark-cell.docx", "dark.html", "dark-class.html"]
)
def test_white_text_on_a_dark_ground_is_read(name: str) -> None:
    white = '<w:r><w:rPr><w:color w:val="FFFFFF"/>{}</w:rPr><w:t>Mira Okafor</w:t></w:r>'
    shaded = white.format('<w:shd w:fill="1D3557"/>')
    cell = '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1D3557"/></w:tcPr>'
    made = {
        "dark-banner.docx": docx(f"<w:p>{shaded}</w:p>"),
        "dark-cell.docx": docx(f"{cell}<w:p>{white.format('')}</w:p></w:tc></w:tr></w:tbl>"),
        "dark.html": b'<html><div style="background:#1d3557"><p style="color:#fff">Mira Okafor',
        "dark-class.html": b"<html><style>.d{background:#1d3557;color:#fff}</style>"
        b'<div class="d"><p>Mira Okafor</p></div>',
    }

    assert read_bytes(made[name], file_name=name).text == "Mira Okafor"
