from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pypdfium2
import pytest
from docx.shared import Mm

from bot.assistant.letters.export import exported, file_name, to_docx, to_pdf, to_text
from bot.assistant.letters.paper import Paper, paper_for
from bot.domain.letter import Letter, LetterOptions, LetterParagraph, Sender
from tests.bot.assistant.letters.conftest import Compose
from tests.bot.assistant.letters.pairs import ENGLISH

DAY = date(2026, 11, 23)
SIGNS = r'#set page(fill: red) \ $x^2$ [INSERT] "a" {b} <script> & 100 % _under_ *bold*'


@pytest.fixture
async def letter(compose: Compose) -> Letter:
    return await compose(ENGLISH["engineer"])


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def docx_text(data: bytes) -> str:
    return "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs)


async def test_a_pdf_holds_the_whole_letter_on_one_page(letter: Letter) -> None:
    data = await to_pdf(letter, written_on=DAY)

    text = pdf_text(data)
    assert len(pypdfium2.PdfDocument(data)) == 1
    for part in ("23 November 2026", letter.sender.email, letter.salutation, letter.closing):
        assert part in text
    for paragraph in letter.body.split("\n\n"):
        assert paragraph.split(".")[0] in text


@pytest.mark.parametrize(("paper", "size_pt"), [("a4", (595, 842)), ("us-letter", (612, 792))])
async def test_a_pdf_has_the_wished_paper(
    letter: Letter, paper: Paper, size_pt: tuple[int, int]
) -> None:
    page = pypdfium2.PdfDocument(await to_pdf(letter, paper=paper))[0]

    assert (round(page.get_width()), round(page.get_height())) == size_pt


async def test_a_docx_holds_the_whole_letter(letter: Letter) -> None:
    text = docx_text(await to_docx(letter, written_on=DAY))

    for part in (letter.sender.name, "23 November 2026", letter.salutation, letter.closing):
        assert part in text
    for paragraph in letter.body.split("\n\n"):
        assert paragraph in text


async def test_a_docx_has_the_wished_paper(letter: Letter) -> None:
    section = docx.Document(io.BytesIO(await to_docx(letter, paper="us-letter"))).sections[0]

    assert section.page_width == Mm(215.9)


async def test_every_file_says_that_ai_assisted(letter: Letter) -> None:
    properties = docx.Document(io.BytesIO(await to_docx(letter))).core_properties
    metadata = pypdfium2.PdfDocument(await to_pdf(letter)).get_metadata_dict()

    assert "artificial intelligence" in properties.comments
    assert "AI-assisted" in properties.keywords
    assert "artificial intelligence" in metadata["Subject"]
    assert "AI-assisted" in metadata["Keywords"]
    assert metadata["Author"] == letter.sender.name


async def test_signs_of_markup_are_text(letter: Letter) -> None:
    sentence = replace(letter.sentences[0], text=SIGNS)
    odd = replace(letter, paragraphs=(LetterParagraph((sentence,)),), organization=SIGNS)

    assert SIGNS in pdf_text(await to_pdf(odd))
    assert SIGNS in docx_text(await to_docx(odd))


async def test_characters_that_a_file_cannot_hold_are_left_out(letter: Letter) -> None:
    odd = replace(letter, sender=Sender(name="Ada\x00\x0b Lov\ud800elace"))

    assert "Ada" in docx_text(await to_docx(odd))
    assert "Ada" in pdf_text(await to_pdf(odd))


async def test_a_letter_without_sender_and_names_is_still_a_page(letter: Letter) -> None:
    bare = replace(letter, sender=Sender(), title="", organization="")

    assert letter.salutation in pdf_text(await to_pdf(bare))
    assert letter.salutation in docx_text(await to_docx(bare))


