"""The article a telegraphic line leaves out: ``Built NLP parser`` → ``built an NLP parser``."""

from __future__ import annotations

import re

from bot.assistant.letters.english.verbs import verb_form
from bot.assistant.letters.word_lists import word_set

_DETERMINERS = word_set(
    "a an the this that these those my our your his her its their each every all both some "
    "any no several many multiple various numerous few two three four five six seven eight "
    "nine ten eleven twelve dozens hundreds thousands one half over under up more less around "
    "approximately about nearly almost roughly and or with to for in on at as by from into "
    "through across of out off what who how when where why whether not daily weekly monthly "
    "new-hire end-to-end closely directly successfully independently"
)
_UNCOUNTABLE = word_set(
    "access accuracy adoption advice analysis analytics availability awareness bandwidth "
    "business care churn code collaboration communication compliance confidence content "
    "conversion customer-service coverage data delivery development documentation downtime "
    "efficiency engagement equipment evidence expertise feedback governance growth guidance "
    "hardware hygiene information infrastructure integration inventory knowledge latency "
    "leadership logic loyalty maintenance management marketing memory middleware money morale "
    "output "
    "performance personnel planning productivity progress quality reliability research "
    "response retention revenue risk safety satisfaction scalability security software spend "
    "spending staff stock storage strategy support talent technology telemetry throughput "
    "time tooling traffic transparency travel turnover uptime usage visibility waste work "
    "air blood bread cash clothing electricity finance fish food fuel furniture gas luggage mail "
    "meat milk oil paper payroll rice sand soil steel timber water wine wood"
)
_PLURALS = frozenset(
    {
        "bacteria",
        "algae",
        "children",
        "people",
        "staff",
        "men",
        "women",
        "criteria",
        "media",
        "kpis",
    }
)
_SINGULAR_IN_S = re.compile(r"(ss|us|is|ics|news|series)$")
_MEASURING = word_set(
    "accelerate boost broaden cut decrease double drive elevate expand grow halve improve "
    "increase lift lower maximise maximize minimise minimize raise reduce slash strengthen "
    "tighten trim triple"
)
_OF_ONE_THING = word_set(
    "coordinate grow head lead maintain manage migrate oversee own redesign refactor "
    "restructure rewrite run scale supervise transition upgrade overhaul modernise modernize "
    "reorganise reorganize direct operate revamp rebuild replace co-lead complete handle "
    "execute"
)
_SET_PHRASES = frozenset(
    {("take", "part"), ("take", "care"), ("take", "charge"), ("take", "stock")}
)
"""A verb and a noun that stand without an article together: ``took part in``."""
_PARTICLES = frozenset({"up", "out", "off", "down", "over", "back", "after"})
_STOPS = word_set(
    "for to of in on at by with from into through across over under using via and or that "
    "which who as while when per between among within against about during"
)
_NOUN_GERUNDS = word_set(
    "code coach engineer file host interview learn manufacture market model monitor onboard "
    "plan price process program recruit report schedule ship source staff test track trade "
    "train tune tutor write"
)
_MULTIPLE = re.compile(r"^(?:[~+]?\d+(?:\.\d+)?(?:x|%)|[$€£]\d[\d.,]*[MKBk]?\+?)$")
_WORD = re.compile(r"^[A-Za-z][\w'\u2019/+.#-]*$")


def with_article(lemma: str, rest: str) -> str:
    """Give what follows a verb, with the article its first noun needs.

    Unsure cases are left as the résumé writes them.
    """
    words = rest.split()
    start, lemma = _object_start(lemma, words)
    if len(words) <= start:
        return rest
    article = _article(lemma, words[start:])
    if not article:
        return rest
    return " ".join([*words[:start], article, *words[start:]])


def _object_start(lemma: str, words: list[str]) -> tuple[int, str]:
    """Pass over coordinated verbs and particles: ``designed, [built and] set [up] …``."""
    start = 0
    while start < len(words):
        word = words[start].rstrip(",").lower()
        form = verb_form(word)
        is_joint = word in ("and", "&") and start + 1 < len(words)
        if is_joint and (partner := verb_form(words[start + 1])) and partner.form == "past":
            start, lemma = start + 2, partner.lemma
        elif form and form.form == "past" and words[start].endswith(","):
            start, lemma = start + 1, form.lemma
        else:
            break
    return (start + 1 if start < len(words) and words[start] in _PARTICLES else start), lemma


