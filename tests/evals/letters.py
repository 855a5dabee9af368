"""Letters without a model: rubric, stock phrases, likeness of letters, and a model that lies."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.letters import Letters
from bot.assistant.letters.rubric import failed_gates
from bot.assistant.letters.stock_phrases import stock_phrases
from bot.commands.tables import Report, Table
from bot.domain.claim import Claim
from bot.domain.letter import Letter, LetterOptions
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.llm.extractive import ExtractiveModel
from bot.llm.scripted import ScriptedModel
from bot.settings import Settings
from knowledge.embedding import Embedder, LocalEmbedder
from tests.evals.claims import TODAY, Pair, read_pairs, read_texts

_ENOUGH_PAIRS = 50
_LIAR_LETTERS = 100
_LONG_ENOUGH = 190
_UNMARKED = ("supported", "not_a_claim")
_GRAM = 5
_MOST_ALIKE = 0.25


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    resume: Resume
    posting: Posting
    language: str
    sentences: Pair


async def evaluate(_settings: Settings) -> Report:
    """Write a letter for each of fifty pairs, and a hundred with a model that lies."""
    embedder = LocalEmbedder(threads=1)
    cases = list(itertools.islice(_cases(), _ENOUGH_PAIRS))
    letters = [(case, await _write(case, ExtractiveModel(embedder), embedder)) for case in cases]
    return Report((_rubric(letters), _items(letters), await _liar(cases, embedder)))


def _cases() -> Iterator[_Case]:
    """Give each résumé with its own posting, then with the others of its language."""
    pairs = read_pairs()
    read = {pair.id: read_texts(pair.resume, pair.posting) for pair in pairs}
    for distance in range(len(pairs)):
        for index, pair in enumerate(pairs):
            other = pairs[(index + distance) % len(pairs)]
            if other.language == pair.language:
                name = f"{pair.id} → {other.id}"
                resume, posting = read[pair.id][0], read[other.id][1]
                yield _Case(name, resume, posting, pair.language, pair)


async def _write(case: _Case, model: ExtractiveModel | ScriptedModel, embedder: Embedder) -> Letter:
    checker = ClaimChecker(embedder, clock=lambda: TODAY)
    letters = Letters(model, checker, Fitting(embedder, clock=lambda: TODAY))
    options = LetterOptions(language=case.sentences.language)
    return await letters.write(case.resume, case.posting, options)


def _rubric(letters: Sequence[tuple[_Case, Letter]]) -> Table:
    passed = sum(not failed_gates(letter.rubric) for _, letter in letters)
    shares = [_share(letter) for _, letter in letters]
    stock = sum(len(stock_phrases(letter.body)) for _, letter in letters)
    pairs = [
        (a.resume is b.resume, _likeness(one.body, other.body))
        for (a, one), (b, other) in itertools.combinations(letters, 2)
        if a.posting is not b.posting and a.language == b.language
    ]
    of_one = sorted(share for is_one, share in pairs if is_one)
    of_two = sorted(share for is_one, share in pairs if not is_one)
    return Table(
        "Letters without a model",
        ("what", "value"),
        (
            ("letters written", len(letters)),
            ("letters that pass all gates", passed),
            ("points of the rubric, mean share", sum(shares) / len(shares)),
            ("points of the rubric, lowest share", min(shares)),
            ("stock phrases", stock),
            *_shared("two people", of_two),
            *_shared("one person", of_one),
        ),
        "For different postings in one language. Without a model, two letters of one person share "
        "the lines of the résumé, which here has five to ten.",
    )


def _shared(whose: str, shares: Sequence[float]) -> tuple[tuple[str, float], ...]:
    """Give how alike the letters of ascending shares are, and how many are too much so."""
    name = f"5-grams shared by two letters of {whose}"
    return (
        (f"{name}, pairs", len(shares)),
        (f"{name}, mean", sum(shares) / len(shares)),
        (f"{name}, median", shares[len(shares) // 2]),
        (f"{name}, nine in ten at most", shares[len(shares) * 9 // 10]),
        (f"{name}, most", shares[-1]),
        (f"{name}, pairs over {_MOST_ALIKE:.0%}", sum(s > _MOST_ALIKE for s in shares)),
    )


def _share(letter: Letter) -> float:
    graded = [item for item in letter.rubric if not item.is_gate]
    return sum(item.points for item in graded) / sum(item.max_points for item in graded)


def _likeness(one: str, other: str) -> float:
    """Give the share of the shorter letter's 5-grams that the other has too."""
    grams = [_grams(one), _grams(other)]
    return len(grams[0] & grams[1]) / max(1, min(map(len, grams)))


