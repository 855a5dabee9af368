"""Inverses: relations that a letter tells from the other end, put as the résumé puts them.

``Eighteen pickers report to me`` becomes ``I supervise eighteen pickers``: numbers and verbs are
bound to things only after both texts look the same way.
"""

from __future__ import annotations

import re

_PEOPLE = (
    r"(?P<before>(?:[^,;]{1,60},\s+)?)(?P<people>(?:[^\s,;]+\s+){1,12}?)"
    r"(?:(?:who|which|that|currently|now|directly|all|today|also|still|have|has|had)\s+)*"
)
_LEADING = (
    r"reports?(?: directly)? to me|reported(?: directly)? to me|(?:answer|answers|answered) to me"
    r"|(?:work|works|worked|are|is|were) (?:directly )?under (?:me|my (?:supervision|lead\w*))"
    r"|(?:work|works|worked) for me|(?:was|were|is|are) led by me|look(?:s|ed)? to me for guidance"
)
_TEACHING = (
    r"learn(?:s|ed|t)?(?P<taught> [^,;]{0,60}?)? from me|(?:was|were|is|are|been) (?:trained|taught"
    r"|coached|mentored|shown) by me|(?:went|go|goes|came|come) through my training"
    r"|(?:was|were|got|get|gets) (?:their|his|her) training from me"
)
_DOING = (
    r"(?:was|were|is|are|been|being)(?: all| largely)? (?P<done>\w+(?:ed|en|ne|t|de|wn|ilt|un|ut))"
    r" by me"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^{_PEOPLE}(?:{_LEADING})\b", re.IGNORECASE), "I supervise"),
    (re.compile(rf"^{_PEOPLE}(?:{_TEACHING})", re.IGNORECASE), "I trained"),
    (re.compile(rf"^{_PEOPLE}{_DOING}\b", re.IGNORECASE), ""),
    (
        re.compile(
            r"^(?P<before>)(?:mir (?:sind|waren|unterstehen)|an mich berichten) "
            r"(?P<people>[^,;]{2,60}?)(?: unterstellt)?(?=[.,;]|$)",
            re.IGNORECASE,
        ),
        "Ich führe",
    ),
    (
        re.compile(
            r"^(?P<before>)(?P<people>[^,;]{2,60}?) berichte(?:te)?n an mich", re.IGNORECASE
        ),
        "Ich führe",
    ),
    (
        re.compile(
            r"^(?P<before>)(?P<people>[^,;]{2,60}?) lern(?:t|en|ten) (?:bei|von) mir"
            r"(?P<taught>[^,;]*)",
            re.IGNORECASE,
        ),
        "Ich schulte",
    ),
    (
        re.compile(
            r"^(?P<before>)(?:me reportan|tengo a mi cargo(?: a)?) (?P<people>[^,;.]{2,60})",
            re.IGNORECASE,
        ),
        "Dirijo",
    ),
)
_THEIRS = re.compile(
    rf"^{_PEOPLE}(?:gets?|got|ha(?:ve|s|d)) (?:their|his|her|its) (?P<thing>[^,;]{{2,40}}?)"
    r" (?P<done>\w+(?:ed|en|t)) by me\b",
    re.IGNORECASE,
)
_HAVE_UNDER_ME = re.compile(
    r"\bI (?:have|had) (?P<people>[^,;]{2,50}?) (?:under me|reporting to me|who report to me"
    r"|working (?:for|under) me)\b",
    re.IGNORECASE,
)


def told_from_me(clause: str) -> str:
    """Give a clause with the candidate as the one who does; other clauses as they are."""
    if (found := _HAVE_UNDER_ME.search(clause)) and not found["people"].startswith(
        ("not ", "no ", "never ")
    ):
        return f"{clause[: found.start()]}I supervise {found['people']}{clause[found.end() :]}"
    if found := _THEIRS.search(clause):
        told = f"I {found['done']} {found['thing']} of {_lowered(found['people'])}"
        return f"{found['before']}{told}{clause[found.end() :]}"
    for pattern, doing in _RULES:
        found = pattern.search(clause)
        if found is None:
            continue
        parts = found.groupdict()
        verb = doing or f"I {parts['done']}"
        told = f"{verb} {_lowered(parts['people'])}{parts.get('taught') or ''}"
        return f"{parts['before']}{told}{clause[found.end() :]}"
    return clause


def _lowered(people: str) -> str:
    """Give the words in the middle of a sentence: none of them begins it any more."""
    return f"{people[:1].lower()}{people[1:]}".strip()
