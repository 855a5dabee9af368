"""Languages: a question in another language becomes one in the library's, by a dictionary of ours.

It knows what roles are called, what career questions ask for, and their commonest words; it needs
no model. What it does not know is left as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.assistant.answering.topics import IN_KIND, TOPICS
from bot.assistant.grounding.lexicon.tables import function_words
from bot.domain.identity import Language
from bot.llm.asking import Kind, wants_of
from bot.stems import snowball_stem

_WORDS = Path(__file__).parent / "words"
_COLUMNS: tuple[Language, ...] = ("en", "de", "es", "fr")
_STEMMERS: Mapping[Language, str] = {
    "en": "english",
    "de": "german",
    "es": "spanish",
    "fr": "french",
}
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_GERMAN_FEMININE = re.compile(r"(?<=\w{4})in(?:nen)?$")
_CONNECTIVE = re.compile(
    r"^\s*(?:und|aber|oder|wie sieht es|was ist mit|y|e|pero|qué tal|qué hay|et|mais|ou"
    r"|qu'en est-il|quid)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^(?P<role>[A-Z][\w/+#, -]{2,58}?)\s?: (?P<rest>[^:]+)$")
_JOINED = re.compile(r"\b(?:oder|und|vs|versus|o|u|y|ou|et)\b", re.IGNORECASE)
_PERSONAL = re.compile(
    r"\b(?:bin ich (?:bereit|geeignet|qualifiziert)|fehlt mir|fehlen mir|estoy (?:listo|lista)"
    r"|estoy preparad[oa]|me falta\w*|suis-je prêt\w*|me manque\w*|il me manque)\b",
    re.IGNORECASE,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_QUESTION_WORDS: Mapping[Language, frozenset[str]] = {
    "en": _set("what which who how when where why does do is are many much should"),
    "de": _set("was wie welche welcher welches wer wo wann warum wieviel braucht muss"),
    "es": _set("qué cuánto cuánta cuántos cuántas cuál cuáles cómo quién dónde"),
    "fr": _set("que quel quelle quels quelles combien comment pourquoi qui où faut"),
}
_WITHOUT_ACCENTS = dict(
    zip(
        ["cuanto", "cuanta", "cuantos", "cuantas", "cual", "cuales", "quien", "donde"],
        ["cuánto", "cuánta", "cuántos", "cuántas", "cuál", "cuáles", "quién", "dónde"],
        strict=True,
    )
)
"""Question words as they are typed in a hurry."""
_REFERENCES = ("the first one", "the second one")
_PLACED = re.compile(
    r"^(?:Germany|Switzerland|Austria|France|Spain|United (?:States|Kingdom))$", re.IGNORECASE
)
_CONDITIONS = frozenset({"stressful", "dangerous", "working hours", "night shifts", "shifts"})
_GOES_ON = re.compile(
    r"^\W*(?:und |y |et )?(?:(?:muss|brauch\w*|soll|ist|sind) (?:ich|man|das|es|die)"
    r"|wie (?:ist|sind)|(?:braucht|muss) man|necesito|(?:se )?necesita\w*|hay que|hace falta"
    r"|tengo que|es|cómo (?:es|son)|il faut|faut-il|(?:ai|a)-?(?:je|t-on) besoin|dois-je|doit-on"
    r"|c'est|est-ce|quels? (?:est|sont))\b",
    re.IGNORECASE,
)
"""Begins a question that names no role and goes on from the one before."""
_NOTHING = "-"
"""Stands in the dictionary for words that say nothing of their own."""
_LEVELS = ("intern", "junior", "senior", "lead")


@dataclass(frozen=True, slots=True)
class Translation:
    """A question in English, as far as the dictionary knew its words."""

    text: str
    is_sure: bool
    """It names a role and what is to be known of it."""


@dataclass(frozen=True, slots=True)
class _Found:
    english: str
    start: int
    end: int
    """Places among the words of the question."""


def language_of_question(text: str, usual: Language) -> Language:
    """Give the language that a question is written in; the user's usual one when it does not tell.

    Question words tell most, then function words, then what roles are called.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    words = [_WITHOUT_ACCENTS.get(word, word) for word in words]
    scores: dict[Language, int] = {
        language: sum(
            3 * (word in _QUESTION_WORDS[language]) + (word in function_words(language))
            for word in words
        )
        for language in _COLUMNS
    }
    if not any(scores.values()):
        scores = {language: _known_words(words, language) for language in _COLUMNS}
    best = max(scores.values())
    return usual if scores[usual] == best else max(scores, key=lambda one: scores[one])


