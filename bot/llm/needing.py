"""Needing: the one thing that a yes-or-no question asks about: "do I need to know Kubernetes?".

Also what the work is like: "is it stressful?", "does a nurse work nights?".

Only a sentence that names the thing can settle such a question; everything else talks past it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.llm.ranking import stems

_WHO = r"(?:i|you|u|we|one|they|it|(?:an?|the)\s+[\w ,/-]+?|[\w-]+s)"
_PURPOSE = (
    r"(?:\s+(?:to (?:be|become|work|get|start|do)|for (?:it|this|that|an?|the)|as an?|in order"
    r"|at all|in (?:this|that))\b.*)?"
)
_ASKED = (
    re.compile(
        r"^(?!.*\b(?:what|which|how|why|when|where|who)\b)"
        rf".*?\b(?:do|does|would|will|must|should)\s+{_WHO}\s+(?:(?:really|actually|always|also)\s+)?"
        r"(?:need|require|have|know|use|work with)\s+"
        r"(?:to\s+(?:know|have|be good at|be good in|use|learn|understand|speak|write)\s+)?"
        rf"(?:how to\s+)?(?P<what>[^?:]+?){_PURPOSE}\s*\??$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:is|are)\s+(?P<what>[\w+#./-]+(?:\s[\w+#./-]+){0,2}?)\s+(?:really\s+|actually\s+)?"
        r"(?:required|necessary|needed|essential|mandatory|enough|a must|compulsory)\b",
        re.IGNORECASE,
    ),
    re.compile(r"^an? [\w /,-]+: (?P<what>[\w+#. -]{2,30})\?$"),
)
"""The last is what the dictionary makes of "Muss ich als Koch Englisch können?"."""
_CONDITIONS = (
    re.compile(
        r"(?:^|:\s|,\s)(?:and |but |so )?(?:is|are|isn't|aren't|how)\b[^?]*?\b"
        r"(?P<what>stressful|stressed|dangerous|risky|physical(?:ly (?:hard|demanding))?|exhausting"
        r"|tiring|boring|repetitive)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:do|does|will|would|must|can|have to|need to)\b[^?]*\bwork(?:ing)?\s+"
        r"(?:at |on |in |during )?(?:the )?"
        r"(?P<what>nights?|weekends?|shifts?|evenings?|sundays?|holidays?|overtime"
        r"|part[- ]time|outdoors|outside|alone)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:what|which|how are)\b[^?]*\b"
        r"(?P<what>(?:working |work )?hours)\b(?! of training)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[^:]{3,60}: (?:is it )?(?P<what>stressful|dangerous|working hours|(?:night )?shifts)\?$",
        re.IGNORECASE,
    ),
)
_GENERAL = frozenset(
    stems(
        "degree degrees qualification qualifications licence license training education experience"
        " skills skill certificate certificates certification school university college diploma"
        " exam exams years apprenticeship apprenticeships tools software languages language"
        " programming computer good special formal know someone"
    )
)
"""What whole sections of a role are about; those questions have kinds of their own."""
_ALSO: Mapping[str, str] = {
    "math": "mathematics arithmetic algebra calculus calculation",
    "maths": "mathematics arithmetic algebra calculus calculation",
    "mathematics": "arithmetic algebra calculus calculation",
    "k8s": "kubernetes",
    **dict.fromkeys(("stressful", "stressed"), "stress pressure calm"),
    **dict.fromkeys(("dangerous", "risky"), "hazard hazards hazardous risk accident injury"),
    **dict.fromkeys(
        ("physical", "physically hard", "physically demanding", "exhausting", "tiring"),
        "strength lifting standing stamina heavy feet fitness",
    ),
    **dict.fromkeys(
        ("hours", "working hours", "work hours"),
        "shift shifts night nights weekend weekends evenings holidays overtime",
    ),
    **dict.fromkeys(("night", "nights", "night shifts"), "night"),
    "coding": "code program Python JavaScript",
    "code": "program Python JavaScript",
}
_NOT_ITSELF = frozenset({"hours", "working hours", "work hours", "dangerous"})
"""Hours of training are none of work, and "without danger" says the opposite."""
_ARTICLE = re.compile(r"^(?:an?|the|any|some|my own|own)\s+", re.IGNORECASE)
_SETTLES = re.compile(
    r"\b(?:needs?|must|requires?|required|indispensable|essential|optional|enough|not|no|without"
    r"|expect\w*|ask(?:s|ed)?)\b",
    re.IGNORECASE,
)
_WORDS_MAX = 4


def needed_in(question: str) -> str:
    """Give the thing that a question asks whether one needs; empty where it asks something else."""
    for pattern in _ASKED:
        if found := pattern.search(question):
            what = _ARTICLE.sub("", found["what"].strip())
            words = stems(what)
            is_one_thing = 0 < len(what.split()) <= _WORDS_MAX
            return what if is_one_thing and words and not words & _GENERAL else ""
    return ""


def condition_in(question: str) -> str:
    """Give what a question asks the work to be like; empty where it asks something else."""
    found = next(filter(None, (pattern.search(question) for pattern in _CONDITIONS)), None)
    return found["what"] if found else ""


def searched_for(question: str) -> str:
    """Give the question with other words for the thing it asks about, to search with."""
    what = needed_in(question) or condition_in(question)
    return f"{question} {_ALSO.get(what.lower(), '')}".strip()


def names_needed(text: str, what: str) -> bool:
    """Tell whether a text names the thing, or what goes by another word for it."""
    also = stems(_ALSO.get(what.lower(), ""))
    return any(
        (what.lower() not in _NOT_ITSELF and stems(what) <= held) or bool(also & held)
        for held in map(stems, re.split(r"[\n.;]", text))
    )


def settling(sentences: Iterable[str], what: str) -> list[str]:
    """Give the sentences that name the thing, those that say how far it is needed first."""
    naming = [text for text in sentences if names_needed(text, what)]
    return sorted(naming, key=lambda text: not _SETTLES.search(text))
