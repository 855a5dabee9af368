from __future__ import annotations

from tests.bot.telegram.conftest import House

PARAGRAPH = "We bake bread for the whole town, every night, with great care and old ovens.\n"


async def test_a_posting_of_a_hundred_kilobytes_is_one_posting(house: House) -> None:
    text = "Baker\nRequirements\n" + PARAGRAPH * 1300
    assert len(text) > 100_000
    async with house.running():
        await house.phone.send(text)

        await house.hears("Posting read")

    posting = await house.parts.rooms.postings.latest(house.phone.person.id)  # type: ignore[arg-type]
    assert posting is not None
    assert posting.posting.text == text.strip()
    assert len(house.parts.library.added) == 1


async def test_a_question_right_after_a_long_paste_is_part_of_it_only_when_it_follows_at_once(
    house: House,
) -> None:
    text = "Baker\nRequirements\n" + PARAGRAPH * 45
    async with house.running():
        await house.phone.send(text)
        await house.hears("Posting read")
        await house.phone.send("What does a baker do?")

        await house.hears("Answer to What does a baker do?")


async def test_a_text_above_the_limit_gets_a_sentence(house: House) -> None:
    async with house.running():
        await house.phone.send(PARAGRAPH * 2700)

        await house.hears("characters, and I can take at most 200000")
