"""Structured logs: one JSON object a line on stderr; never a message text or a résumé at INFO."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

_QUIET = ("alembic", "httpx", "httpcore", "httpx2", "openai", "chromadb", "telegram", "uvicorn")
"""Libraries that speak below WARNING only when asked for DEBUG; httpx logs the bot's token in
addresses at INFO, so it never does."""
_NEVER_BELOW_WARNING = ("httpx", "httpcore", "httpx2")


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON: time, level, room, message, trace."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the record as a line without a line break inside."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "room": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def set_up_logging(level: str) -> None:
    """Send every log to stderr as JSON lines; replaces what a library may have set up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    if level == "DEBUG":
        for name in set(_QUIET) - set(_NEVER_BELOW_WARNING):
            logging.getLogger(name).setLevel(logging.DEBUG)
