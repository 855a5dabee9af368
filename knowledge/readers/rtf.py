"""Rich Text Format becomes pieces: what a person sees, headers first and footers last.

Pictures, objects, fields' instructions, comments, deleted and hidden text are passed over. The code
is our own, because what must be told apart (hidden runs, white text) is what converters drop.
Source: Rich Text Format specification 1.9.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from knowledge.errors import BrokenFileError, FileTooLargeError
from knowledge.readers.limits import MAX_CHARACTERS
from knowledge.readers.pieces import Piece, rejoin_wrapped, without_bullet
from knowledge.readers.rtf_words import (
    CHARACTERS,
    CHARSETS,
    COLOR_TABLE,
    FONT,
    FOOTERS,
    HEADERS,
    PASSED_OVER,
    SHOWN_STARRED,
    SIGNS,
    TOKEN,
)

_MAX_DEPTH = 500
_SMALLEST_HALF_POINTS = 4
_WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the one around it."""

    place: str = "body"
    is_unseen: bool = False
    is_bold: bool = False
    half_points: int = 24
    color: int = 0
    ground: int = 0
    codec: str = "cp1252"
    skips: int = 1
    r"""Characters after ``\u`` that say the same for older programs."""
    is_hidden: bool = False
    is_list: bool = False
    level: int = 0


@dataclass(slots=True)
class _Line:
    words: list[str] = field(default_factory=list)
    are_bold: list[bool] = field(default_factory=list)
    is_list: bool = False
    level: int = 0


def rtf_pieces(data: bytes, *, file_name: str) -> list[Piece]:
    """Read an RTF.

    Raises: BrokenFileError, FileTooLargeError.
    """
    text = _without_binaries(data).decode("latin-1")
    reading = _Reading(text)
    try:
        reading.run()
    except (ValueError, LookupError) as error:
        raise BrokenFileError(file_name, "RTF") from error
    if reading.length > MAX_CHARACTERS:
        raise FileTooLargeError(file_name, f"{MAX_CHARACTERS:,} characters")
    lines = [line for place in ("header", "body", "footer") for line in reading.lines[place]]
    return rejoin_wrapped([_piece(line) for line in lines if "".join(line.words).strip()])


def _without_binaries(data: bytes) -> bytes:
    r"""Cut out what ``\bin`` announces: as many bytes of anything."""
    kept, start = bytearray(), 0
    for found in re.finditer(rb"\\bin(\d{1,9}) ?", data):
        if found.start() >= start:
            kept += data[start : found.start()]
            start = found.end() + int(found[1])
    return bytes(kept + data[start:])


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._codecs = {
            int(font): CHARSETS.get(int(charset), "cp1252")
            for font, charset in FONT.findall(text[:200_000])
        }
        self._colors = _colors(text)
        self._stack = [_State()]
        self._bytes = bytearray()
        self._skip = 0
        self._is_starred = False
        self.lines: dict[str, list[_Line]] = {p: [_Line()] for p in ("header", "body", "footer")}
        self.length = 0

    def run(self) -> None:
        for token in TOKEN.finditer(self._text):
            if token["byte"]:
                self._byte(int(token["byte"], 16))
                continue
            self._flush()
            if token["brace"] == "{":
                self._open()
            elif token["brace"] == "}":
                self._close()
            elif token["word"]:
                number = int(token["number"]) if token["number"] else None
                self._word(token["word"], number)
            elif token["sign"]:
                self._sign(token["sign"])
            elif token["text"]:
                self._write(self._unskipped(token["text"]))
            if self.length > MAX_CHARACTERS:
                return
        self._flush()

    @property
    def _state(self) -> _State:
        return self._stack[-1]

    def _set(self, **changes: object) -> None:
        self._stack[-1] = replace(self._state, **changes)  # type: ignore[arg-type]

    def _open(self) -> None:
        if len(self._stack) > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        self._stack.append(self._state)
        self._is_starred = False

    def _close(self) -> None:
        if len(self._stack) > 1:
            self._stack.pop()
        self._skip = 0

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_starred = True
        else:
            self._write(SIGNS.get(sign, ""))

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            self._write(content.decode(self._state.codec, errors="replace"))

    def _unskipped(self, text: str) -> str:
        skipped, self._skip = min(self._skip, len(text)), max(0, self._skip - len(text))
        return text[skipped:]

    def _word(self, word: str, number: int | None) -> None:
        starred, self._is_starred = self._is_starred, False
        if word in PASSED_OVER or (starred and word not in SHOWN_STARRED):
            self._set(is_unseen=True)
        elif word in HEADERS | FOOTERS:
            self._set(place="header" if word in HEADERS else "footer")
        elif word == "u" and number is not None:
            self._write(_character(number))
            self._skip = self._state.skips
        elif word in CHARACTERS:
            self._write(CHARACTERS[word])
        elif word in _FORMATS:
            _FORMATS[word](self, number)

    def _write(self, text: str) -> None:
        state = self._state
        if state.is_unseen or not text:
            return
        lines = self.lines[state.place]
        if text == "\n":
            lines.append(_Line())
        elif self._is_seen(state):
            self.length += len(text)
            lines[-1].words.append(text)
            lines[-1].is_list = lines[-1].is_list or state.is_list
            lines[-1].level = state.level
            if text.strip():
                lines[-1].are_bold.append(state.is_bold)

    def _is_seen(self, state: _State) -> bool:
        if state.is_hidden or state.half_points < _SMALLEST_HALF_POINTS:
            return False
        ground = self._colors.get(state.ground, _WHITE) if state.ground else _WHITE
        color = self._colors.get(state.color, (0, 0, 0)) if state.color else (0, 0, 0)
        return max(abs(a - b) for a, b in zip(color, ground, strict=True)) >= 20

    def plain(self) -> None:
        """Reset how characters look."""
        self._set(is_bold=False, half_points=24, color=0, is_hidden=False)

    def paragraph(self) -> None:
        """Reset how paragraphs look."""
        self._set(is_list=False, level=0, ground=0)

    def set(self, **changes: object) -> None:
        """Change how what follows looks."""
        self._set(**changes)

    def font(self, number: int) -> None:
        """Choose the characters that bytes stand for."""
        self._set(codec=self._codecs.get(number, "cp1252"))


