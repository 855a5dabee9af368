"""``rolecall check letter``: any letter held against a résumé and a posting, without a model."""

from __future__ import annotations

from functools import lru_cache

from bot.assembly import open_house
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.judging import Ground, judge_letter
from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.resume.understanding import understand_resume
from bot.commands.documents import read_document, read_pair
from bot.commands.json_lines import AskedLine, BadLineError, read_lines, text_of
from bot.commands.shapes import Json, claim_shape, evidence_shape
from bot.commands.terminal import show, show_line
from bot.domain.claim import Claim
from bot.settings import Settings
from knowledge.embedding import LocalEmbedder
from knowledge.errors import UnreadableFileError
from knowledge.readers.reader import read_decoded

_MAX_CHARACTERS = 200_000
_WORDS = {
    "supported": "supported",
    "partly": "PARTLY",
    "unsupported": "UNSUPPORTED",
    "not_a_claim": "no claim",
}


async def letter(
    settings: Settings, *, resume: str, posting: str, letter: str, as_json: bool
) -> int:
    """Print a verdict for each sentence of a letter; 0 also when some are not supported."""
    async with open_house(settings) as house:
        pair = await read_pair(house, resume, posting)
        document = await read_document(house, letter)
    ground = Ground(pair.resume, pair.posting)
    claims = judge_letter(document.text, ground, ClaimChecker(LocalEmbedder(threads=1)))
    if as_json:
        refused = sum(claim.verdict in ("partly", "unsupported") for claim in claims)
        show({"refused": refused, "sentences": [claim_shape(claim) for claim in claims]})
        return 0
    for claim in claims:
        _print(claim)
    return 0


async def batch(_settings: Settings, *, file: str) -> int:
    """Judge single sentences, one JSON object a line; prints a verdict for each."""
    checker = ClaimChecker(LocalEmbedder(threads=1))
    for line in read_lines(file):
        show_line(_judged(line, checker))
    return 0


def _judged(line: AskedLine, checker: ClaimChecker) -> Json:
    """Judge one line; what is wrong with it is said in its place, and the rest goes on."""
    identity: Json = line.number
    try:
        asked = line.fields("id, resume, posting and sentence")
        identity = asked.get("id", line.number)
        ground = _ground_of(_text_of(asked, "resume"), _text_of(asked, "posting"))
        claim = checker.check_letter_sentence(
            _text_of(asked, "sentence"), (), resume=ground.resume, posting=ground.posting
        )
    except BadLineError as error:
        return {"id": identity, "error": str(error), "about": None, "verdict": None}
    return {
        "id": identity,
        "about": claim.about,
        "verdict": claim.verdict,
        "reason": claim.reason,
        "evidence": [evidence_shape(evidence) for evidence in claim.evidence],
    }


@lru_cache(maxsize=64)
def _ground_of(resume: str, posting: str) -> Ground:
    """Read both texts; the same pair is read once."""
    try:
        return Ground(
            understand_resume(read_decoded(resume, file_name="resume.txt")),
            understand_posting(read_decoded(posting, file_name="posting.txt")),
        )
    except UnreadableFileError as error:
        raise BadLineError("nothing can be read in resume or posting") from error


def _text_of(asked: dict[str, Json], key: str) -> str:
    return text_of(asked, key, longest=_MAX_CHARACTERS)


def _print(claim: Claim) -> None:
    print(f"[{_WORDS[claim.verdict]}] {claim.text}")
    if claim.reason:
        print(f"    {claim.reason}")
    print("".join(f"    {one.source}: {one.quote}\n" for one in claim.evidence), end="")
