"""Every command as a process: results, JSON, exit codes, and one sentence for a fault."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document

from tests.data import files
from tests.end_to_end import material
from tests.end_to_end.conftest import Rolecall
from tests.network_guard import loopback_port

pytestmark = pytest.mark.timeout(600)  # the first test waits for the starter library
QUESTION = "How many years of experience does a Senior Software Engineer I, Backend need?"
CLAIM = {"text", "verdict", "about", "reason", "evidence"}
ROLE_FILE = """---
title: Lighthouse Keeper
also_known_as: [Light Station Attendant]
field: Public service
seniority: mid
esco: {code: "9629.9", title: lighthouse keeper}
onet: {code: "53-6099.00", title: Transportation Workers}
sources:
  - the keeper's own log
---

# Lighthouse Keeper

## What the role is

A lighthouse keeper watches over a light and the waters around it.

## What one does

A lighthouse keeper logs the weather every three hours.

## Skills and tools

Lamps, radios and patience are the tools of a lighthouse keeper.
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, ...]:
    """Write the résumé and the posting, and name them as options."""
    (tmp_path / "resume.md").write_text(material.RESUME, encoding="utf-8")
    (tmp_path / "posting.txt").write_text(material.POSTING, encoding="utf-8")
    return ("--resume", "resume.md", "--posting", "posting.txt")


def test_ask_gives_the_documented_json_with_quotes_of_the_library(rolecall: Rolecall) -> None:
    asked = rolecall("ask", QUESTION, "--json")
    found = rolecall("knowledge", "search", QUESTION, "--k", "20", "--json")

    answer = json.loads(asked.out)
    assert asked.code == 0
    assert set(answer) == {
        "question", "standalone_question", "answer", "abstained", "citations", "claims", "removed",
        "model", "usage",
    }  # fmt: skip
    assert "5 to 8 years" in answer["answer"]
    assert not answer["abstained"]
    passages = [passage["text"] for passage in json.loads(found.out)["results"]]
    for citation in answer["citations"]:
        assert set(citation) == {"marker", "source", "title", "section", "quote"}
        assert citation["quote"] in passages
        assert f"[{citation['marker']}]" in answer["answer"]
    assert answer["claims"]
    for claim in answer["claims"]:
        assert set(claim) == CLAIM
        assert claim["verdict"] == "supported"
        assert claim["evidence"]


def test_ask_without_json_prints_the_answer_and_its_passages(rolecall: Rolecall) -> None:
    asked = rolecall("ask", QUESTION)

    assert asked.code == 0
    assert "5 to 8 years" in asked.out
    assert "\n[1] Senior Software Engineer I, Backend — " in asked.out
    assert asked.error == ""


def test_a_batch_of_questions_gets_a_line_each_and_a_bad_one_an_error(
    rolecall: Rolecall, tmp_path: Path
) -> None:
    lines = [
        json.dumps({"id": "a", "question": QUESTION}),
        "not json",
        json.dumps({"id": 7, "question": 7}),
        json.dumps({"id": "b", "question": "and for juniors?", "history": [QUESTION]}),
        json.dumps({"id": "c", "question": " "}),
    ]
    (tmp_path / "batch.jsonl").write_text("\n".join(lines), encoding="utf-8")

    asked = rolecall("ask", "--batch", "batch.jsonl")

    answers = [json.loads(line) for line in asked.out.splitlines()]
    assert asked.code == 0
    assert [answer["id"] for answer in answers] == ["a", 2, 7, "b", "c"]
    assert ["error" in answer for answer in answers] == [False, True, True, False, True]
    assert "5 to 8 years" in answers[0]["answer"]
    assert "junior" in answers[3]["standalone_question"].lower()


def test_ask_abstains_outside_the_library_and_says_what_it_holds(rolecall: Rolecall) -> None:
    answer = json.loads(rolecall("ask", "What is the capital of France?", "--json").out)

    assert answer["abstained"]
    assert answer["citations"] == []
    assert re.search(r"library holds \d+ role descriptions", answer["answer"])
    assert "Paris" not in answer["answer"]


def test_read_prints_what_was_found_in_both_kinds_of_file(
    rolecall: Rolecall, tmp_path: Path
) -> None:
    (tmp_path / "cv.pdf").write_bytes(material.resume_pdf())
    (tmp_path / "posting.txt").write_text(material.POSTING, encoding="utf-8")

    resume = json.loads(rolecall("read", "resume", "cv.pdf", "--json").out)
    posting = json.loads(rolecall("read", "posting", "posting.txt", "--json").out)

    assert resume["basics"]["name"] == material.NAME
    assert [job["startDate"] for job in resume["work"]] == ["2021-03", "2017-09"]
    assert posting["hiringOrganization"] == material.COMPANY
    assert {r["importance"] for r in posting["requirements"]} == {"must", "nice"}
    assert len(posting["requirements"]) == 8


