from __future__ import annotations

import json

import pytest

from knowledge.errors import LinkNotFoundError
from knowledge.fetching.boards import BoardJob, board_job, pick_job
from knowledge.fetching.links import parse_link

ID = "4f0ab5c4-4bfe-4f3c-aa58-bca8fdd8c3ca"
GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/acme/jobs/123?pay_transparency=true"


@pytest.mark.parametrize(
    ("link", "interface"),
    [
        ("https://boards.greenhouse.io/acme/jobs/123", GREENHOUSE),
        ("https://job-boards.greenhouse.io/acme/jobs/123?gh_src=x", GREENHOUSE),
        ("https://boards.greenhouse.io/embed/job_app?for=acme&token=123", GREENHOUSE),
        (
            "https://job-boards.eu.greenhouse.io/acme/jobs/123",
            "https://boards-api.eu.greenhouse.io/v1/boards/acme/jobs/123?pay_transparency=true",
        ),
        (f"https://jobs.lever.co/acme/{ID}", f"https://api.lever.co/v0/postings/acme/{ID}"),
        (f"https://jobs.lever.co/acme/{ID}/apply", f"https://api.lever.co/v0/postings/acme/{ID}"),
        (f"https://jobs.eu.lever.co/acme/{ID}", f"https://api.eu.lever.co/v0/postings/acme/{ID}"),
        (
            f"https://jobs.ashbyhq.com/acme/{ID}/application",
            "https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true",
        ),
        (
            "https://apply.workable.com/acme/j/0A1B2C3D4E/apply/",
            "https://apply.workable.com/api/v2/accounts/acme/jobs/0A1B2C3D4E",
        ),
    ],
)
def test_a_job_link_leads_to_the_boards_interface(link: str, interface: str) -> None:
    job = board_job(parse_link(link))

    assert job is not None
    assert job.interface == interface
    assert job.board == "acme"
    assert str(parse_link(interface)) == interface


@pytest.mark.parametrize(
    "link",
    [
        "https://boards.greenhouse.io/acme",
        "https://boards.greenhouse.io/embed/job_app?for=../../x&token=123",
        "https://jobs.lever.co/acme",
        "https://jobs.ashbyhq.com/acme",
        "https://apply.workable.com/acme/",
        "https://boards.greenhouse.io.evil.example/acme/jobs/123",
        "https://jobs.example/acme/jobs/123",
    ],
)
def test_any_other_link_names_no_job(link: str) -> None:
    assert board_job(parse_link(link)) is None


def test_one_job_is_picked_from_a_board() -> None:
    board = json.dumps({"jobs": [{"id": "a", "title": "Baker"}, {"id": ID, "title": "Miller"}]})

    picked = json.loads(pick_job(board.encode(), BoardJob("acme", ID, "https://x.example/")))

    assert picked == {"board": "acme", "job": {"id": ID, "title": "Miller"}}


@pytest.mark.parametrize(
    "answer", [b'{"jobs": []}', b"<html>", b"[" * 100_000, b'{"jobs": [1, 2]}']
)
def test_a_job_that_is_gone_is_not_found(answer: bytes) -> None:
    with pytest.raises(LinkNotFoundError):
        pick_job(answer, BoardJob("acme", ID, "https://x.example/"))
