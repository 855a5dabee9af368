"""What an English posting asks for, as a phrase that fits into a sentence of a letter."""

from __future__ import annotations

import re

from bot.assistant.letters.english.articles import indefinite
from bot.assistant.letters.english.verbs import verb_form
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.word_lists import word_set

_ADDRESSED = re.compile(
    r"^(?:you(?:['\u2019]ll| will)? (?:have|bring|possess|hold)|you['\u2019]ve "
    r"(?:got|had)?|must have|must possess|we expect|"
    r"candidates? (?:must|should) have|required:|minimum(?: of)?:?|at a "
    r"minimum,?|ideally,?|preferably,?)\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:[A-Z&][\w&/-]*\s){0,4}[\w&/-]+(?::|\s[\u2013\u2014-])\s+(?=\S+ \S+ \S+)")
_TAIL = re.compile(
    r"\s*(?:[—\u2013;(\[]| - |\.\s|, (?:including|such "
    r"as|e\.g|like|ideally|preferably|especially|leveraging|ensuring|with |which "
    r"|where |and (?:are|have|can|you))"
    r"| (?:e\.g\.|i\.e\.|such as |including |is (?:a|an) "
    r"(?:plus|bonus|must|advantage)|(?:is|are) "
    r"(?:required|preferred|desirable|essential|helpful)"
    r"|(?:required|preferred)$|a plus$|who can |so that |so the |in order to )).*$",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    r"\b(experience|knowledge|understanding|background|command|proficiency|familiarity|skills?|"
    r"exposure|track record|expertise|fluency|competence|ability|degree|diploma|certification|"
    r"certificate|licen[cs]e|qualification|eye|interest|communication|years?|mindset|foundation|"
    r"grasp|record|fundamentals|training|literacy|communicator|player)\b",
    re.IGNORECASE,
)
_TRAIT_STARTS = re.compile(
    r"^(comfortable|proficient|fluent|familiar|experienced|skilled|able|capable|confident|adept|"
    r"knowledgeable|willing|licen[cs]ed|certified|qualified)\b",
    re.IGNORECASE,
)
_COUNTABLE_START = re.compile(
    r"^(?:(?:strong|proven|solid|good|deep|demonstrated|clear|keen|relevant|genuine|firm|working)\s+)*"
    r"(bachelor|master|track "
    r"record|degree|diploma|background|command|eye|understanding|grasp|foundation"
    r"|bsc|ba |ms |msc|phd|bs |certificate|licen[cs]e|mindset)"
    r"|(?:(?!and\b|or\b)[\w/-]+ ){1,2}(?:and [\w/-]+ )?"
    r"(?:certificate|licen[cs]e|degree|diploma|background)$",
    re.IGNORECASE,
)
_A_PERSON = re.compile(
    r"^(?:qualified|certified|licen[cs]ed|registered|experienced|skilled|trained|chartered) "
    r"(?!in\b|with\b|to\b|at\b|for\b|by\b|as\b)(?:[\w-]+ ){0,2}?[\w-]*"
    r"(?:er|or|ist|ian|nurse|mechanic|chef|cook|midwife|accountant|assistant|clerk)$",
    re.IGNORECASE,
)
"""Somebody who is asked for: ``qualified electrician``."""
_ABILITY = re.compile(r"^(?:(?:strong|proven|demonstrated)\s+)*ability\b", re.IGNORECASE)
_FOREIGN_PERSON = re.compile(
    r"\b(we|us|you|your|you['\u2019]\w+|we['\u2019]\w+|I|my)\b", re.IGNORECASE
)
_FINITE = re.compile(
    r"\b(is|are|was|were|will|can|must|should|has|have|includes?|involves?|requires?|means)\b",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"(?:,|\b(?:and|or|of|the|a|an|to|in|on|at|by|for|with|from|as|our))$", re.IGNORECASE
)
_AFTER_NOUN_LIKE_VERB = word_set("a an the and with on new our all for in as to")
_MAX_WORDS = 15