def test_read_takes_stdin(rolecall: Rolecall) -> None:
    posting = rolecall("read", "posting", "-", "--json", typed=material.POSTING.encode())

    assert posting.code == 0
    assert json.loads(posting.out)["title"] == "Senior Backend Engineer"


def test_fit_names_the_resume_line_for_each_requirement_that_is_met(
    rolecall: Rolecall, pair: tuple[str, ...]
) -> None:
    fit = json.loads(rolecall("fit", *pair, "--json").out)

    status = {item["text"]: item["status"] for item in fit["requirements"]}
    assert status["Strong Python and PostgreSQL."] == "met"
    assert status["Experience with Terraform."] == "missing"
    assert 0 < fit["score"] < 100
    for item in fit["requirements"]:
        assert item["text"] in material.POSTING
        assert all(evidence["quote"] in material.RESUME for evidence in item["evidence"])
        assert bool(item["evidence"]) == (item["status"] != "missing")


def test_a_letter_is_in_the_language_of_the_posting_unless_one_is_named(
    rolecall: Rolecall, pair: tuple[str, ...], tmp_path: Path
) -> None:
    posting = tmp_path / "anzeige.txt"
    posting.write_text(
        "Bäckerin (m/w/d)\nBackhaus Stern, Ulm\n\nIhr Profil\n- Erfahrung mit der Bäckerei\n"
        "- Sie backen gern in der Nacht und am Wochenende\n"
    )
    both = (*pair[:2], "--posting", str(posting))

    german = json.loads(rolecall("letter", *both, "--json").out)
    english = json.loads(rolecall("letter", *both, "--language", "en", "--json").out)

    assert german["options"]["language"] == "de"
    assert german["letter"].startswith("Guten Tag")
    assert english["letter"].startswith("Dear")


def test_every_sentence_of_a_letter_is_supported_by_words_of_the_two_files(
    rolecall: Rolecall, pair: tuple[str, ...]
) -> None:
    letter = json.loads(rolecall("letter", *pair, "--json").out)

    given = material.RESUME + material.POSTING
    assert set(letter) == {
        "letter", "title", "organization", "sentences", "questions", "rubric", "options", "model",
        "usage",
    }  # fmt: skip
    for sentence in letter["sentences"]:
        assert set(sentence) == CLAIM
        assert sentence["verdict"] in ("supported", "not_a_claim")
        assert sentence["text"] in letter["letter"]
        assert all(evidence["quote"] in given for evidence in sentence["evidence"])
    assert any(sentence["evidence"] for sentence in letter["sentences"])
    assert material.COMPANY in letter["letter"]
    assert letter["letter"].rstrip().endswith(material.NAME)
    assert "Terraform" in " ".join(letter["questions"])
    assert [item["key"] for item in letter["rubric"] if item["gate"] and not item["points"]] == []
    assert not re.search(r"\[[^\]]*\]|\bTODO\b|XX", letter["letter"])


def test_a_preparation_says_nothing_but_the_two_files(
    rolecall: Rolecall, pair: tuple[str, ...], tmp_path: Path
) -> None:
    done = rolecall("prepare", *pair, "--json", "--out", "tailored.docx")
    prepared = json.loads(done.out)

    given = material.RESUME + material.POSTING
    assert set(prepared) == {
        "title", "organization", "language", "resume", "answers", "interview",
    }  # fmt: skip
    groups = [g for s in prepared["resume"]["sections"] for g in s["groups"]]
    lines = [line["text"] for g in groups for line in (*g["heading"], *g["lines"])]
    assert len(lines) > 10
    assert [line for line in lines if line not in material.RESUME] == []
    for answer in prepared["answers"]:
        assert len(answer["sentences"]) > 2
        for sentence in answer["sentences"]:
            assert set(sentence) == CLAIM
            assert sentence["verdict"] in ("supported", "not_a_claim")
            assert sentence["evidence"]
            assert all(evidence["quote"] in given for evidence in sentence["evidence"])
    assert len(prepared["interview"]) == 8
    stories = [story["quote"] for item in prepared["interview"] for story in item["stories"]]
    assert [story for story in stories if story not in material.RESUME] == []
    assert lines[-1] in [p.text for p in Document(str(tmp_path / "tailored.docx")).paragraphs]


def test_a_letter_has_the_length_that_was_asked_for(
    rolecall: Rolecall, pair: tuple[str, ...]
) -> None:
    words = {
        length: _count_body_words(rolecall("letter", *pair, "--length", length).out)
        for length in ("short", "default")
    }

    assert 90 <= words["short"] <= 150
    assert 180 <= words["default"] <= 300


