import asyncio
from pathlib import Path

import httpx
import pytest

from bot.playground.app import Playground
from bot.playground.errors import PhoneError
from bot.playground.files import MAX_DOWNLOAD_BYTES, MAX_UPLOAD_BYTES
from bot.playground.pictures import Picture, read_picture
from bot.playground.wire import JsonObject, json_list, json_object, text
from tests.bot.playground.conftest import Api

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (40).to_bytes(4) + (30).to_bytes(4) + bytes(8)
JPEG = b"\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x11\x08" + (30).to_bytes(2) + (40).to_bytes(2) + bytes(8)
GIF = b"GIF89a" + (40).to_bytes(2, "little") + (30).to_bytes(2, "little")
WEBP = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + (39).to_bytes(3, "little") + b"\x1d\0\0"


async def _send_document(
    api: Api, name: str, content: bytes, *, caption: str = ""
) -> httpx.Response:
    return await api.client.post(
        f"/bot{api.token}/sendDocument",
        data={"chat_id": "1", "caption": caption},
        files={"document": (name, content)},
    )


async def test_a_file_that_a_person_sends_can_be_downloaded(
    api: Api, playground: Playground
) -> None:
    sent = await playground.phone(1).send_document("résumé.pdf", b"%PDF", caption="mine")
    document = json_object(sent["document"])
    told = json_object(await api.result("getFile", file_id=document["file_id"]))

    downloaded = await api.client.get(f"/file/bot{api.token}/{told['file_path']}")

    assert (document["file_name"], document["mime_type"]) == ("résumé.pdf", "application/pdf")
    assert (document["file_size"], sent["caption"]) == (4, "mine")
    assert downloaded.content == b"%PDF"


async def test_files_that_arrive_together_are_kept_apart(playground: Playground) -> None:
    phone = playground.phone(1)

    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(phone.send_document(f"{number}.txt", str(number).encode()))

    for message in phone.messages():
        document = json_object(message.body["document"])
        stored = playground._line.files.find(text(document["file_id"]))
        assert stored
        content = playground._line.files.location(stored).read_text()
        assert f"{content}.txt" == document["file_name"]


async def test_a_file_above_20_mb_cannot_be_downloaded(api: Api, playground: Playground) -> None:
    sent = await playground.phone(1).send_document("big.bin", bytes(MAX_DOWNLOAD_BYTES + 1))

    reason = await api.refusal("getFile", file_id=json_object(sent["document"])["file_id"])

    assert reason == "Bad Request: file is too big"


async def test_an_uploaded_document_comes_back_with_name_type_and_size(api: Api) -> None:
    response = await _send_document(api, "Brief für Ånna.docx", b"docx", caption="Your letter")

    message = response.json()["result"]
    assert message["document"]["file_name"] == "Brief für Ånna.docx"
    assert message["document"]["file_size"] == 4
    assert message["caption"] == "Your letter"


async def test_a_file_is_sent_again_by_its_id(api: Api) -> None:
    first = (await _send_document(api, "a.txt", b"a")).json()["result"]["document"]

    again = await api.message("sendDocument", chat_id=1, document=first["file_id"])

    assert again["document"] == first


async def test_an_upload_may_be_attached_under_another_name(api: Api) -> None:
    response = await api.client.post(
        f"/bot{api.token}/sendDocument",
        data={"chat_id": "1", "document": "attach://letter"},
        files={"letter": ("letter.txt", b"Dear", "text/plain")},
    )

    assert response.json()["result"]["document"]["file_name"] == "letter.txt"


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({}, "there is no document in the request"),
        ({"document": "nonsense"}, "wrong file identifier/HTTP URL specified"),
        ({"document": "https://example.com/a.pdf"}, "failed to get HTTP URL content"),
        ({"document": "x", "caption": "c" * 1025}, "message caption is too long"),
    ],
)
async def test_a_wrong_document_is_refused(api: Api, parameters: JsonObject, reason: str) -> None:
    assert await api.refusal("sendDocument", chat_id=1, **parameters) == f"Bad Request: {reason}"


async def test_an_empty_file_is_refused(api: Api) -> None:
    response = await _send_document(api, "empty.txt", b"")

    assert response.json()["description"] == "Bad Request: file must be non-empty"


async def test_more_than_50_mb_are_refused(api: Api) -> None:
    response = await _send_document(api, "huge.bin", bytes(MAX_UPLOAD_BYTES + 1))

    assert response.json() == {
        "ok": False,
        "error_code": 413,
        "description": "Request Entity Too Large",
    }


async def test_a_photo_shows_its_size_in_pixels(api: Api) -> None:
    response = await api.client.post(
        f"/bot{api.token}/sendPhoto", data={"chat_id": "1"}, files={"photo": ("a.png", PNG)}
    )

    [size] = response.json()["result"]["photo"]
    assert (size["width"], size["height"], size["file_size"]) == (40, 30, len(PNG))


async def test_what_is_no_picture_is_no_photo(api: Api) -> None:
    response = await api.client.post(
        f"/bot{api.token}/sendPhoto", data={"chat_id": "1"}, files={"photo": ("a.png", b"text")}
    )

    assert response.json()["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_photo_cannot_be_sent_as_a_document_by_its_id(
    api: Api, playground: Playground
) -> None:
    sent = await playground.phone(1).send_picture("a.png", PNG)
    [size] = json_list(sent["photo"])

    reason = await api.refusal("sendDocument", chat_id=1, document=json_object(size)["file_id"])

    assert reason == "Bad Request: can't use file of type Photo as Document"


async def test_a_picture_that_is_none_goes_as_a_document(playground: Playground) -> None:
    sent = await playground.phone(1).send_picture("broken.png", b"not a picture")

    assert json_object(sent["document"])["file_name"] == "broken.png"


@pytest.mark.parametrize("content", [PNG, JPEG, GIF, WEBP])
def test_four_kinds_of_pictures_are_measured(content: bytes) -> None:
    picture = read_picture(content)

    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == (40, 30)


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "/", "\n", "." * 300])
async def test_a_hostile_name_stays_inside_the_folder(
    api: Api, playground: Playground, name: str
) -> None:
    sent = await playground.phone(1).send_document(name, b"x")
    document = json_object(sent["document"])
    told = json_object(await api.result("getFile", file_id=document["file_id"]))

    path = Path(text(told["file_path"]))
    assert path.parts[0] == "documents"
    assert ".." not in path.parts
    assert "/" not in text(document["file_name"])


@pytest.mark.parametrize("path", ["documents/file_99.txt", "../playground.sqlite", "%2e%2e/x"])
async def test_other_paths_cannot_be_downloaded(api: Api, path: str) -> None:
    response = await api.client.get(f"/file/bot{api.token}/{path}")

    assert response.status_code == 404


async def test_an_empty_or_huge_file_is_refused_on_the_phone(playground: Playground) -> None:
    with pytest.raises(PhoneError, match="empty"):
        await playground.phone(1).send_document("a.txt", b"")
    with pytest.raises(PhoneError, match="larger than 50 MB"):
        await playground.phone(1).send_document("a.bin", bytes(MAX_UPLOAD_BYTES + 1))
