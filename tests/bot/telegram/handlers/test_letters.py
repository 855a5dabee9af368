from __future__ import annotations

import pytest

from bot.assistant.letters import export
from bot.domain.letter import LetterOptions
from bot.telegram.handlers.letters import Change, revised
from tests.bot.telegram.conftest import House, labels_of
from tests.bot.telegram.handlers.test_submissions import POSTING, RESUME

LETTER = (
    "Dear Sir or Madam,\n\nI baked bread for ten years. ⚠️ I won a medal. "
    "I look forward to meeting you.\n\nKind regards,\nAda Baker"
)


async def give_both(house: House) -> None:
    await house.consent()
    await house.phone.send(RESUME)
    await house.hears("Résumé read")
    await house.phone.send(POSTING)
    await house.hears("I have your résumé and the posting.")


@pytest.mark.parametrize("command", ["/letter", "/fit"])
async def test_what_is_missing_is_asked_for_first(house: House, command: str) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send(command)
        await house.hears("I do not have your résumé yet.")
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.phone.send(command)
        await house.hears("I do not have a posting yet.")


async def test_the_fit_shows_the_resumes_own_words(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.press("Fit")
        fit = await house.hears("Fit: Baker")

    assert fit.body["text"] == (
        "Fit: Baker\n100 of 100 (3 of 3 points)\n"
        "A must-have weighs 3, a nice-to-have or a trait 1; partly met counts half.\n\n"
        "Met\n✅ Bakes bread\n"
        "     résumé, line 1: “Baked bread for ten years”"
    )
    assert labels_of(fit) == ["Letter"]


async def test_a_letter_comes_after_the_fit_with_what_to_check_and_what_to_answer(
    house: House,
) -> None:
    async with house.running():
        await give_both(house)
        await house.press("Letter")
        notes = await house.hears("Which ovens do you know?")
        letter = await house.hears("Dear Sir or Madam")

    assert (
        "Fit: Baker\n100 of 100 (3 of 3 points)\n"
        "A must-have weighs 3, a nice-to-have or a trait 1; partly met counts half.\n✅ Bakes bread"
    ) in house.heard()
    assert letter.body["text"] == LETTER
    assert "• I won a medal." in str(notes.body["text"])
    assert labels_of(letter) == [
        "Why?",
        "Shorter",
        "Longer",
        "Other tone",
        "Another version",
        "My style",
        "Approve",
        "DOCX",
        "PDF",
        "Text",
    ]


async def test_why_shows_the_line_behind_each_sentence(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.press("Letter")
        await house.press("Why?")
        why = str((await house.hears("What each sentence rests on")).body["text"])

    assert "“I baked bread for ten years.”\n← résumé, line 1: Baked bread for ten years" in why
    assert "“I won a medal.”\n← no evidence found" in why
    assert "“I look forward to meeting you.”\n← states no fact" in why


@pytest.mark.parametrize(
    ("label", "wish"),
    [
        ("Shorter", LetterOptions(length="short")),
        ("Longer", LetterOptions(length="long")),
        ("Other tone", LetterOptions(tone="warm")),
        ("Another version", LetterOptions(variant=1)),
    ],
)
async def test_a_letter_is_written_again_as_wished(
    house: House, label: str, wish: LetterOptions
) -> None:
    async with house.running():
        await give_both(house)
        await house.press("Letter")
        await house.hears("Dear Sir or Madam")
        await house.press(label)
        await house.phone.until(
            lambda said: sum("Dear Sir" in str(m.body.get("text")) for m in said) == 2
        )

    assert house.parts.letters.wishes == [LetterOptions(), wish]
    assert sum("Which ovens" in text for text in house.heard()) == 1


async def test_a_letter_is_written_in_the_language_of_its_posting(house: House) -> None:
    german = "Bäcker\nRequirements\nSie backen jede Nacht Brot und arbeiten mit dem Team.\n" * 8
    async with house.running():
        await house.consent()
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.phone.send(german)
        await house.hears("I have your résumé and the posting.")
        await house.press("Letter")
        await house.hears("Dear Sir or Madam")

    assert house.parts.letters.wishes == [LetterOptions(language="de")]


@pytest.mark.parametrize("change", ["shorter", "longer"])
def test_a_length_has_its_ends(change: Change) -> None:
    options = LetterOptions()
    for _ in range(4):
        options = revised(options, change)

    assert options.length == ("short" if change == "shorter" else "long")


def test_the_tones_come_round() -> None:
    options = LetterOptions()
    tones = []
    for _ in range(4):
        options = revised(options, "tone")
        tones.append(options.tone)

    assert tones == ["warm", "formal", "confident", "plain"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("DOCX", "letter-ada-baker.docx"),
        ("PDF", "letter-ada-baker.pdf"),
        ("Text", "letter-ada-baker-ai-assisted.txt"),
    ],
)
async def test_a_letter_is_downloaded_as_a_file_that_says_it_is_a_draft(
    house: House, label: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def exported(_letter: object, form: str, *, paper: str) -> bytes:
        return f"a {form} for {paper}".encode()

    monkeypatch.setattr(export, "exported", exported)
    async with house.running():
        await give_both(house)
        await house.press("Letter")
        await house.press(label)
        await house.press(label)
        said = await house.phone.until(lambda all_: sum("document" in m.body for m in all_) == 2)

    file = said[-1].body["document"]
    assert isinstance(file, dict)
    assert file["file_name"] == name
    assert "AI help" in str(said[-1].body["caption"])
    assert file["file_size"] == len(f"a {name[-4:].strip('.')} for a4")


async def test_a_posting_without_requirements_gets_a_letter_and_the_remark(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.phone.send("Baker\nNo requirements: come as you are.\n" * 12)
        await house.hears("I have your résumé and the posting.")
        await house.press("Letter")
        await house.hears("I found no requirements in this posting")
        letter = await house.hears("Dear Sir or Madam")

    assert letter.body["text"] == LETTER
