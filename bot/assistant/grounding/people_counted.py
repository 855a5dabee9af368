"""People counted: numbers that count persons, and those that count things."""

from __future__ import annotations

import re

from bot.assistant.grounding.counted import words_counted
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general, is_person, leads_people, works_with_people
from bot.assistant.grounding.quantities import Quantity

_LED_OR_TAUGHT = re.compile(
    r"\b(?:l(?:e[ae]?d|eading|eads)|manag\w+|supervis\w+|overs(?:ee\w*|aw)|head(?:ed|ing)?"
    r"|direct(?:ed|ing)?|train\w*|taught|teach\w*|coach\w*|mentor\w*|hired?|recruit\w*"
    r"|onboard\w*|run|ran|responsible for|in charge of|f(?:ü|u)hr\w+|leit\w+|geleitet|geführt"
    r"|schul\w+|dirig\w+|form\w+|encadr\w+)\b",
    re.IGNORECASE,
)
_TAUGHT = re.compile(
    r"\b(?:train\w*|taught|teach\w*|coach\w*|mentor\w*|hired?|recruit\w*|onboard\w*|schul\w+"
    r"|form\w+)\b",
    re.IGNORECASE,
)
_OF_US = re.compile(r"\s+of us\b", re.IGNORECASE)
_TEAM_OF = re.compile(r"\b(?:team|crew|group|rota|squad|department) of\s+$", re.IGNORECASE)
_WITH = re.compile(r"\bwith\s+$", re.IGNORECASE)


def counts_us(quantity: Quantity, clause: str, shown: Quantity, line: Line) -> bool:
    """Tell whether ``three of us`` are the line's ``with two colleagues`` or its team of three."""
    if not _OF_US.match(clause[quantity.end :]):
        return False
    counted = words_counted(line.text, shown, line.language)
    if not (counted and is_person(counted[-1])) and not _TEAM_OF.search(line.text[: shown.start]):
        return False
    with_me = bool(_WITH.search(line.text[: shown.start]))
    return shown.value + with_me == quantity.value


def are_the_people(clause: str, claimed: Quantity, line: Line, shown: Quantity) -> bool:
    """Tell whether ``40 people`` are those whom the line counts by what they do.

    For the candidate they must be led, or taught where the clause does so.
    """
    things = words_counted(clause, claimed, line.language)
    if not things or not is_general(things[-1]):
        return False
    if not any(is_person(thing) for thing in words_counted(line.text, shown, line.language)):
        return False
    if line.material.kind == "posting":
        return True
    works = works_with_people(line) if _TAUGHT.search(clause) else leads_people(line)
    return works and bool(_LED_OR_TAUGHT.search(clause))


def counts_people_for_things(
    facts: ClauseFacts, claimed: Quantity, line: Line, shown: Quantity
) -> bool:
    """Tell ``2.3 million customers`` from the ``2.3 million searches`` of a résumé's line."""
    told = words_counted(facts.text, claimed, facts.language)
    said = words_counted(line.text, shown, line.language)
    is_of_resume = line.material.kind == "resume"
    return bool(told and said and is_of_resume and is_person(told[-1])) and not any(
        map(is_person, said)
    )
