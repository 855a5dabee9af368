"""A letter as a Word document."""

from __future__ import annotations

import io
import re

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from bot.assistant.letters.page import AI_KEYWORDS, AI_MARK, Page, title_of

_FONT = "Georgia"
_BODY_PT = 11
_LONG_BODY_PT = 10
_LONG_LINES = 30
_LINE_CHARACTERS = 84
"""What a line of the body holds at the usual size; only Word itself knows where it breaks."""
_SMALL_PT = 9.5
_GREY = RGBColor(0x55, 0x55, 0x55)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_docx(page: Page, *, is_us: bool) -> bytes:
    """Give the bytes of a document with real styles, set smaller when it is long."""
    document = docx.Document()
    set_paper(document, is_us=is_us)
    _set_properties(document, page)
    _set_style(document, page)
    _add_sender(document, page)
    date = _add(document, page.date, before=14, after=14)
    if page.is_date_right:
        date.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if page.organization:
        _add(document, page.organization, after=14)
    if page.subject:
        _add(document, page.subject, after=10).runs[0].bold = True
    _add(document, page.salutation, after=8)
    for text in page.paragraphs:
        _add(document, text, after=8)
    _add(document, page.closing, before=4, after=26).paragraph_format.keep_with_next = True
    _add(document, page.name)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def set_paper(document: Document, *, is_us: bool) -> None:
    """Set A4 or Letter, with the margins of a letter."""
    section = document.sections[0]
    section.page_width, section.page_height = (
        (Mm(215.9), Mm(279.4)) if is_us else (Mm(210), Mm(297))
    )
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)


def _set_properties(document: Document, page: Page) -> None:
    properties = document.core_properties
    properties.author = safe(page.name)
    properties.title = safe(title_of(page))[:255]
    properties.comments = AI_MARK
    properties.keywords = ", ".join(AI_KEYWORDS)
    properties.language = page.language


def _set_style(document: Document, page: Page) -> None:
    style = document.styles["Normal"]
    style.font.name = _FONT
    style.font.size = Pt(_LONG_BODY_PT if _is_long(page) else _BODY_PT)
    style.paragraph_format.line_spacing = 1.15
    style.paragraph_format.widow_control = True
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), page.language)
    style.element.get_or_add_rPr().append(language)


def _add_sender(document: Document, page: Page) -> None:
    if page.name:
        name = _add(document, page.name, after=1).runs[0]
        name.bold, name.font.size = True, Pt(15)
    if page.contact:
        contact = _add(document, "  ·  ".join(page.contact)).runs[0]
        contact.font.size, contact.font.color.rgb = Pt(_SMALL_PT), _GREY


def _add(document: Document, text: str, *, before: float = 0, after: float = 0) -> Paragraph:
    paragraph = document.add_paragraph(safe(text))
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def _is_long(page: Page) -> bool:
    lines = sum(-(-len(text) // _LINE_CHARACTERS) for text in page.paragraphs)
    return lines > _LONG_LINES


def safe(text: str) -> str:
    """Give a text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)
