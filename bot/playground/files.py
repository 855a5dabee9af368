"""Files that people and the bot sent: kept in a folder, found by id or path."""

from __future__ import annotations

import asyncio
import mimetypes
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from bot.playground.errors import BadRequestError, NotFoundError, TooLargeError
from bot.playground.pictures import Picture, read_picture
from bot.playground.store import Row, Store
from bot.playground.wire import Json, JsonObject, Parameters, Upload

FileKind: TypeAlias = Literal["document", "photo"]

# Source: https://core.telegram.org/bots/api#sending-files and #getfile (decimal megabytes are the
# documentation's words; the servers count 1024 * 1024).
MAX_UPLOAD_BYTES: Final = 50 * 1024 * 1024
MAX_DOWNLOAD_BYTES: Final = 20 * 1024 * 1024
MAX_PHOTO_BYTES: Final = 10 * 1024 * 1024
_MAX_PHOTO_SIDES: Final = 10_000
_MAX_PHOTO_RATIO: Final = 20
_PREFIXES: Final[dict[FileKind, str]] = {"document": "BQACAgIAAxkBAAI", "photo": "AgACAgIAAxkBAAI"}


@dataclass(frozen=True)
class StoredFile:
    """A file as the Bot API knows it; `path` is what getFile tells, below the folder of files."""

    file_id: str
    unique_id: str
    kind: FileKind
    name: str
    mime_type: str
    size: int
    width: int
    height: int
    path: str

    def as_attachment(self) -> JsonObject:
        """Give the fields of a Message that carry the file."""
        identity: JsonObject = {"file_id": self.file_id, "file_unique_id": self.unique_id}
        if self.kind == "photo":
            sides: JsonObject = {"width": self.width, "height": self.height}
            return {"photo": [identity | {"file_size": self.size} | sides]}
        named: JsonObject = {"file_name": self.name, "mime_type": self.mime_type}
        return {"document": identity | named | {"file_size": self.size}}


class Files:
    """Keeps files and finds them again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def keep(self, kind: FileKind, upload: Upload) -> StoredFile:
        """Keep a file.

        Raises BadRequestError for an empty file or a picture that Telegram refuses, TooLargeError
        above 50 MB.
        """
        if not upload.content:
            raise BadRequestError("file must be non-empty")
        if len(upload.content) > MAX_UPLOAD_BYTES:
            raise TooLargeError
        picture = checked_photo(upload.content) if kind == "photo" else None
        kept = _described(kind, upload, picture)
        path = self._store.files / kept.path
        await asyncio.to_thread(_write, path, upload.content)
        self._store.write(
            "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", tuple(vars(kept).values())
        )
        return kept

    async def sent(self, kind: FileKind, parameters: Parameters) -> StoredFile:
        """Give the file that a call sends: an upload, or the id of a file that is here already.

        Raises BadRequestError for neither; nothing is ever fetched from an address.
        """
        value = parameters.text(kind)
        upload = parameters.uploads.get(value.removeprefix("attach://") if value else kind)
        if upload:
            return await self.keep(kind, upload)
        if not value:
            raise BadRequestError(f"there is no {kind} in the request")
        if value.startswith(("http://", "https://")):
            raise BadRequestError("failed to get HTTP URL content")
        known = self.find(value)
        if known is None:
            raise BadRequestError("wrong file identifier/HTTP URL specified")
        if known.kind != kind:
            wrong, right = known.kind.capitalize(), kind.capitalize()
            raise BadRequestError(f"can't use file of type {wrong} as {right}")
        return known

    def find(self, file_id: str) -> StoredFile | None:
        """Give the file with an id, None when there is none."""
        row = self._store.row("SELECT * FROM file WHERE file_id = ?", (file_id,))
        return _stored(row) if row else None

    def location(self, stored: StoredFile) -> Path:
        """Where a file stands on the disk."""
        return self._store.files / stored.path

    def downloadable(self, path: str) -> Path:
        """Where the file stands that getFile named by a path; raises NotFoundError for others."""
        row = self._store.row("SELECT * FROM file WHERE path = ?", (path,))
        if row is None or row["size"] > MAX_DOWNLOAD_BYTES:
            raise NotFoundError
        return self.location(_stored(row))

    async def get_file(self, parameters: Parameters) -> Json:
        """Bot API: where to download a file of at most 20 MB."""
        file_id = parameters.text("file_id")
        if not file_id:
            raise BadRequestError("file_id not specified")
        stored = self.find(file_id)
        if stored is None:
            raise BadRequestError("invalid file_id")
        if stored.size > MAX_DOWNLOAD_BYTES:
            raise BadRequestError("file is too big")
        return {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": stored.size,
            "file_path": stored.path,
        }


def checked_photo(content: bytes) -> Picture:
    """Give the picture that Telegram takes as a photo; raises BadRequestError for any other."""
    picture = read_picture(content)
    if picture is None or not picture.width or not picture.height:
        raise BadRequestError("IMAGE_PROCESS_FAILED")
    if len(content) > MAX_PHOTO_BYTES:
        raise BadRequestError("file is too big")
    sides = picture.width, picture.height
    if sum(sides) > _MAX_PHOTO_SIDES or max(sides) > _MAX_PHOTO_RATIO * min(sides):
        raise BadRequestError("PHOTO_INVALID_DIMENSIONS")
    return picture


def _described(kind: FileKind, upload: Upload, picture: Picture | None) -> StoredFile:
    name = _plain_name(upload.name)
    suffix = re.sub(r"[^.A-Za-z0-9]", "", Path(name).suffix)[:12]
    return StoredFile(
        file_id=_PREFIXES[kind] + secrets.token_urlsafe(24),
        unique_id="AgAD" + secrets.token_urlsafe(8),
        kind=kind,
        name=name,
        mime_type=picture.mime_type if picture else _mime_type(name, upload.content_type),
        size=len(upload.content),
        width=picture.width if picture else 0,
        height=picture.height if picture else 0,
        path=f"{kind}s/file_{secrets.token_hex(8)}{suffix}",
    )


def _plain_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    kept = "".join(c for c in last if c.isprintable()).strip()
    return kept[:255] or "file"


def _mime_type(name: str, declared: str) -> str:
    """Give the type that the name tells, as Telegram decides it, else the declared one."""
    told = mimetypes.guess_type(name)[0] or declared.split(";", maxsplit=1)[0]
    return told or "application/octet-stream"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _stored(row: Row) -> StoredFile:
    return StoredFile(
        file_id=row["file_id"],
        unique_id=row["unique_id"],
        kind="photo" if row["kind"] == "photo" else "document",
        name=row["name"],
        mime_type=row["mime_type"],
        size=row["size"],
        width=row["width"],
        height=row["height"],
        path=row["path"],
    )
