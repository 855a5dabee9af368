"""An HTTP request becomes the parameters of a call: query, form, JSON or multipart."""

from __future__ import annotations

import re
from email.message import Message
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.playground.errors import BadRequestError, TooLargeError
from bot.playground.wire import Json, JsonObject, Parameters, Upload, read_json

_MEBIBYTE: Final = 1024 * 1024
# A file of 50 MB and what stands around it.
_MAX_BODY_BYTES: Final = 51 * _MEBIBYTE


async def read_parameters(request: Request) -> Parameters:
    """Everything that a request says, the body winning over the query.

    Raises BadRequestError for a body that cannot be read, TooLargeError for more than a file's
    worth.
    """
    values: JsonObject = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    header = request.headers.get("content-type", "")
    body = await read_body(request, _MAX_BODY_BYTES)
    match header.split(";")[0].strip().lower():
        case "application/json":
            values |= _json_values(body)
        case "application/x-www-form-urlencoded":
            values |= _form_values(body)
        case "multipart/form-data":
            for part in split_multipart(body, _header_parameter(header, "boundary")):
                if part.name:
                    uploads[part.field] = part
                else:
                    values[part.field] = _utf8(part.content)
        case _:
            pass
    _check_encoding(values)
    return Parameters(values, uploads)


async def read_body(request: Request, max_bytes: int) -> bytes:
    """Give the request's body; raises TooLargeError as soon as it is longer than allowed."""
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > max_bytes:
        raise TooLargeError
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > max_bytes:
            raise TooLargeError
    return bytes(body)


def split_multipart(body: bytes, boundary: str) -> list[Upload]:
    """Give the parts of a multipart/form-data body; a part without a file name has an empty one.

    Source: RFC 7578. Raises BadRequestError when the body does not hold what its header announces.
    """
    delimiter = b"\r\n--" + boundary.encode()
    pieces = (b"\r\n" + body).split(delimiter)
    if not boundary or len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise BadRequestError("can't parse multipart form data")
    return [_part(piece) for piece in pieces[1:-1]]


def _part(piece: bytes) -> Upload:
    head, separator, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    headers = dict(re.findall(r"(?m)^([\w-]+):[ \t]*(.*?)\r?$", head.decode(errors="replace")))
    by_name = {name.lower(): value for name, value in headers.items()}
    disposition = by_name.get("content-disposition", "")
    field = _header_parameter(disposition, "name")
    if not separator or not field:
        raise BadRequestError("can't parse multipart form data")
    name = _header_parameter(disposition, "filename")
    return Upload(field, name, by_name.get("content-type", ""), content)


def _header_parameter(header: str, name: str) -> str:
    """Give a parameter of a MIME header, its quotes and RFC 2231 encoding undone."""
    quoted = re.search(rf'(?i);\s*{name}="((?:[^"\\]|\\.)*)"', header)
    if quoted:
        unescaped = re.sub(r"\\(.)", r"\1", quoted[1])
        return unescaped.replace("%22", '"').replace("%0D", "").replace("%0A", "")
    message = Message()
    message["content-type"] = header.replace("\r", " ").replace("\n", " ")
    found = message.get_param(name, "")
    if isinstance(found, tuple):
        charset, _, encoded = found
        return encoded.encode("latin-1", "replace").decode(charset or "utf-8", "replace")
    return str(found)


def _json_values(body: bytes) -> JsonObject:
    try:
        value: Json = read_json(body) if body else {}
    except ValueError as error:
        raise BadRequestError("can't parse request JSON object") from error
    if not isinstance(value, dict):
        raise BadRequestError("request JSON must be an object")
    return value


def _form_values(body: bytes) -> JsonObject:
    try:
        return dict(parse_qsl(_utf8(body), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError as error:
        raise BadRequestError("strings must be encoded in UTF-8") from error


def _utf8(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise BadRequestError("strings must be encoded in UTF-8") from error


def _check_encoding(values: JsonObject) -> None:
    for value in values.values():
        try:
            str(value).encode()
        except UnicodeEncodeError as error:
            raise BadRequestError("strings must be encoded in UTF-8") from error
