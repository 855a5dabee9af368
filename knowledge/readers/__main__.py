"""The child process: a file on standard input, one JSON object on standard output.

``isolated`` starts it with an empty environment and looks at nothing but what it prints.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from knowledge.documents import Document
from knowledge.errors import NoTextError, PictureFileError, ReadingTimeoutError, UnreadableFileError
from knowledge.readers.confinement import confine
from knowledge.readers.limits import MAX_FILE_BYTES
from knowledge.readers.reader import read_bytes, read_page


def main() -> None:
    """Read one file under limits.

    Arguments: ``file`` or ``page``, a name for errors, and Tesseract's path where it may be used.
    """
    kind, file_name = sys.argv[1:3]
    program = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    confine(program=program)
    data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    message: dict[str, object]
    try:
        message = {"document": _wired(_read(kind, data, file_name, program))}
    except UnreadableFileError as error:
        message = {"error": type(error).__name__, "detail": error.detail}
    except MemoryError:
        message = {"error": ReadingTimeoutError.__name__, "detail": "memory"}
    sys.stdout.write(json.dumps(message, ensure_ascii=False))


def _read(kind: str, data: bytes, file_name: str, program: Path | None) -> Document:
    if kind == "page":
        return read_page(data, file_name=file_name)
    try:
        return read_bytes(data, file_name=file_name)
    except (PictureFileError, NoTextError) as error:
        is_scan = isinstance(error, PictureFileError) or b"%PDF-" in data[:1024]
        if program is None or not is_scan:
            raise
    from knowledge.readers.pictures import read_picture

    return read_picture(data, file_name=file_name, program=program)


def _wired(document: Document) -> dict[str, object]:
    return {
        "text": document.text,
        "media_type": document.media_type,
        "page_count": document.page_count,
        "blocks": [
            {
                "start": block.span.start,
                "end": block.span.end,
                "kind": block.kind,
                "level": block.level,
                "page": block.page,
                "has_air": block.has_air,
            }
            for block in document.blocks
        ],
    }


if __name__ == "__main__":
    main()
