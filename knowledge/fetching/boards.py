"""Job links of known boards lead to the boards' public interfaces, which need no key.

Sources: https://developers.greenhouse.io/job-board.html, https://github.com/lever/postings-api,
https://developers.ashbyhq.com/docs/public-job-posting-api; Workable's is the one its own job pages
ask.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from knowledge.errors import LinkNotFoundError
from knowledge.fetching.links import Link

_WORD = r"[\w.~-]{1,120}"


@dataclass(frozen=True, slots=True)
class BoardJob:
    """One job of a board; ``board`` is the name that the employer has there."""

    board: str
    job_id: str
    interface: str
    """Where the board gives the job as JSON."""


def board_job(link: Link) -> BoardJob | None:
    """Give the job that a link of a known board names, if it names one."""
    for host, read in _BOARDS.items():
        if re.fullmatch(host, link.host):
            return read(link)
    return None


def pick_job(data: bytes, job: BoardJob) -> bytes:
    """Give the JSON of one job, with the board's name, out of what the interface answered.

    Raises: LinkNotFoundError when the job is not on the board (any more).
    """
    try:
        answer = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise LinkNotFoundError(job.interface, "no JSON") from error
    jobs = answer.get("jobs") if isinstance(answer, Mapping) else answer
    listed = jobs if isinstance(jobs, list) else [answer]
    found = [entry for entry in listed if isinstance(entry, Mapping)]
    if isinstance(jobs, list):
        found = [entry for entry in found if str(entry.get("id")) == job.job_id]
    if not found:
        raise LinkNotFoundError(job.interface, "closed")
    return json.dumps({"board": job.board, "job": found[0]}).encode()


def _greenhouse(link: Link) -> BoardJob | None:
    parts = urlsplit(link.target)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    found = re.fullmatch(rf"/({_WORD})/jobs/(\d+)/?", parts.path)
    if found:
        board, job_id = found[1], found[2]
    elif parts.path.startswith("/embed/job_app"):
        board, job_id = query.get("for", ""), query.get("token", "")
    else:
        return None
    if not re.fullmatch(_WORD, board) or not job_id.isdecimal():
        return None
    european = ".eu" if ".eu." in link.host else ""
    base = f"https://boards-api{european}.greenhouse.io/v1/boards"
    return BoardJob(board, job_id, f"{base}/{board}/jobs/{job_id}?pay_transparency=true")


def _lever(link: Link) -> BoardJob | None:
    found = re.match(rf"/({_WORD})/([0-9a-f-]{{36}})(?:[/?]|$)", link.target)
    if not found:
        return None
    european = "eu." if ".eu." in link.host else ""
    base = f"https://api.{european}lever.co/v0/postings"
    return BoardJob(found[1], found[2], f"{base}/{found[1]}/{found[2]}")


def _ashby(link: Link) -> BoardJob | None:
    found = re.match(r"/([\w.~%-]{1,120})/([0-9a-f-]{36})(?:[/?]|$)", link.target)
    if not found:
        return None
    base = "https://api.ashbyhq.com/posting-api/job-board"
    return BoardJob(found[1], found[2], f"{base}/{found[1]}?includeCompensation=true")


def _workable(link: Link) -> BoardJob | None:
    found = re.match(rf"/({_WORD})/j/([0-9A-F]{{6,20}})(?:[/?]|$)", link.target)
    if not found:
        return None
    base = "https://apply.workable.com/api/v2/accounts"
    return BoardJob(found[1], found[2], f"{base}/{found[1]}/jobs/{found[2]}")


_BOARDS: dict[str, Callable[[Link], BoardJob | None]] = {
    r"(?:job-)?boards(?:\.eu)?\.greenhouse\.io": _greenhouse,
    r"jobs(?:\.eu)?\.lever\.co": _lever,
    r"jobs\.ashbyhq\.com": _ashby,
    r"apply\.workable\.com": _workable,
}