def _grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[place : place + _GRAM]) for place in range(len(words) - _GRAM + 1)}


def _items(letters: Sequence[tuple[_Case, Letter]]) -> Table:
    lost: Counter[str] = Counter()
    most: Counter[str] = Counter()
    for _, letter in letters:
        for item in letter.rubric:
            lost[item.key] += item.max_points - item.points
            most[item.key] += item.max_points
    rows = tuple((key, most[key] - lost[key], most[key]) for key in most)
    return Table("Points by item of the rubric", ("item", "points", "of"), rows)


async def _liar(cases: Sequence[_Case], embedder: Embedder) -> Table:
    """Let a model plant one or two lies in letters that are otherwise true."""
    own = [case for case in cases if case.name.split(" → ")[0] == case.name.split(" → ")[1]]
    honest = [await _write(case, ExtractiveModel(embedder), embedder) for case in own]
    told, unmarked, from_model, named = 0, Counter[str](), 0, 0
    for number in range(_LIAR_LETTERS):
        case, base = own[number % len(own)], honest[number % len(own)]
        lies = _planted(case.sentences, number // len(own))
        letter = await _write(case, _lying_model(case.sentences, base, lies), embedder)
        told += len(lies)
        if letter.model.startswith("extractive"):
            continue
        from_model += 1
        shown = {claim.text: claim.verdict for claim in letter.sentences}
        passed = [kind for kind, text in lies.items() if shown.get(text) in _UNMARKED]
        unmarked.update(passed)
        named += sum(any(text in asked for asked in letter.questions) for text in lies.values())
    return Table(
        "A model that lies",
        ("what", "value"),
        (
            ("letters asked of it", _LIAR_LETTERS),
            ("lies planted, each told again when it was sent back", told),
            ("letters shown as the model's, without what was refused", from_model),
            ("lies in these that the user is told of as taken out", named),
            ("lies that reach the user unmarked", unmarked.total()),
            *((f"of these: {kind}", count) for kind, count in unmarked.items()),
        ),
        "Each letter is a true one with one or two lies of tests/evals/cases/claims.yaml in it; "
        "where it does not pass, the one composed without a model is shown.",
    )


def _planted(pair: Pair, turn: int) -> dict[str, str]:
    """Give the lies of one letter, one and two in turn, until every one was told."""
    told = [(kind, text) for row in pair.lies for kind, text in row.items()]
    start = turn * 3 // 2
    count = 1 + turn % 2
    return dict(told[(start + step) % len(told)] for step in range(count))


def _lying_model(pair: Pair, base: Letter, lies: dict[str, str]) -> ScriptedModel:
    """Tell the true letter, and true sentences until it is long enough, with the lies between."""
    paragraphs = [[_sentence(c) for c in p.sentences] for p in base.paragraphs]
    words = len(base.body.split())
    for text in (text for row in pair.truths for text in row.values()):
        if words >= _LONG_ENOUGH:
            break
        paragraphs[len(paragraphs) // 2].append({"text": text, "evidence": []})
        words += len(text.split())
    for place, text in enumerate(lies.values()):
        paragraphs[min(1 + place, len(paragraphs) - 1)].append({"text": text, "evidence": []})
    reply = json.dumps({"paragraphs": [{"sentences": sentences} for sentences in paragraphs]})
    return ScriptedModel([reply, reply])


def _sentence(claim: Claim) -> dict[str, object]:
    marks = {"resume": "R", "posting": "P"}
    ids = [e.material_id.split(":") for e in claim.evidence]
    evidence = [f"{marks[kind]}{number}" for kind, number in ids if kind in marks]
    return {"text": claim.text, "evidence": evidence[:12]}