_Format = Callable[[_Reading, int | None], None]
_FORMATS: dict[str, _Format] = {
    "plain": lambda reading, _: reading.plain(),
    "pard": lambda reading, _: reading.paragraph(),
    "b": lambda reading, number: reading.set(is_bold=number != 0),
    "v": lambda reading, number: reading.set(is_hidden=number != 0),
    "deleted": lambda reading, number: reading.set(is_hidden=number != 0),
    "fs": lambda reading, number: reading.set(half_points=number if number is not None else 24),
    "cf": lambda reading, number: reading.set(color=number or 0),
    "highlight": lambda reading, number: reading.set(ground=number or 0),
    "cb": lambda reading, number: reading.set(ground=number or 0),
    "chcbpat": lambda reading, number: reading.set(ground=number or 0),
    "cbpat": lambda reading, number: reading.set(ground=number or 0),
    "clcbpat": lambda reading, number: reading.set(ground=number or 0),
    "f": lambda reading, number: reading.font(number or 0),
    "uc": lambda reading, number: reading.set(skips=min(8, max(0, number or 0))),
    "ls": lambda reading, _: reading.set(is_list=True),
    "outlinelevel": lambda reading, number: reading.set(level=min(9, (number or 0) + 1)),
}


def _character(number: int) -> str:
    code = number + 0x10000 if number < 0 else number
    return chr(code) if 0 <= code < 0x110000 else ""


def _colors(text: str) -> dict[int, tuple[int, ...]]:
    found = COLOR_TABLE.search(text[:1_000_000])
    colors: dict[int, tuple[int, ...]] = {}
    for number, entry in enumerate(found[1].split(";") if found else ()):
        levels = [re.search(rf"\\{name}(\d{{1,3}})", entry) for name in ("red", "green", "blue")]
        if all(levels):
            colors[number] = tuple(int(level[1]) for level in levels if level)
    return colors


def _piece(line: _Line) -> Piece:
    text = _joined_surrogates("".join(line.words))
    bare, has_bullet = without_bullet(text.lstrip("\t "))
    stripped = text.strip()
    if line.level:
        return Piece(text, "heading", line.level)
    if has_bullet or line.is_list:
        return Piece(bare, "item")
    is_short = len(stripped) <= 60 and "\t" not in stripped and stripped[-1] not in ".,;"
    if is_short and line.are_bold and all(line.are_bold):
        return Piece(text, "heading", 4)
    return Piece(text)


def _joined_surrogates(text: str) -> str:
    r"""Put together what ``\u`` wrote in two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", errors="replace")
