"""The child process: a file on standard input, one JSON object on standard output.

``isolated`` starts it with an empty environment and looks at nothing but what it prints.
"""

from __future__ import annotations

import json
import resource
import sys

from knowledge.documents import Document
from knowledge.errors import ReadingTimeoutError, UnreadableFileError
from knowledge.readers.limits import ADDRESS_SPACE_BYTES, CPU_S, MAX_FILE_BYTES, OUTPUT_BYTES
from knowledge.readers.reader import read_bytes, read_page

_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "pty.")
_LIMITS = {
    resource.RLIMIT_CPU: CPU_S,
    resource.RLIMIT_AS: ADDRESS_SPACE_BYTES,
    resource.RLIMIT_FSIZE: OUTPUT_BYTES,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 32,
}


def main() -> None:
    """Read one file under limits; arguments are ``file`` or ``page`` and a name for errors."""
    _limit_resources()
    sys.addaudithook(_forbid)
    read = read_page if sys.argv[1] == "page" else read_bytes
    file_name = sys.argv[2]
    data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    message: dict[str, object]
    try:
        message = {"document": _wired(read(data, file_name=file_name))}
    except UnreadableFileError as error:
        message = {"error": type(error).__name__, "detail": error.detail}
    except MemoryError:
        message = {"error": ReadingTimeoutError.__name__, "detail": "memory"}
    sys.stdout.write(json.dumps(message))


def _limit_resources() -> None:
    for kind, limit in _LIMITS.items():
        try:
            _, hard = resource.getrlimit(kind)
            soft = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
            resource.setrlimit(kind, (soft, hard))  # the signal of the soft limit says why
        except (ValueError, OSError):  # macOS knows RLIMIT_AS but refuses to set it
            continue


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what no reader needs: the network, other programs, files to write."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and isinstance(arguments[1], str) and arguments[1].strip("rbtU"):
        raise PermissionError(event)


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
            }
            for block in document.blocks
        ],
    }


if __name__ == "__main__":
    main()