_LABEL = re.compile(r"^[A-Z][\w&/-]*(?: [\w&/-]+){0,4}: (?=\w+ \w+ \w+)")
"""A name before what is asked for: ``Trunk-Based Development: Familiarity with …``."""
_HOLDS = re.compile(r"^(?:holds?|has|possesses) (?!to\b)", re.IGNORECASE)
"""A wish told of the candidate: ``Holds QTS or is working towards it``."""
_ASKED = re.compile(
    r",? (?:(?:is|are|would be) )?(?:needed|required|preferred|desired|desirable|mandatory|a plus"
    r"|a bonus|welcome)$",
    re.IGNORECASE,
)
"""What says only that it is asked for: ``cloud experience needed``."""


def phrase_need(text: str) -> NeedPhrase | None:
    """Phrase a requirement or duty, or ``None`` when no certain phrase can be made of it."""
    written = _ASKED.sub("", _LABEL.sub("", _core(text)))
    core = re.sub(r"\bour\b", "your", written)
    words = core.split()
    if (
        not 1 <= len(words) <= _MAX_WORDS
        or _FOREIGN_PERSON.search(written)
        or _UNFINISHED.search(core)
    ):
        return None
    if _A_PERSON.match(core):
        return NeedPhrase("thing", f"{indefinite(words[0])} {_lowered(core)}")
    if _TRAIT_STARTS.match(core):
        return NeedPhrase("person", _lowered(core))
    form = verb_form(words[0].rstrip(","))
    if form and form.form == "base" and len(words) >= 2 and not _NOUNS.search(" ".join(words[:3])):
        return NeedPhrase("deed", _lowered(core)) if _is_deed(words) else None
    if _NOUNS.search(core) and not _FINITE.search(core):
        return NeedPhrase("thing", _with_article(core))
    return None


def _is_deed(words: list[str]) -> bool:
    form = verb_form(words[0].rstrip(","))
    if form is None or not form.is_ambiguous or words[0].endswith(","):
        return form is not None
    following = words[1].lower()
    return following in _AFTER_NOUN_LIKE_VERB or following.endswith("s")


def _core(text: str) -> str:
    core = re.sub(r"^\s*(?:[-*•·‣▪●\u2013]|\d{1,2}[.)])\s+", "", text).strip()
    core = re.sub(r"[*_`]", "", core)
    core = _LABEL.sub("", core)
    core = _HOLDS.sub("", _ADDRESSED.sub("", core))
    return _shortened(_TAIL.sub("", core).strip(" .,;:"))


def _shortened(core: str) -> str:
    """Cut a long phrase at a comma or at a clause that only adds to it."""
    if len(core.split()) <= _MAX_WORDS:
        return core
    for pattern in (
        r" that (?=\w+ )",
        r", (?=[a-z]+ing |from |with )",
        r" (?:to ensure|so|while|by) ",
    ):
        parts = re.split(pattern, core)
        head = core[: -(len(parts[-1]))].rstrip(" ,") if len(parts) > 1 else ""
        head = parts[0] if len(head.split()) > _MAX_WORDS else head
        head = re.sub(r" (?:that|to ensure|so|while|by)$", "", head)
        if 4 <= len(head.split()) <= _MAX_WORDS and "," not in head:
            return head
    return core


def _with_article(core: str) -> str:
    lowered = _lowered(core)
    if _ABILITY.match(core):
        return (
            f"the {lowered}"
            if lowered.startswith("ability")
            else f"{indefinite(lowered.split()[0])} {lowered}"
        )
    if _COUNTABLE_START.match(core):
        return f"{indefinite(lowered.split()[0])} {lowered}"
    return lowered


def _lowered(core: str) -> str:
    first = core.split(maxsplit=1)[0]
    is_name = any(c.isupper() for c in first[1:]) or re.match(
        r"^(Bachelor|Master|English|German|French|Spanish|Python|Java|Go|Kubernetes|Docker|Excel|Kafka|Linux|Ruby|Rust|Swift|Kotlin|React|Azure|Terraform)\b",
        first,
    )
    return core if is_name else core[0].lower() + core[1:]