def test_a_letter_is_written_as_docx_and_pdf(
    rolecall: Rolecall, pair: tuple[str, ...], tmp_path: Path
) -> None:
    for name in ("letter.docx", "letter.PDF"):
        written = rolecall("letter", *pair, "--out", name)
        assert (written.code, written.out) == (0, "")
        assert f"Wrote {name}." in written.error

    docx = Document(str(tmp_path / "letter.docx"))
    pdf = pypdfium2.PdfDocument(io.BytesIO((tmp_path / "letter.PDF").read_bytes()))
    assert material.COMPANY in "\n".join(paragraph.text for paragraph in docx.paragraphs)
    assert material.COMPANY in pdf[0].get_textpage().get_text_range()


def test_without_requirements_there_is_a_letter_and_no_score(
    rolecall: Rolecall, pair: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "posting.txt").write_text("Clerk\nHarbour Office\n\nWe look forward to you.\n")

    letter = rolecall("letter", *pair)
    fit = rolecall("fit", *pair)

    assert letter.code == 0
    assert "Harbour Office" in letter.out
    assert (fit.code, fit.out) == (1, "")
    assert "no requirements" in _only_sentence(fit.error)


def test_added_files_are_found_kept_when_unchanged_and_removed(
    rolecall: Rolecall, data_dir: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "keeper.md").write_text(ROLE_FILE, encoding="utf-8")
    (folder / "posting.txt").write_text(material.POSTING, encoding="utf-8")
    (folder / "scan.pdf").write_bytes(files.encrypted_pdf())

    added = rolecall("knowledge", "add", "mine", "--json", data=data_dir)
    again = rolecall("knowledge", "add", "mine", "--json", data=data_dir)
    listed = json.loads(rolecall("knowledge", "list", "--json", data=data_dir).out)
    asked = rolecall("ask", "How often does a lighthouse keeper log the weather?", data=data_dir)
    searched = rolecall("knowledge", "search", "rail freight for shippers", "--json", data=data_dir)

    assert added.code == 0
    assert _counts(added.out) == {"added": 2, "unchanged": 0, "skipped": 1}
    assert "scan.pdf" in added.error
    assert "password" in added.error
    assert _counts(again.out) == {"added": 0, "unchanged": 2, "skipped": 1}
    mine = {source["title"]: source for source in listed if source["id"].startswith("added:")}
    assert set(mine) == {"Lighthouse Keeper", f"Senior Backend Engineer, {material.COMPANY}"}
    assert "every three hours" in asked.out
    assert json.loads(searched.out)["results"][0]["title"].endswith(material.COMPANY)

    removed = rolecall("knowledge", "remove", mine["Lighthouse Keeper"]["id"], data=data_dir)
    missing = rolecall("knowledge", "remove", mine["Lighthouse Keeper"]["id"], data=data_dir)
    after = rolecall("knowledge", "search", "lighthouse keeper", "--json", data=data_dir)

    assert removed.code == 0
    assert missing.code == 1
    assert "knowledge list" in _only_sentence(missing.error)
    assert "Lighthouse Keeper" not in after.out


def _counts(out: str) -> dict[str, int]:
    summary = json.loads(out)
    return {name: summary[name] for name in ("added", "unchanged", "skipped")}


def test_a_changed_file_replaces_what_was_added_from_it(
    rolecall: Rolecall, data_dir: Path, tmp_path: Path
) -> None:
    file = tmp_path / "keeper.md"
    file.write_text(ROLE_FILE, encoding="utf-8")
    rolecall("knowledge", "add", "keeper.md", data=data_dir)
    file.write_text(ROLE_FILE.replace("three hours", "five hours"), encoding="utf-8")

    changed = rolecall("knowledge", "add", "keeper.md", "--json", data=data_dir)
    listed = rolecall("knowledge", "list", data=data_dir).out
    found = rolecall("knowledge", "search", "lighthouse keeper weather", data=data_dir).out

    assert json.loads(changed.out)["changed"] == 1
    assert listed.count("Lighthouse Keeper") == 1
    assert "five hours" in found
    assert "three hours" not in found


def test_what_is_missing_from_the_library_is_embedded_once(
    rolecall: Rolecall, data_dir: Path
) -> None:
    before = json.loads(rolecall("knowledge", "stats", "--json", data=data_dir).out)
    removed = rolecall("knowledge", "remove", "role:chef", data=data_dir)

    first = rolecall("knowledge", "stats", "--json", data=data_dir)
    second = rolecall("knowledge", "stats", "--json", data=data_dir)

    assert removed.code == 0
    assert second.error == ""
    assert before["passages"] == before["indexed_passages"]
    assert json.loads(first.out) == json.loads(second.out) == before


