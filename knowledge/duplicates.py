"""Duplicates: one posting that came from two boards, told by what it says.

The same organisation, title with level, and place, and nearly the same words. Of such copies one
is retrieved, with the links of all; the others are its *twins*: kept, and retrieved by nobody while
it stands.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from knowledge.details import Details, details_of
from knowledge.documents import Source
from knowledge.levels import parse_title
from knowledge.places import same_places, share_a_place
from knowledge.sources.records import JOB_TITLE
from knowledge.store import Copy, TwinState
from knowledge.titles import comparable

ALIKE = 0.8
"""Share of the shorter text's runs of five words that the other has too. Seven postings that stood
in two public files (as HTML and as plain text) share .979 or more; two that were other work under
the same title, .03 and .30; postings of one employer with other titles, .52 in the median."""
_LENGTHS = 0.4
"""A copy may be cut short, but a teaser is no copy."""
_RUN = 5
_KEY_LETTERS = 3
_SHORTEST_NAME = 3
_COUNTING = re.compile(
    r"(?<=[?&])(?:utm_\w+|gh_src|lever-source|source|src|ref)=[^&]*&?", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_LEGAL_FORMS = frozenset(
    ("inc", "incorporated", "llc", "llp", "ltd", "limited", "gmbh", "mbh", "ag", "se", "corp",
     "corporation", "co", "company", "plc", "sa", "sas", "sarl", "bv", "nv", "srl", "spa", "kg",
     "ug", "pty", "oy", "ab", "aps", "kgaa", "ev")
)  # fmt: skip
_JOINERS = frozenset(("and", "und"))
Shingles = frozenset[tuple[str, ...]]


def twin_key(source: Source) -> str | None:
    """Name what copies of a posting must have in common; ``None`` for what has no copies."""
    organization = _name(str(source.metadata.get("organization", "")))
    if source.kind != "posting" or source.owner is not None or not organization:
        return None
    title = parse_title(str(source.metadata.get(JOB_TITLE, source.title)))
    role = " ".join(comparable(title.role)) or title.role.casefold()
    named = f"{organization[:_KEY_LETTERS]}\n{role}\n{title.level}\n{title.grade}"
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def shingles_of(text: str) -> Shingles:
    """Give the runs of words of a text; a short text is one run."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    last = max(len(words) - _RUN, 0)
    return frozenset(tuple(words[at : at + _RUN]) for at in range(last + 1) if words)


def arrange(copies: Sequence[Copy], shingles: Callable[[str], Shingles]) -> list[TwinState]:
    """Say of postings with one key which are twins of which, whatever they are now.

    The fullest copy is retrieved. ``shingles`` gives the text of a source, and is asked only where
    all else agrees.
    """
    heads: list[_Head] = []
    states: list[TwinState] = []
    for copy in sorted(copies, key=_fullest_first):
        one = _Head(copy.source, details_of(copy.source.metadata), [])
        alike = [head for head in heads if _is_copy(one, head, shingles)]
        if not one.details.place and len(alike) > 1:  # it may be any of them
            alike = [head for head in alike if one.pages & head.pages]
        if alike:
            head = next((head for head in alike if one.pages & head.pages), alike[0])
            head.twins.append(one)
            states.append(TwinState(copy.source.id, head.source.id, ()))
        else:
            heads.append(one)
    return [*states, *(TwinState(head.source.id, None, head.other_links) for head in heads)]


@dataclass(frozen=True, slots=True)
class _Head:
    """A copy with what was read of it, and its twins where it is the one that is retrieved."""

    source: Source
    details: Details
    twins: list[_Head]

    @property
    def hosts(self) -> frozenset[str]:
        return frozenset(urlsplit(link).netloc for link in self.details.links)

    @property
    def pages(self) -> frozenset[str]:
        """Give its links without what a board appends to count its visitors."""
        return frozenset(_COUNTING.sub("", link).rstrip("/?") for link in self.details.links)

    @property
    def other_links(self) -> tuple[str, ...]:
        links = (link for twin in self.twins for link in twin.details.links)
        return tuple(link for link in dict.fromkeys(links) if link not in self.details.links)


def _fullest_first(copy: Copy) -> tuple[int, int, str]:
    """Put a last day first, the latest of them: what has closed must not come back as open."""
    details = details_of(copy.source.metadata)
    last_day = details.open_until.toordinal() if details.open_until else 0
    stated = copy.source.metadata.keys() - set(details.inferred)
    return (-last_day, -len(stated), copy.source.id)


def _is_copy(one: _Head, other: _Head, shingles: Callable[[str], Shingles]) -> bool:
    return (
        _are_of_two_boards(one, other)
        and _is_same_employer(one.details, other.details)
        and _may_be_one_place(one, other)
        and _are_one_kind(one.details, other.details)
        and _are_alike(shingles(one.source.id), shingles(other.source.id))
    )


def _are_of_two_boards(one: _Head, other: _Head) -> bool:
    """One board that lists a posting twice means two vacancies; a table may hold many boards."""
    if one.source.origin != other.source.origin:
        return True
    return bool(one.hosts and other.hosts) and not one.hosts & other.hosts


def _is_same_employer(one: Details, other: Details) -> bool:
    """Compare names; a board's own name for an employer may be a part of it."""
    short, long = sorted((_name(one.organization), _name(other.organization)), key=len)
    is_concluded = "organization" in (*one.inferred, *other.inferred)
    is_part = is_concluded and len(short) >= _SHORTEST_NAME and long.startswith(short)
    return short == long or is_part


def _may_be_one_place(one: _Head, other: _Head) -> bool:
    """Let a place be left open; of one page, a board may name some of the places."""
    ours, theirs = one.details.place, other.details.place
    is_one_page = bool(one.pages & other.pages)
    is_same = not ours or not theirs or same_places(ours, theirs)
    return is_same or (is_one_page and share_a_place(ours, theirs))


def _are_one_kind(one: Details, other: Details) -> bool:
    """Tell whether no kind of employment or of remote work that both state differs."""
    kinds = {one.employment_type, other.employment_type} - {None}
    modes = {one.is_remote, other.is_remote} - {None}
    is_stated = "remote" not in (*one.inferred, *other.inferred)
    return len(kinds) <= 1 and (len(modes) <= 1 or not is_stated)


def _are_alike(ours: Shingles, theirs: Shingles) -> bool:
    short, long = sorted((len(ours), len(theirs)))
    return short >= _LENGTHS * long and len(ours & theirs) >= ALIKE * max(short, 1)


def _name(organization: str) -> str:
    """Give an employer's name without case, spaces, "and" and legal form."""
    plain = unicodedata.normalize("NFKD", organization.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = [word for word in _WORD.findall(bare.replace("_", " ")) if word not in _JOINERS]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return "".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
