from __future__ import annotations

import io

import docx
import pypdfium2
import pytest

from bot.assistant.letters.export import Form
from bot.assistant.letters.paper import Paper
from bot.assistant.preparing.export import exported, file_name, to_text
from tests.bot.assistant.preparing.conftest import Prepared

ORDER = ("Nadia Brandt", "Experience", "Polderpay", "Mentored", "Maasvracht", "Docker", "Education")


def text_of(content: bytes, form: Form) -> str:
    if form == "docx":
        return "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)
    if form == "pdf":
        pages = pypdfium2.PdfDocument(content)
        return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    return content.decode()


@pytest.mark.parametrize("form", ["docx", "pdf", "txt"])
async def test_every_form_holds_the_lines_in_their_order(nadia: Prepared, form: Form) -> None:
    content = text_of(await exported(nadia.preparation.resume, form, paper="a4"), form)
    places = [content.find(words) for words in ORDER]

    assert places == sorted(places)
    assert -1 not in places
    assert content.count("nadia.brandt@mail.example") == 1


async def test_the_files_say_that_ai_assisted_and_the_page_does_not(nadia: Prepared) -> None:
    resume = nadia.preparation.resume
    word = docx.Document(io.BytesIO(await exported(resume, "docx", paper="a4")))
    pdf = pypdfium2.PdfDocument(await exported(resume, "pdf", paper="a4"))

    assert "artificial intelligence" in word.core_properties.comments
    assert word.core_properties.title == "Nadia Brandt"
    assert "AI-assisted" in pdf.get_metadata_dict()["Keywords"]
    assert file_name(resume, beginning="resume", ending="txt") == (
        "resume-nadia-brandt-kestrel-freight-ai-assisted.txt"
    )
    assert "artificial" not in to_text(resume)


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612)])
async def test_the_paper_is_that_of_the_place(nadia: Prepared, paper: Paper, width: int) -> None:
    pdf = pypdfium2.PdfDocument(await exported(nadia.preparation.resume, "pdf", paper=paper))
    word = docx.Document(io.BytesIO(await exported(nadia.preparation.resume, "docx", paper=paper)))
    page_width = word.sections[0].page_width

    assert round(pdf[0].get_width()) == width
    assert page_width is not None
    assert round(page_width.pt) == width


async def test_signs_of_markup_are_only_signs(every_pair: list[Prepared]) -> None:
    for one in every_pair[::2]:
        content = await exported(one.preparation.resume, "pdf", paper="a4")

        assert content.startswith(b"%PDF"), one.id