@pytest.mark.parametrize(
    ("language", "paper", "written"),
    [
        ("en", "us-letter", "November 23, 2026"),
        ("de", "a4", "23. November 2026"),
        ("es", "a4", "23 de noviembre de 2026"),
        ("fr", "a4", "23 novembre 2026"),
    ],
)
async def test_the_date_is_written_as_the_language_does(
    letter: Letter, language: str, paper: Paper, written: str
) -> None:
    options = LetterOptions(language=language)  # type: ignore[arg-type]

    text = docx_text(await to_docx(replace(letter, options=options), paper=paper, written_on=DAY))

    assert written in text


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "\n23 November 2026\n"),
        ("de", "\nLeeds, 23. November 2026\n"),
        ("es", "\nLeeds, 23 de noviembre de 2026\n"),
        ("fr", "\nLeeds, le 23 novembre 2026\n"),
    ],
)
async def test_the_date_names_the_town_where_the_language_does(
    letter: Letter, language: str, written: str
) -> None:
    odd = replace(letter, options=LetterOptions(language=language))  # type: ignore[arg-type]

    assert written in docx_text(await to_docx(odd, written_on=DAY))


async def test_a_french_letter_names_the_first_of_the_month_as_french_does(
    letter: Letter,
) -> None:
    french = replace(letter, options=LetterOptions(language="fr"))

    assert "le 1er mars 2026" in pdf_text(await to_pdf(french, written_on=date(2026, 3, 1)))


async def test_no_line_of_a_french_letter_begins_with_its_mark(letter: Letter) -> None:
    sentence = replace(letter.sentences[0], text="Je cite : « oui » ; 12 000 dossiers, 18 % !")
    french = replace(
        letter,
        paragraphs=(LetterParagraph((sentence,)),),
        options=LetterOptions(language="fr"),
    )

    bound = "Je cite\u00a0: «\u00a0oui\u00a0»\u00a0; 12\u00a0000 dossiers, 18\u00a0%\u00a0!"
    assert bound in docx_text(await to_docx(french))


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
async def test_a_letter_that_is_far_too_long_is_still_one_page(
    letter: Letter, paper: Paper
) -> None:
    long = replace(letter, paragraphs=letter.paragraphs * 2 + letter.paragraphs[:1])

    assert 400 < len(long.body.split()) < 550
    assert len(pypdfium2.PdfDocument(await to_pdf(long, paper=paper))) == 1


async def test_word_pdf_and_plain_text_hold_the_same_words(letter: Letter) -> None:
    page = pdf_text(await to_pdf(letter, written_on=DAY)).split()

    assert docx_text(await to_docx(letter, written_on=DAY)).split() == page
    text = (await exported(letter, "txt", paper="a4")).decode()
    assert set(text.split()) <= set(page)


@pytest.mark.parametrize(
    ("places", "paper"),
    [
        (("Austin, TX", ""), "us-letter"),
        (("Boston, MA 02110", "Paris"), "us-letter"),
        (("Remote (US)", "Berlin"), "us-letter"),
        (("Toronto, Canada", ""), "us-letter"),
        (("Berlin, DE", "New York"), "a4"),
        (("Wilmington, DE 19801", ""), "us-letter"),
        (("Bengaluru, IN", ""), "a4"),
        (("Remote", "Portland, Oregon"), "us-letter"),
        (("", "Leeds"), "a4"),
        (("Lyon, FR", "Chicago"), "a4"),
        (("Use of Sussex offices", ""), "a4"),
        (("", ""), "a4"),
    ],
)
def test_the_paper_is_that_of_the_place(places: tuple[str, ...], paper: Paper) -> None:
    assert paper_for(*places) == paper


def test_a_file_is_named_after_sender_and_employer(letter: Letter) -> None:
    name = file_name(letter, beginning="Letter", ending="pdf")

    assert name == "letter-mira-okafor-tallow-systems.pdf"


def test_the_name_of_a_text_file_says_that_ai_assisted(letter: Letter) -> None:
    odd = replace(letter, organization="../../Etc & Söhne")

    name = file_name(odd, beginning="letter", ending="txt")

    assert name == "letter-mira-okafor-etc-söhne-ai-assisted.txt"


def test_plain_text_ends_with_name_and_contact_data(letter: Letter) -> None:
    lines = to_text(letter).splitlines()

    assert lines[-3:] == [letter.sender.name, letter.sender.email, letter.sender.phone]