def _known_words(words: Sequence[str], language: Language) -> int:
    keys = [_key(word, language) for word in words]
    found = [f for name in ("titles", "terms") for f in _matches(keys, _dictionary(name, language))]
    return sum(match.end - match.start for match in found)


def named_profession(text: str) -> str:
    """Give the first profession that an English text names, also one that the library lacks."""
    keys = [_key(word, "en") for word in _WORD.findall(text)]
    return next((found.english for found in _matches(keys, _dictionary("titles", "en"))), "")


def translate(question: str, language: Language) -> Translation | None:
    """Put a question into English; None when the dictionary knows nothing of it."""
    head = _HEAD.match(question)
    if head is not None:
        return _of_role(head["role"], head["rest"], language)
    words = list(_WORD.finditer(question))
    keys = [_key(word[0], language) for word in words]
    titles = list(_matches(keys, _dictionary("titles", language)))
    taken = _places(titles)
    terms = [f for f in _matches(keys, _dictionary("terms", language)) if f.start not in taken]
    rest = _without(question, [words[place].span() for place in sorted(taken)])
    kinds = [want.kind for want in wants_of(rest) if want.kind != "open"]
    is_personal = bool(_PERSONAL.search(question))
    if not (titles or kinds or is_personal or _tells(terms, question)):
        return None
    levels = [found.english for found in terms if found.english in _LEVELS]
    roles = _roles([found.english for found in titles], levels)
    if len(roles) > 1 and _JOINED.search(rest) and not kinds:
        kinds = ["comparison"]
    said = {word for kind in kinds[:1] for word in IN_KIND.get(kind, ())} | {*_LEVELS, _NOTHING}
    others = [found.english for found in terms if found.english not in said]
    names = _named(question, words, taken | _places(terms))
    text = _sentence(_Parts(question, roles, kinds, [*others, *names], levels))
    return Translation(text, bool(roles and (kinds or others)))


def _of_role(role: str, rest: str, language: Language) -> Translation | None:
    """Read "Data Engineer: was verdient man?", a role in the library's own words with a topic."""
    topic = translate(rest, language)
    kinds = [want.kind for want in wants_of(rest) if want.kind != "open"]
    if topic is None or not kinds:
        return None
    text = TOPICS[kinds[0]][0].format(role=with_article(role), roles=role)
    return Translation(text, is_sure=True)


def _tells(terms: Sequence[_Found], question: str) -> bool:
    """Tell whether words make a question one of careers; a place alone only in a follow-up."""
    told = [found.english for found in terms if found.english != _NOTHING]
    return any(not _PLACED.search(term) or _CONNECTIVE.match(question) for term in told)


