"""What the files of the data sets say, read without any of our readers: the truth to count against.

Only ``json`` and ``csv`` are used, and patterns of this page's own.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_AMOUNT = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{2,6})(?:\.\d\d)?\s?(k\b)?", re.IGNORECASE)
_PAYS = re.compile(r"salary|compensation|\bpay\b|wage|\brates?\b|base \+", re.IGNORECASE)
_MONEY = re.compile(
    r"[$£€]\s?\d{2,3}(?:,\d{3}|k\b)|[$£€]\s?\d{2,3}(?:\.\d\d)?\s*(?:/|per |an )\s*h", re.IGNORECASE
)
_ANNUAL = re.compile(r"annual\s+salary[^\n$]*\n?\s*([^\n]*\$[^\n]*)", re.IGNORECASE)
_DOLLARS = re.compile(r"\$\s?(\d[\d,]*\d(?:, \d{3}(?!\d))?)")


@dataclass(frozen=True, slots=True)
class StatedPay:
    """What a posting says is paid."""

    least: float
    most: float
    currency: str = ""
    period: str = ""
    """Empty where the file does not say it apart from its text."""


def board_rows(file: Path) -> list[dict[str, object]]:
    """Give the postings of a board's answer, or of a file with one a line."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".jsonl":
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    jobs: list[dict[str, object]] = json.loads(text)["jobs"]
    return jobs


def structured_pay(row: Mapping[str, object]) -> StatedPay | None:
    """Give the salary that an Ashby posting has in fields of its own."""
    compensation = row.get("compensation")
    parts = compensation.get("summaryComponents", []) if isinstance(compensation, dict) else []
    for part in parts:
        if part["compensationType"] == "Salary" and (part["minValue"] or part["maxValue"]):
            period = part["interval"].split()[-1].lower()
            return StatedPay(part["minValue"], part["maxValue"], part["currencyCode"], period)
    return None


def amounts_in_prose(row: Mapping[str, object]) -> set[float]:
    """Give the amounts of the sentences of a posting that speak of pay in money."""
    sentences = re.split(r"\n|(?<=[.!?])\s", str(row["descriptionPlain"]))
    said = [one for one in sentences if _MONEY.search(one) and _PAYS.search(one)]
    return {
        float(number.replace(",", "")) * (1000 if is_thousands else 1)
        for one in said
        for number, is_thousands in _AMOUNT.findall(re.sub(r"(?<=[$£€])\s", "", one))
    }


def bulletin_pay(file: Path) -> StatedPay | None:
    """Give least and most of the amounts that stand below "annual salary" in a bulletin."""
    text = file.read_bytes().decode("utf-8", "replace").replace("\r", "\n")
    found = _ANNUAL.search(text)
    amounts = [int(re.sub(r"\D", "", one)) for one in _DOLLARS.findall(found[1])] if found else []
    return StatedPay(min(amounts), max(amounts)) if amounts else None


def table_rows(file: Path) -> list[dict[str, str]]:
    """Give the rows of a table with commas, or with tabs where its name ends in ``.txt``."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        if file.suffix == ".txt":
            return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return list(csv.DictReader(lines))


def plain_words(text: str) -> str:
    """Give a text with single spaces, and none without width, as it is compared."""
    return " ".join(text.replace("\u200b", "").split())


def bulletins(folder: Path) -> Iterator[Path]:
    """Give the files of the bulletins."""
    return (file for file in sorted(folder.rglob("*")) if file.is_file())
