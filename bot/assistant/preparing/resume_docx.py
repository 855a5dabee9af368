"""A tailored résumé as a Word document, in the styles that Word's own outline knows."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from bot.assistant.letters.export_docx import safe, set_paper
from bot.assistant.letters.paper import Paper
from bot.assistant.preparing.marks import AI_KEYWORDS, AI_MARK, contact_of, title_of
from bot.domain.identity import Language
from bot.domain.preparation import TailoredResume

_FONT = "Georgia"
_BODY_PT, _SMALL_PT = 10.5, 9.5
_GREY, _BLACK = RGBColor(0x55, 0x55, 0x55), RGBColor(0, 0, 0)


def write_docx(resume: TailoredResume, paper: Paper) -> bytes:
    """Give the bytes of a document with real styles."""
    document = docx.Document()
    set_paper(document, is_us=paper == "us-letter")
    properties = document.core_properties
    properties.author, properties.title = safe(resume.sender.name), safe(title_of(resume))[:255]
    properties.comments, properties.keywords = AI_MARK, ", ".join(AI_KEYWORDS)
    properties.language = resume.language
    blocks = _Blocks(document, resume.language)
    blocks.name(resume.sender.name, [line.text for line in resume.head], contact_of(resume))
    for section in resume.sections:
        blocks.heading(section.title)
        for group in section.groups:
            blocks.group([line.text for line in group.heading], [line.text for line in group.lines])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class _Blocks:
    """Adds one block after the other."""

    def __init__(self, document: Document, language: Language) -> None:
        self._document = document
        style = document.styles["Normal"]
        style.font.name, style.font.size = _FONT, Pt(_BODY_PT)
        style.paragraph_format.line_spacing = 1.1
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), language)
        style.element.get_or_add_rPr().append(spoken)

    def name(self, name: str, head: Sequence[str], contact: Sequence[str]) -> None:
        """Add who it is and how to reach them."""
        if name:
            run = self._add(name, after=1).runs[0]
            run.bold, run.font.size = True, Pt(16)
        for text in head:
            self._add(text, after=1)
        if contact:
            run = self._add("  ·  ".join(contact)).runs[0]
            run.font.size, run.font.color.rgb = Pt(_SMALL_PT), _GREY

    def heading(self, title: str) -> None:
        """Add the heading of a section."""
        if not title:
            return
        paragraph = self._document.add_heading(safe(title), level=1)
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.space_after = Pt(3)
        for run in paragraph.runs:
            run.font.name, run.font.size, run.font.color.rgb = _FONT, Pt(12), _BLACK

    def group(self, heading: Sequence[str], lines: Sequence[str]) -> None:
        """Add a position with what was done there, or lines that stand under no position."""
        for place, text in enumerate(heading):
            paragraph = self._add(text, before=0 if place else 6)
            paragraph.paragraph_format.keep_with_next = True
            paragraph.runs[0].bold = place == 0
        for text in lines:
            self._add(text, style="List Bullet" if heading else None, after=1)

    def _add(
        self, text: str, *, style: str | None = None, before: float = 0, after: float = 0
    ) -> Paragraph:
        paragraph = self._document.add_paragraph(safe(text), style=style)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.space_before = Pt(before)
        paragraph.paragraph_format.space_after = Pt(after)
        return paragraph
