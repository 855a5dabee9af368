from __future__ import annotations

import pytest

from bot.domain.identity import UserId
from bot.domain.letter import LetterOptions
from tests.bot.telegram.conftest import House, labels_of
from tests.bot.telegram.handlers.test_letters import LETTER, give_both
from tests.bot.telegram.handlers.test_submissions import RESUME

OTHER_POSTING = "Pastry Cook\nRequirements\n" + "You bake cakes for the early shift.\n" * 12


async def letter_shown(house: House) -> None:
    await give_both(house)
    await house.press("Letter")
    await house.hears("Which ovens do you know?")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Shorter, please", LetterOptions(length="short")),
        ("Make it warmer", LetterOptions(tone="warm")),
        ("auf Deutsch", LetterOptions(language="de")),
        ("don't mention the gap", LetterOptions(with_gap=False)),
        ("stress my bread", LetterOptions(emphasis="bread")),
    ],
)
async def test_a_wish_said_in_words_makes_the_next_version(
    house: House, words: str, wish: LetterOptions
) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(words)
        await house.hears("Version 2")

    assert house.parts.letters.wishes == [LetterOptions(), wish]
    assert house.parts.answering.asked == []


async def test_what_the_resume_does_not_tell_of_cannot_be_stressed(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("stress my welding")
        await house.hears("I find nothing about “welding” in your résumé")

    assert house.parts.letters.wishes == [LetterOptions()]


async def test_a_question_after_a_letter_stays_a_question(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("Is a shorter letter better?")
        await house.hears("Answer to Is a shorter letter better?")

    assert house.parts.letters.wishes == [LetterOptions()]


async def test_a_wish_without_a_letter_is_a_question(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send("shorter")
        await house.hears("Answer to shorter")

    assert house.parts.answering.asked == ["shorter"]


async def test_a_sentence_is_dropped_compared_and_brought_back(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("drop the second sentence")
        await house.hears("Version 2: 16 words became 12; places that differ: 1.")
        dropped = await house.hears("Dear Sir or Madam")
        await house.press("Compare")
        changes = await house.hears("What changed")
        await house.press("Undo")
        await house.phone.until(lambda said: sum(m.body.get("text") == LETTER for m in said) == 2)

    assert "medal" not in str(dropped.body["text"])
    assert "- I won a medal." in str(changes.body["text"])
    assert {"Undo", "Compare"} <= set(labels_of(dropped))


async def test_the_first_version_has_none_before_it(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("undo")
        await house.hears("This is the first version")
        await house.phone.send("drop the ninth sentence")
        await house.hears("The letter has no such sentence")

    assert house.parts.letters.wishes == [LetterOptions()]


async def test_one_sentence_is_explained(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("why the first sentence?")
        why = str((await house.hears("What each sentence rests on")).body["text"])

    assert "1. “I baked bread for ten years.”\n← résumé, line 1" in why
    assert "medal" not in why


async def test_an_approved_version_is_final_after_a_restart(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("shorter")
        await house.hears("Version 2")
    async with house.running():
        await house.phone.send("approve")
        await house.hears("Version 2 is final.")
    stored = house.parts.rooms.stored_letters
    user = UserId(house.phone.person.id)
    latest = await stored.latest(user)

    assert latest is not None
    assert latest.is_final
    assert latest.parent_id is not None
    assert not (await stored.get(user, latest.parent_id)).is_final


async def test_versions_are_counted_for_each_posting(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send(OTHER_POSTING)
        await house.hears("Pastry Cook")
        await house.press("Letter")
        await house.hears("Fit: Pastry Cook")
        await house.until_done()
        await house.phone.send("shorter")
        await house.hears("Version 2")
    stored = house.parts.rooms.stored_letters
    latest = await stored.latest(UserId(house.phone.person.id))

    assert latest is not None
    assert latest.letter.title == "Pastry Cook"
    assert RESUME.splitlines()[0] in latest.letter.text


async def test_a_version_is_brought_back_by_its_number(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("drop the second sentence")
        await house.hears("Version 2: 16 words became 12")
        await house.phone.send("go back to version 1")
        await house.hears("Version 3: 12 words became 16")
        await house.phone.send("show version 9")
        await house.hears("There is no version of that number")
    stored = await house.parts.rooms.stored_letters.latest(UserId(house.phone.person.id))

    assert stored is not None
    assert "medal" in stored.letter.body


async def test_a_reader_is_greeted_and_every_sentence_explained_when_asked_in_words(
    house: House,
) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("address it to Ms Okafor")
        addressed = await house.hears("Dear Ms Okafor,")
        await house.phone.send("why did you write that?")
        why = str((await house.hears("What each sentence rests on")).body["text"])

    assert "I baked bread for ten years." in str(addressed.body["text"])
    assert "medal" in why


async def test_a_file_is_sent_when_asked_for_in_words(house: House) -> None:
    async with house.running():
        await letter_shown(house)
        await house.phone.send("send it as pdf")
        said = await house.phone.until(lambda all_: any("document" in m.body for m in all_))

    assert "letter-ada-baker.pdf" in str(said[-1].body["document"])
