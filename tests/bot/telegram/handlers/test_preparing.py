"""What prepares for an application, through the real reader, fit, voice and checker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.preparing.preparing import Preparing
from bot.assistant.reading.reading import Reading
from knowledge.embedding import HashingEmbedder
from knowledge.fetching.fetcher import Fetcher
from knowledge.readers.isolated import IsolatedReader
from tests.bot.telegram.conftest import House, labels_of
from tests.bot.telegram.handlers.test_applications_apart import HALDEN
from tests.end_to_end.material import POSTING, RESUME


@pytest.fixture
def real_house(house: House) -> House:
    embedder = HashingEmbedder()
    fitting = Fitting(embedder)
    house.parts.rooms = replace(
        house.parts.rooms,
        fitting=fitting,
        preparing=Preparing(ClaimChecker(embedder), fitting),
        reading=Reading(IsolatedReader(), Fetcher()),
    )
    return house


async def give_both(house: House) -> None:
    await house.consent()
    await house.phone.send(RESUME)
    await house.hears("Résumé read")
    await house.phone.send(POSTING)
    await house.hears("I have your résumé and the posting.")


async def test_a_posting_is_prepared_for_by_a_button(real_house: House) -> None:
    house = real_house
    async with house.running():
        await give_both(house)
        await house.press("Prepare")
        menu = await house.hears("without inventing anything")
        await house.press("Résumé for this posting")
        resume = await house.hears("Your résumé for this posting")
        await house.press("Three answers")
        answers = await house.hears("Why should we hire you?")
        await house.press("Why?")
        why = await house.hears("← résumé, line")
        await house.press("Interview sheet")
        sheet = str((await house.hears("What they may ask")).body["text"])

    assert labels_of(menu) == ["Résumé for this posting", "Three answers", "Interview sheet"]
    assert labels_of(resume) == ["DOCX", "PDF", "Text"]
    shown = [line for line in str(resume.body["text"]).splitlines()[2:] if line]
    assert [line for line in shown if line.removeprefix("• ") not in RESUME] == []
    assert "Kestrel Freight plans rail freight for 300 shippers" in str(answers.body["text"])
    assert labels_of(answers) == ["Why?"]
    assert "Tell me about yourself." in str(why.body["text"])
    assert "⬜ Experience with Terraform." in sheet
    assert "Where did you last use Terraform" in sheet


async def test_the_tailored_resume_is_sent_as_a_file(real_house: House) -> None:
    house = real_house
    async with house.running():
        await give_both(house)
        await house.press("Prepare")
        await house.press("Résumé for this posting")
        await house.hears("Your résumé for this posting")
        await house.press("DOCX")
        said = await house.phone.until(lambda all_: any("document" in m.body for m in all_))

    file = next(m for m in said if "document" in m.body)
    document = file.body["document"]
    assert isinstance(document, dict)
    assert document["file_name"] == "resume-nadia-brandt-kestrel-freight.docx"
    assert "AI help" in str(file.body["caption"])


async def test_without_a_resume_it_is_asked_for(real_house: House) -> None:
    house = real_house
    async with house.running():
        await house.phone.send(POSTING)
        await house.hears("Posting read")
        await house.phone.send("/applications")
        await house.press("1")
        await house.press("Prepare")
        await house.press("Three answers")
        await house.hears("résumé")
        await house.until_done()

    assert not any("Why should we hire you?" in text for text in house.heard())


async def test_a_preparation_is_of_its_own_application_alone(real_house: House) -> None:
    house = real_house
    async with house.running():
        await give_both(house)
        await house.phone.send(HALDEN)
        await house.phone.until(
            lambda all_: sum("Posting read" in str(m.body.get("text")) for m in all_) == 2
        )
        await house.until_done()
        known = len(house.phone.replies())
        await house.press("Prepare")
        for label in ("Résumé for this posting", "Three answers", "Interview sheet"):
            await house.press(label)
            await house.until_done()
        await house.hears("What they may ask")
        said = " ".join(str(m.body.get("text", "")) for m in house.phone.replies()[known:])

    assert "Halden Clinics" in said
    assert not any(name in said for name in ("Kestrel", "trains", "Terraform", "Vienna"))
