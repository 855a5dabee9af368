"""The rubric's questions about what a letter says: claims, names, needs, results, gaps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.assistant.letters.addressee import addressee_of
from bot.assistant.letters.gaps import is_provable_gap
from bot.assistant.letters.skills import shared_skills
from bot.assistant.letters.stock_phrases import invented_feelings
from bot.assistant.letters.unfit import allowed_addresses, is_hostile, without_addresses
from bot.domain.claim import Claim
from bot.domain.fit import Fit, RequirementMatch
from bot.domain.letter import Letter
from bot.domain.posting import Posting
from bot.domain.resume import Resume

_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half|zwei|drei|vier|fünf|sechs|"
    r"dos|tres|cuatro|cinco|deux|trois|quatre|cinq)\b",
    re.IGNORECASE,
)
_OTHER_COMPANY = re.compile(
    r"\b(?:position|role|job|opening|application|appl(?:y|ying)|join(?:ing)?)\b[^.]{0,60}?"
    r"\b(?:at|to|join|bei|chez) ((?:[A-Z][\w&-]*)(?: [A-Z][\w&-]*){0,3})"
)
_PRIVATE = re.compile(
    r"\b(?:my "
    r"(?:husband|wife|children|religion|age|health|disability|pregnancy)|i am "
    r"(?:married|divorced|single|pregnant)|born (?:in|on) \d|date of birth|"
    r"geburtsdatum|familienstand|verheiratet|fecha de nacimiento|estado "
    r"civil|date de naissance|marié)\b",
    re.IGNORECASE,
)
_MAX_RUN = 9
_FAIR_RUN = 18


@dataclass(frozen=True, slots=True)
class Case:
    """A letter with what it was written from."""

    letter: Letter
    resume: Resume
    posting: Posting
    fit: Fit

    def is_cited(self, kind: str, number: int) -> bool:
        """Tell whether a sentence rests on that line of the résumé or the posting."""
        wanted = f"{kind}:{number}"
        return any(e.material_id == wanted for s in self.letter.sentences for e in s.evidence)


@dataclass(frozen=True, slots=True)
class Grade:
    """Points (two at most) and, below that, what to look at."""

    points: int
    note: str = ""


def candidate_claims_supported(case: Case) -> Grade:
    """1: every claim about the candidate rests on the résumé."""
    return _all_supported([s for s in case.letter.sentences if s.about in ("candidate", "role")])


def employer_claims_supported(case: Case) -> Grade:
    """2: every statement about the employer rests on the posting."""
    return _all_supported([s for s in case.letter.sentences if s.about in ("employer", "neither")])


def _all_supported(claims: list[Claim]) -> Grade:
    refused = [claim for claim in claims if claim.verdict == "unsupported"]
    notes = [f"“{claim.text}” ({claim.reason or 'nothing shows it'})" for claim in refused]
    return Grade(0, "; ".join(notes)) if refused else Grade(2)


def names_are_right(case: Case) -> Grade:
    """5: position and organisation are named as the posting has them, and no other organisation."""
    addressee = addressee_of(case.posting)
    text = case.letter.text.lower()
    wanted = (addressee.organization, addressee.title)
    absent = [name for name in wanted if name and name.lower() not in text]
    if absent:
        return Grade(0, f"not named: {', '.join(absent)}")
    for match in _OTHER_COMPANY.finditer(case.letter.body):
        name = match.group(1).rstrip(".").lower()
        if name not in f"{case.posting.text} {case.resume.text}".lower():
            return Grade(0, f"another organisation is named: {match.group(1)}")
    return Grade(2)


def first_sentence_holds_a_fact(case: Case) -> Grade:
    """6: the first sentence holds one fact of the posting or the résumé."""
    sentences = case.letter.sentences
    if not sentences:
        return Grade(0, "there is no sentence")
    first = sentences[0]
    names = [n.lower() for n in (case.letter.title, case.letter.organization) if n]
    if first.evidence or any(name in first.text.lower() for name in names):
        return Grade(2)
    return Grade(0, f"no fact in “{first.text}”")


def covers_the_musts(case: Case) -> Grade:
    """7: the two or three weightiest must-haves that are met appear in the letter."""
    met = [m for m in case.fit.matches if m.status == "met" and m.requirement.importance == "must"]
    met = [m for m in met if m.requirement.kind not in ("trait", "eligibility")]
    if not met:
        return Grade(2)
    wanted = min(2, len(met))
    covered = [m for m in met if _is_covered(case, m)]
    if len(covered) >= wanted:
        return Grade(2)
    absent = "; ".join(m.requirement.text for m in met if m not in covered)
    return Grade(1 if covered else 0, f"met but not in the letter: {absent[:200]}")


def _is_covered(case: Case, match: RequirementMatch) -> bool:
    if case.is_cited("posting", match.requirement.line_number):
        return True
    body = case.letter.body.lower()
    if any(skill.lower() in body for skill in match.requirement.skills):
        return True
    numbers = [int(e.material_id.partition(":")[2]) for e in match.evidence]
    return any(case.is_cited("resume", number) for number in numbers)


def shows_results(case: Case) -> Grade:
    """8: at least two concrete results, with figures where the résumé has them."""
    about = [s for s in case.letter.sentences if s.about == "candidate" and s.evidence]
    with_number = [s for s in about if _NUMBER.search(s.text)]
    available = [line for line in case.resume.lines if _NUMBER.search(line.text) and line.context]
    if len(with_number) >= 2 or (len(available) < 2 and len(about) >= 2):
        return Grade(2)
    points = 1 if with_number or len(about) >= 2 else 0
    return Grade(points, "fewer than two results with a figure")


def says_something_specific(case: Case) -> Grade:
    """9: one detail would be false for another employer."""
    heads = [n.lower() for n in (case.posting.title, case.posting.hiring_organization) if n]
    for line in case.posting.lines:
        is_head = any(head in line.text.lower() for head in heads)
        if not is_head and case.is_cited("posting", line.number):
            return Grade(2)
    skills = [s for s in shared_skills(case.resume, case.posting) if s in case.letter.body]
    if skills:
        return Grade(2)
    is_named = bool(heads) and any(head in case.letter.body.lower() for head in heads)
    return Grade(1 if is_named else 0, "nothing of the posting beyond its names")


def adds_to_the_resume(case: Case) -> Grade:
    """10: no long run of words is copied from the résumé."""
    run = _longest_run(_words(case.letter.body), _words(case.resume.text))
    if len(run) < _MAX_RUN:
        return Grade(2)
    return Grade(1 if len(run) < _FAIR_RUN else 0, f"as in the résumé: “{' '.join(run)}”")


def _words(text: str) -> list[str]:
    return re.findall(r"[\w%$€£+]+", text.lower())


def _longest_run(words: list[str], source: list[str]) -> list[str]:
    """Give the longest run of words that both have (longest common substring, by rows)."""
    best, end = 0, 0
    before: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for index, word in enumerate(source):
        places.setdefault(word, []).append(index)
    for row, word in enumerate(words):
        now = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(now.values(), default=0)
        if longest > best:
            best, end = longest, row + 1
        before = now
    return words[end - best : end]


def tells_the_gap(case: Case) -> Grade:
    """13: a missing must-have is told openly, unless the user does not want it."""
    if not case.letter.options.with_gap:
        return Grade(2)
    missing = [
        m.requirement
        for m in case.fit.matches
        if m.status == "missing"
        and m.requirement.importance == "must"
        and is_provable_gap(m.requirement)
    ]
    body = case.letter.body.lower()
    for requirement in missing:
        is_named = any(skill.lower() in body for skill in requirement.skills)
        if is_named or case.is_cited("posting", requirement.line_number):
            return Grade(2)
    if not missing:
        return Grade(2)
    return Grade(0, f"not told: {missing[0].text}")


def is_safe(case: Case) -> Grade:
    """15: nothing private, nothing addressed to a machine, no invented feeling."""
    body = case.letter.body
    if is_hostile(f"{case.letter.salutation}\n{body}"):
        return Grade(0, "text that is addressed to a machine, or a blank to fill in")
    allowed = allowed_addresses(case.resume, case.posting)
    if without_addresses(body, allowed=allowed) != re.sub(r" {2,}", " ", body).strip():
        return Grade(0, "an address in the text")
    if private := _PRIVATE.search(body):
        return Grade(0, f"private: “{private.group()}”")
    if feelings := invented_feelings(body):
        return Grade(0, f"a feeling nobody told of: “{feelings[0]}”")
    return Grade(2)