def test_the_index_can_be_made_anew_from_the_rows(rolecall: Rolecall, tmp_path: Path) -> None:
    own = tmp_path / "var"
    (tmp_path / "keeper.md").write_text(ROLE_FILE, encoding="utf-8")
    rolecall("knowledge", "add", "keeper.md", data=own)
    shutil.rmtree(own / "chroma")

    broken = rolecall("doctor", data=own)
    rebuilt = rolecall("knowledge", "rebuild", data=own)
    looked = rolecall("doctor", data=own)

    indexed = re.fullmatch(r"Indexed (\d+) passages\.\n", rebuilt.out)
    assert broken.code == 1
    assert "run `rolecall knowledge rebuild`" in broken.out
    assert indexed is not None
    assert f"1 sources, {indexed[1]} passages, {indexed[1]} indexed" in looked.out


def test_lost_vectors_are_made_anew_before_a_question_is_answered(
    rolecall: Rolecall, data_dir: Path, tmp_path: Path
) -> None:
    question = ("ask", "What does a lighthouse keeper do?", "--json")
    (tmp_path / "keeper.md").write_text(ROLE_FILE, encoding="utf-8")
    rolecall("knowledge", "add", "keeper.md", data=data_dir)
    before = rolecall(*question, data=data_dir)
    shutil.rmtree(data_dir / "chroma")

    after = rolecall(*question, data=data_dir)

    assert json.loads(after.out) == json.loads(before.out)
    assert rolecall("doctor", data=data_dir).code == 0


def test_doctor_finds_everything_sound(rolecall: Rolecall) -> None:
    looked = rolecall("doctor")
    findings = json.loads(rolecall("doctor", "--json").out)

    assert looked.code == 0
    assert "FAIL" not in looked.out
    assert [finding["name"] for finding in findings] == [
        "machine", "library", "reading", "pictures", "model", "telegram",
    ]  # fmt: skip
    assert all(finding["ok"] for finding in findings)


def test_doctor_names_a_model_and_a_telegram_that_do_not_answer(rolecall: Rolecall) -> None:
    nowhere = f"http://127.0.0.1:{loopback_port()}"

    looked = rolecall(
        "doctor",
        TELEGRAM_BOT_TOKEN="1234:abc",
        TELEGRAM_API_ROOT=nowhere,
        OPENAI_BASE_URL=f"{nowhere}/v1",
    )

    assert looked.code == 1
    assert re.findall(r"^FAIL  (\w+):", looked.out, re.MULTILINE) == ["model", "telegram"]
    assert "Traceback" not in looked.error


def test_a_file_that_cannot_be_read_ends_in_one_sentence(
    rolecall: Rolecall, tmp_path: Path
) -> None:
    (tmp_path / "locked.pdf").write_bytes(files.encrypted_pdf())

    read = rolecall("read", "resume", "locked.pdf")

    assert (read.code, read.out) == (1, "")
    assert "password" in _only_sentence(read.error)


def test_swapped_files_are_noticed(rolecall: Rolecall, pair: tuple[str, ...]) -> None:
    _, resume, _, posting = pair

    letter = rolecall("letter", "--resume", posting, "--posting", resume)
    one_wrong = rolecall("read", "posting", "resume.md")

    assert (letter.code, letter.out) == (1, "")
    assert "swap --resume and --posting" in _only_sentence(letter.error)
    assert one_wrong.code == 0
    assert "resume.md reads like a résumé" in one_wrong.error


def test_a_command_written_wrongly_exits_with_2_and_shows_its_usage(rolecall: Rolecall) -> None:
    misused = rolecall("dance")

    assert (misused.code, misused.out) == (2, "")
    assert misused.error.startswith("usage: rolecall")
    assert "Traceback" not in misused.error


def test_a_wrong_setting_exits_with_3_and_says_name_problem_and_example(rolecall: Rolecall) -> None:
    refused = rolecall("doctor", ROLECALL_PORT="many")

    assert (refused.code, refused.out) == (3, "")
    sentence = _only_sentence(refused.error)
    assert sentence.startswith("rolecall: ROLECALL_PORT: ")
    assert sentence.endswith("Example: ROLECALL_PORT=8080")


def test_an_address_of_another_machine_exits_with_3(rolecall: Rolecall, data_dir: Path) -> None:
    refused = rolecall("run", "--host", "192.0.2.1", "--port", "0", data=data_dir)

    assert refused.code == 3
    assert "Example: ROLECALL_HOST=127.0.0.1" in _only_sentence(refused.error)


def _only_sentence(error: str) -> str:
    """Give the one line that a fault may print."""
    lines = error.splitlines()
    assert len(lines) == 1, error
    assert lines[0].startswith("rolecall: ")
    assert "Traceback" not in error
    return lines[0]


def _count_body_words(letter: str) -> int:
    paragraphs: list[Any] = letter.strip().split("\n\n")
    return len(" ".join(paragraphs[1:-1]).split())