def _article(lemma: str, words: list[str]) -> str:
    first = words[0]
    if _MULTIPLE.match(first):
        return _multiple_article(words)
    if not _WORD.match(first) or first.lower() in _DETERMINERS or "'" in first or "\u2019" in first:
        return ""
    if lemma == "help" and (deed := verb_form(first)) and deed.form == "base":
        return ""
    phrase = _noun_phrase(words)
    head = phrase[-1].rstrip(",;:.") if phrase else ""
    if not head or _needs_none(lemma, phrase, head):
        return ""
    following = words[len(phrase)] if len(phrase) < len(words) else ""
    if following == "of" and not phrase[-1].endswith(","):
        after = words[len(phrase) + 1] if len(phrase) + 1 < len(words) else ""
        is_amount = after[:1].isdigit() or after.lower() in _DETERMINERS - {"the", "our", "all"}
        return indefinite(first) if is_amount else "the"
    return "the" if lemma in _OF_ONE_THING else indefinite(first)


def _multiple_article(words: list[str]) -> str:
    following = words[1].rstrip(",.;") if len(words) > 1 else ""
    is_money = words[0][0] in "$€£"
    is_word = following.isalpha() and (following.islower() or is_money)
    is_none = following in _STOPS | _DETERMINERS | _UNCOUNTABLE
    is_plural = following.endswith(("s", "ly")) and following != "Series"
    return indefinite(words[0]) if is_word and not is_none and not is_plural else ""


def _needs_none(lemma: str, phrase: list[str], head: str) -> bool:
    low = head.lower()
    tail = low.rsplit("-", 1)[-1]
    is_plural = low in _PLURALS or (low.endswith("s") and not _SINGULAR_IN_S.search(low))
    is_name = head[:1].isupper() and (len(phrase) == 1 or all(w[:1].isupper() for w in phrase))
    is_acronym_plural = head[:-1].isupper() and head.endswith("s")
    return (
        is_plural
        or is_acronym_plural
        or is_name
        or low in _UNCOUNTABLE
        or tail in _UNCOUNTABLE
        or low.endswith(("ing", "ly", "ics"))
        or lemma in _MEASURING
        or (lemma, head) in _SET_PHRASES
        or not head.isascii()
        or not re.fullmatch(r"[A-Za-z][A-Za-z/-]*", head)
    )


def _noun_phrase(words: list[str]) -> list[str]:
    phrase: list[str] = []
    for index, word in enumerate(words):
        bare = word.rstrip(",;:.")
        if bare.lower() in _STOPS or word.startswith(("(", "[", "—", "\u2013", "-", "→", "+", "&")):
            break
        following = words[index + 1] if index + 1 < len(words) and word == bare else ""
        if phrase and _is_participle(bare, following):
            break
        phrase.append(word)
        if word != bare:
            break
    return phrase


def _is_participle(word: str, following: str) -> bool:
    form = verb_form(word)
    if form is None or not word.islower() or form.form not in ("gerund", "past"):
        return False
    if form.form == "past":
        return True
    if following[:1].isdigit() or following.lower() in _DETERMINERS - _STOPS:
        return bool(following)
    return form.lemma not in _NOUN_GERUNDS and bool(following) and following not in _STOPS


def indefinite(word: str) -> str:
    """Give ``a`` or ``an`` by how the word is pronounced."""
    low = word.lower().lstrip("~+$€£")
    if re.match(r"(8|11(?!\d)|18(?!\d))", low):
        return "an"
    letters = re.match(r"[A-Za-z]+", word)
    if letters and len(letters.group()) > 1 and letters.group().isupper():
        return "an" if letters.group()[0] in "AEFHILMNORSX" else "a"
    if re.match(r"(hour|honest|honou?r|heir)", low):
        return "an"
    if re.match(r"(uni([^nm]|$)|use|usa|util|euro|one|once|ubiq)", low):
        return "a"
    return "an" if low[:1] in "aeiou" else "a"