def _places(found: Sequence[_Found]) -> set[int]:
    return {place for one in found for place in range(one.start, one.end)}


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a question was taken apart into, in English but for the question itself."""

    question: str
    roles: Sequence[str]
    kinds: Sequence[Kind]
    terms: Sequence[str]
    levels: Sequence[str]


def _sentence(parts: _Parts) -> str:
    goes_on = _CONNECTIVE.match(parts.question)
    reference = next((term for term in parts.terms if term in _REFERENCES), "")
    if _PERSONAL.search(parts.question):
        role = f" to be {with_article(parts.roles[0])}" if parts.roles else ""
        text = f"am I ready{role}?"
    elif reference:
        text = f"what about {reference}?"
    elif parts.roles and not parts.kinds and not parts.terms and goes_on:
        text = f"{with_article(parts.roles[0])}?"
    else:
        text = _plain_sentence(parts)
    return f"and {text[:1].lower()}{text[1:]}" if goes_on else text


def _plain_sentence(parts: _Parts) -> str:
    roles = [with_article(role) for role in parts.roles]
    asked = " ".join(dict.fromkeys(parts.terms))
    kinds: Sequence[Kind] = parts.kinds or ([] if asked else ["overview"])
    if roles and kinds:
        kind = "comparison" if len(roles) > 1 and "comparison" in kinds else kinds[0]
        kind = "related" if kind == "comparison" and len(roles) == 1 else kind
        text = TOPICS[kind][0].format(role=roles[0], roles=" and ".join(roles[:2]))
        return f"{text.rstrip('?')}: {asked}?" if asked else text
    if roles:
        return f"{' and '.join(roles[:2])}: {asked}?"
    if parts.kinds:
        return f"{TOPICS[kinds[0]][1].rstrip('?')} {asked}".strip() + "?"
    if asked and not parts.levels:
        return _about(asked, parts.question)
    return f"for {' '.join([*parts.levels, asked]).strip()}?"


def _about(asked: str, question: str) -> str:
    """Ask for what alone was named: of the role before, where the question goes on from it."""
    if _CONNECTIVE.match(question) and _PLACED.search(asked):
        return f"in {asked}?"
    if _GOES_ON.search(question):
        return f"is it {asked}?" if asked in _CONDITIONS else f"do they need {asked}?"
    return f"Which roles are about {asked}?"


def _roles(titles: Sequence[str], levels: Sequence[str]) -> list[str]:
    """Put a level before the role; "senior" and "data engineer" are one."""
    named = list(dict.fromkeys(titles))
    if not named or not levels:
        return named
    first = named[0].removeprefix("software ") if levels[0] == "intern" else named[0]
    if len(levels) > 1 and len(named) == 1:
        return [f"{level} {first}" for level in dict.fromkeys(levels)]
    return [f"{levels[0]} {first}", *named[1:]]


def with_article(role: str) -> str:
    """Put "a" or "an" before an English role."""
    return f"an {role}" if role[:1].lower() in "aeiou" else f"a {role}"


def _named(question: str, words: Sequence[re.Match[str]], taken: set[int]) -> Iterator[str]:
    """Give what is written like a name in every language: tools, places, "CI/CD"."""
    for place, word in enumerate(words):
        text = word[0]
        is_first = place == 0 or question[: word.start()].rstrip().endswith((".", "?", "!", ":"))
        looks_named = re.search(r"\d|[+#]|\w[A-Z]", text) or (text[:1].isupper() and not is_first)
        if place not in taken and looks_named and not _is_common(text):
            yield text


def _is_common(word: str) -> bool:
    """Tell whether a word only says what kind of question this is."""
    return any(want.kind != "open" for want in wants_of(word)) or len(word) < 2


def _matches(keys: Sequence[str], known: Mapping[tuple[str, ...], str]) -> Iterator[_Found]:
    longest = max(map(len, known), default=0)
    place = 0
    while place < len(keys):
        for width in range(min(longest, len(keys) - place), 0, -1):
            english = known.get(tuple(keys[place : place + width]))
            if english is not None:
                yield _Found(english, place, place + width)
                place += width
                break
        else:
            place += 1


def _without(question: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        question = question[:start] + " " * (end - start) + question[end:]
    return question


@cache
def _dictionary(name: str, language: Language) -> Mapping[tuple[str, ...], str]:
    entries: dict[tuple[str, ...], str] = {}
    for line in (_WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            columns = [column.strip() for column in line.split("|")]
            for variant in columns[_COLUMNS.index(language)].split(","):
                key = tuple(_key(word, language) for word in _WORD.findall(variant))
                entries.setdefault(key, columns[0])
    return entries


@cache
def _key(word: str, language: Language) -> str:
    word = word.lower()
    if language == "de":
        word = _GERMAN_FEMININE.sub("", word)
    stem = snowball_stem(word, _STEMMERS[language])
    decomposed = unicodedata.normalize("NFD", stem)
    return "".join(c for c in decomposed if not unicodedata.combining(c))
