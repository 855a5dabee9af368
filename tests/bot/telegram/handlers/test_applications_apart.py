"""Two postings of two companies: nothing of one appears in what is made for the other.

Fit, letter, checker and exports are the real ones, without a language model.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace

import docx
import httpx
import pypdfium2
import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.letters import Letters
from bot.assistant.reading.reading import Reading
from bot.llm.scripted import ScriptedModel
from bot.playground.history import StoredMessage
from knowledge.embedding import HashingEmbedder
from knowledge.fetching.fetcher import Fetcher
from knowledge.readers.isolated import IsolatedReader
from tests.bot.telegram.conftest import API_ROOT, House, labels_of
from tests.end_to_end.material import POSTING as KESTREL
from tests.end_to_end.material import RESUME

HALDEN = """Platform Engineer
Halden Clinics | Bergen, Norway

About us

Halden Clinics runs nineteen clinics along the Norwegian coast.

What you will do

- Keep the patient booking platform running for 19 clinics.
- Automate releases and teach colleagues how to use them.

What we ask for

- Experience with Kubernetes and Docker.
- Strong Go.
- Experience with Ansible.
- A bachelor's degree in computer science.
"""
NAMES = {
    "Kestrel": ("Kestrel", "trains", "Vienna", "Terraform", "Ola"),
    "Halden": ("Halden", "Platform Engineer", "Bergen", "Ansible", "Yuki"),
}
"""What only one of the two has; last, the name in its note."""
TITLES = {"Kestrel": "Senior Backend Engineer", "Halden": "Platform Engineer"}


@dataclass
class Heard:
    """All that was said and sent while one application was open."""

    texts: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def real_house(house: House) -> House:
    embedder, model = HashingEmbedder(), ScriptedModel(writes_freely=False)
    fitting = Fitting(embedder)
    house.parts.rooms = replace(
        house.parts.rooms,
        fitting=fitting,
        letters=Letters(model, ClaimChecker(embedder), fitting),
        reading=Reading(IsolatedReader(), Fetcher()),
    )
    return house


async def test_nothing_of_one_application_is_in_another(real_house: House) -> None:
    house = real_house
    async with house.running():
        await house.consent()
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        for posting in (KESTREL, HALDEN):
            await house.phone.send(posting)
            await house.hears(posting.splitlines()[0])
            await house.until_done()
        first = {name: await deal_with(house, name) for name in ("Kestrel", "Halden")}
        again = {name: await deal_with(house, name) for name in ("Kestrel", "Halden")}

    for heard in (first, again):
        for mine, other in (("Kestrel", "Halden"), ("Halden", "Kestrel")):
            said = "\n".join([*heard[mine].texts, *heard[mine].files, *heard[mine].files.values()])
            assert mine in said
            assert [name for name in NAMES[other] if name in said] == []
            assert {name.rpartition(".")[2] for name in heard[mine].files} == {"docx", "pdf", "txt"}
            assert all(mine in content for content in heard[mine].files.values())
    assert any(NAMES["Kestrel"][4] in text for text in again["Kestrel"].texts)


async def deal_with(house: House, name: str) -> Heard:
    """Open an application, note something, see the fit, have a letter changed and downloaded."""
    await ask(house, "/applications", "Your applications")
    listed = str((await house.hears("Your applications")).body["text"]).splitlines()
    number = next(line for line in listed if name in line).partition(".")[0]
    known, title = len(house.phone.replies()), TITLES[name]
    await house.press(number)
    await house.phone.until(lambda all_: any("Status:" in text_of(m) for m in all_[known:]))
    await ask(house, f"note: talked to {NAMES[name][4]}", f"Noted for {title}")
    await ask(house, "/fit", f"Fit: {title}")
    await ask(house, "/letter", "Dear ")
    await ask(house, "shorter", "Dear ")
    for form in ("DOCX", "PDF", "Text"):
        await press_newest(house, form)
    await house.until_done()
    replies = house.phone.replies()[known:]
    heard = Heard([text_of(message) for message in replies])
    for message in replies:
        if "document" in message.body:
            heard.files |= await file_of(house, message.body["document"])
    return heard


async def ask(house: House, said: str, words: str) -> None:
    """Say something and wait until it is answered with these words, and all that follows."""
    known = len(house.phone.replies())
    await house.phone.send(said)
    await house.phone.until(lambda all_: any(words in text_of(m) for m in all_[known:]))
    await house.until_done()


def text_of(message: StoredMessage) -> str:
    return str(message.body.get("text", ""))


async def press_newest(house: House, label: str) -> None:
    said = house.phone.replies()
    message = next(m for m in reversed(said) if label in labels_of(m))
    files = sum("document" in m.body for m in said)
    await house.phone.press(message.message_id, label)
    await house.phone.until(lambda all_: sum("document" in m.body for m in all_) > files)


async def file_of(house: House, document: object) -> dict[str, str]:
    """Give a file's name with all its text and properties."""
    assert isinstance(document, dict)
    name, token = str(document["file_name"]), house.playground.token
    transport = httpx.ASGITransport(house.playground.app)
    async with httpx.AsyncClient(transport=transport, base_url=API_ROOT) as client:
        asked = {"file_id": document["file_id"]}
        found = (await client.post(f"/bot{token}/getFile", json=asked)).json()["result"]
        content = (await client.get(f"/file/bot{token}/{found['file_path']}")).content
    return {name: _text_of(name, content)}


def _text_of(name: str, content: bytes) -> str:
    if name.endswith(".docx"):
        word = docx.Document(io.BytesIO(content))
        properties = word.core_properties
        lines = [p.text for p in word.paragraphs]
        return "\n".join([*lines, properties.title, properties.comments, properties.keywords])
    if name.endswith(".pdf"):
        pdf = pypdfium2.PdfDocument(content)
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
        return "\n".join([*pages, *pdf.get_metadata_dict().values()])
    return content.decode()
