"""Answers over our own roles: sentences said honestly in other words, and answers that lie."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from bot.assistant.grounding.sentences import split_sentences
from knowledge.chunking import cut
from knowledge.passages import Passage
from knowledge.readers.reader import read_decoded
from knowledge.sources.roles import read_role_file

ROLES = Path(__file__).parents[2] / "knowledge" / "roles"
_PARAPHRASES = Path(__file__).parent / "cases" / "paraphrases.yaml"

Split = Literal["worked_on", "held_out"]
LieKind = Literal["changed number", "new number", "employer", "skill", "skill in lower case"]

_EMPLOYERS = (
    "Siemens",
    "Deloitte",
    "Accenture",
    "Spotify",
    "Novartis",
    "Maersk",
    "Infosys",
    "Bosch",
)
_SKILLS = ("Rust", "Tableau", "AutoCAD", "Salesforce", "Photoshop", "SAP", "Ansible", "MATLAB")
_REWORDED = (
    ("usually", "typically"),
    ("typically", "usually"),
    ("often", "frequently"),
    ("needs", "requires"),
    ("about", "around"),
    ("is common", "is usual"),
    (" such as ", " like "),
    ("for example", "for instance"),
    ("In the United States", "In the US"),
    ("in the United States", "in the US"),
    ("years of experience", "years' experience"),
)
_NUMBER = re.compile(r"(?<![\w$.,-])\d{1,2}(?=\s)(?! \d)")
"""A plain number of one or two digits that counts something."""
_OPENINGS = ("In short, ", "Note that ", "In general, ", "According to the library, ", "")


@dataclass(frozen=True, slots=True)
class Lie:
    """An answer with one invented word, and that word."""

    kind: LieKind
    answer: str
    invented: str
    passages: tuple[Passage, ...]


@cache
def passages_by_title() -> dict[str, tuple[Passage, ...]]:
    """Give the passages of every role that ships."""
    found: dict[str, tuple[Passage, ...]] = {}
    for file in sorted(ROLES.glob("*.md")):
        role = read_role_file(file)
        found[role.source.title] = cut(read_decoded(role.body, file_name=file.name), role.source)
    return found


def written_paraphrases(split: Split) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """Give the sentences that we wrote, each with the passages of its role."""
    cases: dict[str, dict[str, list[str]]] = yaml.safe_load(_PARAPHRASES.read_text("utf-8"))
    for title, sentences in cases[split].items():
        for sentence in sentences:
            yield sentence, passages_by_title()[title]


def made_paraphrases(count: int, *, seed: int = 1) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """Reword sentences of the roles by rule: an opening, and every exchange that applies."""
    chance = random.Random(seed)  # noqa: S311  # a fixed draw of cases, no secret
    roles = list(passages_by_title().values())
    while count:
        passages = chance.choice(roles)
        sentence = chance.choice(_sentences(passages))
        reworded = sentence
        for before, after in chance.sample(_REWORDED, len(_REWORDED)):
            reworded = reworded.replace(before, after, 1)
        if reworded != sentence:
            opening = chance.choice(_OPENINGS)
            yield (opening + _lowered(reworded) if opening else reworded), passages
            count -= 1


def lies(count: int, *, seed: int = 2) -> Iterator[Lie]:
    """Give answers of two true sentences and a lie of each kind in turn."""
    chance = random.Random(seed)  # noqa: S311  # a fixed draw of cases, no secret
    roles = list(passages_by_title().items())
    kinds: tuple[LieKind, ...] = (
        "changed number", "new number", "employer", "skill", "skill in lower case",
    )  # fmt: skip
    for number in range(count):
        title, passages = chance.choice(roles)
        kind = kinds[number % len(kinds)]
        lie, invented = _lie(kind, title, passages, chance)
        true = chance.sample(_sentences(passages), 2)
        place = chance.randrange(3)
        answer = " ".join([*true[:place], lie, *true[place:]])
        yield Lie(kind, answer, invented, passages)


def _lie(
    kind: LieKind, title: str, passages: Sequence[Passage], chance: random.Random
) -> tuple[str, str]:
    text = " ".join(passage.text for passage in passages)
    figure = str(chance.choice([n for n in range(11, 97) if str(n) not in text]))
    employer = chance.choice([name for name in _EMPLOYERS if name not in text])
    skill = chance.choice([name for name in _SKILLS if name.lower() not in text.lower()])
    match kind:
        case "changed number":
            numbered = [one for one in _sentences(passages) if _NUMBER.search(one)]
            return _NUMBER.sub(figure, chance.choice(numbered), count=1), figure
        case "new number":
            return f"A {title} usually looks after {figure} projects at once.", figure
        case "employer":
            return f"Many people in this role work for {employer}.", employer
        case "skill":
            return f"The role also asks for {skill}.", skill
        case "skill in lower case":
            return f"People in this role also use {skill.lower()} every day.", skill


def _sentences(passages: Sequence[Passage]) -> list[str]:
    return [one for passage in passages for one in split_sentences(passage.text)]


def _lowered(sentence: str) -> str:
    first, _, rest = sentence.partition(" ")
    is_word = first.isalpha() and first[1:].islower()
    return f"{first.lower() if is_word else first} {rest}"
