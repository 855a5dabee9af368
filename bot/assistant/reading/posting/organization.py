"""The organisation that advertises: named beside the title, or by how the text speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.names import ends_as_organization, has_title, is_place
from bot.assistant.reading.posting.keys import is_name_of_value, keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.naming import as_in_prose, is_name, scores_of_names
from bot.assistant.reading.posting.title import AWAY, EDGES, SEPARATOR, is_headline
from bot.assistant.reading.posting.top import line_of_facts
from bot.assistant.reading.section_words import posting_section
from bot.assistant.reading.skill_names import is_known_skill

_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_IN_TOWN = re.compile(r"(.{3,40}?) (?:in|à|en) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?")
"""A name with its town: "Seniorenhaus am Weiher in Bad Tölz"."""
_RATING = re.compile(r"\s+\d(?:[.,]\d)?\s*(?:\u2605|\u2b50|/ ?5|stars?\b|\(\d).*$")
"""What readers gave an employer, behind its name: "4.1 ★ (212 reviews)"."""
_READ_CHARACTERS = 30_000
"""Of a posting, several times the longest there is; no name is looked for behind them."""
_TOP_LINES, _MOST_WORDS = 14, 10
_SURE = 3
"""Points from which a name may also be that of a tool, or an abbreviation."""
_LEAST = 2
"""Points that a name needs: "at Acme," said once may be a former employer."""


def read_organization(lines: Sequence[SectionLine]) -> str:
    """Give the organisation's name as it is written."""
    if value := keyed(lines, "organization"):
        return value
    if (facts := line_of_facts(lines)) and _could_be_name(facts.organization):
        return facts.organization
    text = "\n".join(line.block.text for line in lines)[:_READ_CHARACTERS]
    scores = scores_of_names(text)
    beside = [*_beside_title(lines), *((name, True) for name in _behind_titles(lines))]
    beside += [(name, ends_as_organization(name)) for name in _between_commas(lines)]
    for name, is_strong in beside:
        if is_strong or ends_as_organization(name) or name in scores:
            scores[name] += 3 if text.count(name) > 1 or is_strong else 1
    for name in [*scores]:
        if scores[name] < (_SURE if is_known_skill(name) or name.isupper() else _LEAST):
            del scores[name]  # "experience with Tableau and Python"
    if not scores:
        return ""
    best = max(scores, key=lambda name: (scores[name], -text.find(name)))
    return as_in_prose(best, text) if best.isupper() else best


def _could_be_name(text: str) -> bool:
    """Tell whether what stands first in the line of facts can name an organisation."""
    names_position = any(has_title(word) for word in text.split()[1:])
    return len(text) <= 60 and not is_place(text) and not is_headline(text) and not names_position


def _beside_title(lines: Sequence[SectionLine]) -> Iterator[tuple[str, bool]]:
    """Give the names beside the title or below it, and whether they can hardly be anything else.

    "Acme | Nurse" and "Nurse at Acme" are plain; after a dash stands a team as often.
    """
    top = [_RATING.sub("", line.block.text) for line in lines[:4]]
    for index, (above, text) in enumerate(zip(["", *top], top, strict=False)):
        follows = is_headline(above) and _is_name_line(text)
        if not (is_headline(text) or follows):
            continue
        parts = [part.strip(EDGES) for part in SEPARATOR.split(text)]
        for place, part in enumerate(parts):
            bare = _without_place(_LAST_BRACKETS.sub("", part))
            if (
                bare
                and is_name(bare.removeprefix("The "))
                and not AWAY.search(bare)
                and not _is_amount(bare)
            ):
                is_first = place == 0 and index == 0 and len(parts) > 1
                is_plain = re.search(rf"(?: at | @ | bei | chez |\| ?){re.escape(bare)}", text)
                has_town = bare != part and ends_as_organization(bare)
                yield bare, is_first or follows or has_town or is_plain is not None


def _behind_titles(lines: Sequence[SectionLine]) -> Iterator[str]:
    """Give the names that close a part of a headline: "Nurse Oakwood Hospital | Leeds"."""
    for line in lines[:_TOP_LINES]:
        first, bar, _ = line.block.text.partition("|")
        words = first.split()
        titles = [index for index, word in enumerate(words) if has_title(word)]
        if not bar or not titles or len(words) > _MOST_WORDS or not ends_as_organization(first):
            continue
        name = " ".join(words[titles[-1] + 1 :])
        if name[:1].isupper() and is_name(name) and not is_place(name):
            yield name


def _between_commas(lines: Sequence[SectionLine]) -> Iterator[str]:
    """Give the name between a title and a town: "Landscape Architect, Studio Rowan, Sheffield"."""
    for line in lines[:4]:
        title, *others = line.block.text.split(", ")
        if len(others) == 2 and is_headline(title) and is_name(others[0]) and others[1].istitle():
            yield others[0]


def _is_name_line(text: str) -> bool:
    """Tell whether the line below a title can name the organisation."""
    is_short = len(text) <= 80 and not text.rstrip().endswith((".", ":", "!", "?"))
    return (
        is_short
        and posting_section(text) is None
        and not is_name_of_value(text)
        and not re.match(r"[\w ]{2,25}: ", text)
    )


def _is_amount(text: str) -> bool:
    return re.match(r"[$€£\d]", text) is not None


def _without_place(text: str) -> str:
    """Give the name without the town behind it: "Brockle Beers, Hereford", "Bank Dublin Hybrid"."""
    head, _, tail = text.rpartition(", ")
    if head and (is_place(tail) or ends_as_organization(head) or _is_name_and_town(head, tail)):
        return head
    if found := _IN_TOWN.fullmatch(text):
        return found[1]
    words = text.split()
    towns = [index for index, word in enumerate(words) if index and is_place(word)]
    follows = " ".join(words[towns[0] + 1 :]) if towns else ""
    return " ".join(words[: towns[0]]) if follows and AWAY.match(follows) else text


def _is_name_and_town(head: str, tail: str) -> bool:
    """Tell a name of several words before one capitalised word; one and one can be a region."""
    is_town = tail.isalpha() and (tail.istitle() or (tail.isupper() and head.isupper()))
    return is_town and 2 <= len(head.split()) <= 4 and "," not in head and head[0].isupper()
