import httpx
import pytest

from bot.playground.errors import BadRequestError
from bot.playground.requests import split_multipart
from tests.bot.playground.conftest import Api


def _answered(response: httpx.Response) -> str:
    envelope = response.json()
    return str(envelope.get("result", {}).get("text") or envelope.get("description"))


async def test_parameters_come_as_query_form_json_or_multipart(api: Api) -> None:
    address = f"/bot{api.token}/sendMessage"
    fields = {"chat_id": "1", "text": "né & co"}

    answers = [
        await api.client.get(address, params=fields),
        await api.client.post(address, data=fields),
        await api.client.post(address, json={"chat_id": 1, "text": "né & co"}),
        await api.client.post(address, files={n: (None, v) for n, v in fields.items()}),
    ]

    assert [_answered(answer) for answer in answers] == ["né & co"] * 4


async def test_method_names_may_be_written_in_any_case(api: Api) -> None:
    response = await api.client.get(f"/bot{api.token}/GETME")

    assert response.json()["ok"] is True


async def test_a_wrong_token_is_unauthorized(api: Api) -> None:
    response = await api.client.get("/bot1:wrong/getMe")

    assert response.status_code == 401
    assert response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(api: Api) -> None:
    assert await api.call("sendDice", chat_id=1) == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found",
    }


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        ("application/json", b"{", "can't parse request JSON object"),
        ("application/json", b"[" * 100_000, "can't parse request JSON object"),
        ("application/json", b"[]", "request JSON must be an object"),
        (
            "application/json",
            b'{"chat_id": 1, "text": "\\ud83d"}',
            "strings must be encoded in UTF-8",
        ),
        ("application/json", b'{"text": "\xff"}', "can't parse request JSON object"),
        (
            "application/x-www-form-urlencoded",
            b"chat_id=1&text=%ff",
            "strings must be encoded in UTF-8",
        ),
        ("multipart/form-data", b"x", "can't parse multipart form data"),
        ("multipart/form-data; boundary=b", b"--b\r\nx", "can't parse multipart form data"),
        (
            "multipart/form-data; boundary=b",
            b"--b\r\nContent-Disposition: x\r\n\r\n1\r\n--b--",
            "can't parse multipart form data",
        ),
    ],
)
async def test_an_unreadable_body_is_refused(
    api: Api, content_type: str, body: bytes, reason: str
) -> None:
    response = await api.client.post(
        f"/bot{api.token}/sendMessage", content=body, headers={"content-type": content_type}
    )

    assert response.json()["description"] == f"Bad Request: {reason}"


def test_a_file_may_hold_what_looks_like_a_boundary() -> None:
    content = b"a\r\n--x\r\n\r\nb\r\n"
    body = (
        b'--bound\r\nContent-Disposition: form-data; name="f"; filename="a \\"b\\".txt"\r\n'
        b"Content-Type: text/plain\r\n\r\n" + content + b"\r\n--bound--\r\n"
    )

    [part] = split_multipart(body, "bound")

    assert (part.name, part.content_type, part.content) == ('a "b".txt', "text/plain", content)


def test_a_name_may_be_encoded_as_rfc_2231_says() -> None:
    body = (
        b"--b\r\nContent-Disposition: form-data; name=f; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf"
        b"\r\n\r\nx\r\n--b--"
    )

    [part] = split_multipart(body, "b")

    assert (part.field, part.name) == ("f", "résumé.pdf")


def test_a_body_without_its_end_is_refused() -> None:
    with pytest.raises(BadRequestError):
        split_multipart(b'--b\r\nContent-Disposition: form-data; name="f"\r\n\r\nx', "b")
