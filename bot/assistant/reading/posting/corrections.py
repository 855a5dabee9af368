"""What a user says is wrong in the posting as it was read: "the company is Acme", "it is remote".

Only whole messages in plain forms are taken, and questions never. The user's own words become a
line of the posting, under a heading that says so: the corrected value has its place in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.assistant.reading.names import is_place
from bot.assistant.reading.resume.corrections import SECTION
from bot.domain.posting import FieldSpan, Posting, PostingLine
from knowledge.documents import Span

_LONGEST = 200
_IS = (
    r"(?:(?:is|was|ist|es|est) (?:actually|really|in fact|eigentlich|en realidad"
    r"|en fait)"
    r"|is called|is named|is|was|should be|should say|heißt|ist|lautet|beträgt|liegt bei"
    r"|sollte sein"
    r"|se llama|es|está|debe ser|s['\u2019]appelle|est|se trouve|s['\u2019]élève à|devrait être)"
)
_THE = r"(?:(?:the|its?|die|der|das|el|la|le|los|las) |l['\u2019] ?)?"
_ARTICLE = re.compile(r"^(?:de|der|den|dem|el|le|um|on|at|à|bei|the) (?=\S)", re.IGNORECASE)
"""What stands between a verb and a day or an amount: "le salaire est de 30 000 euros"."""
_IT = r"(?:it|this|the (?:job|position|role|posting|work)|(?:die|diese) (?:stelle|arbeit)|es|das"
_IT += r"|el (?:trabajo|puesto)|c['\u2019]|ce (?:poste|travail)|le poste|il)"
_IT_IS = rf"(?:{_IT} ?{_IS}|it['\u2019]?s|(?:es|c['\u2019]est))"
_VALUE = r"(?P<value>[^?]{2,110})"
_NO_VALUE = re.compile(
    r"^(?:not?|wrong|missing|unknown|good|bad|great|nice|too|very|un?clear|on|in the|there|falsch"
    r"|schön|gut|schlecht|super|toll|bueno|malo|bonit[oa]|lejos|bon|beau|mauvais|loin|far|nicht|no|mal"
    r"|faux|fausse|pas|really|also|just|still|what|where|who|how|low|high|interesting|zu|demasiado|muy|trop|très|sehr)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PostingCorrection:
    """The posting after it, and which field was changed to what."""

    posting: Posting
    field: str
    value: str


def correct_posting(posting: Posting, text: str) -> PostingCorrection | None:
    """Apply what a message corrects; nothing when it is no correction."""
    said = " ".join(text.split()).rstrip(".!")
    if not said or len(said) > _LONGEST or "?" in text:
        return None
    for is_remote, pattern in _MODES:
        if found := pattern.fullmatch(said):
            corrected = replace(posting, is_remote=is_remote)
            return _corrected(corrected, said, "is_remote", found["value"])
    for field, pattern in _FIELDS:
        found = pattern.fullmatch(said)
        value = _value_of(field, found) if found else ""
        if value:
            return _corrected(_with_value(posting, field, value), said, field, value)
    return None


def _value_of(field: str, found: re.Match[str]) -> str:
    """Give what is said, without what only joins it to the verb; nothing when it is an opinion."""
    value = found["value"].strip(" \"'“”„«»")
    if field in {"base_salary", "valid_through"}:
        value = _ARTICLE.sub("", value)
    is_town = field != "job_location" or not value[:1].islower() or is_place(value.title())
    return value if is_town and not _NO_VALUE.match(value) else ""


def _with_value(posting: Posting, field: str, value: str) -> Posting:
    def of(name: str, old: str) -> str:
        return value if name == field else old

    return replace(
        posting,
        title=of("title", posting.title),
        hiring_organization=of("hiring_organization", posting.hiring_organization),
        job_location=of("job_location", posting.job_location),
        base_salary=of("base_salary", posting.base_salary),
        employment_type=of("employment_type", posting.employment_type),
        valid_through=of("valid_through", posting.valid_through),
        level=of("level", posting.level),
    )


def _corrected(posting: Posting, said: str, field: str, value: str) -> PostingCorrection:
    """Add the user's words as a line of their own, once however often they are said."""
    known = next((ln for ln in posting.lines if ln.section == SECTION and ln.text == said), None)
    if known is None:
        start = len(posting.text) + 1
        number = max((line.number for line in posting.lines), default=0) + 1
        known = PostingLine(number, said, SECTION, Span(start, start + len(said)))
        text = f"{posting.text}\n{said}"
        posting = replace(posting, text=text, lines=(*posting.lines, known))
    at = known.span.start + said.rfind(value)
    others = tuple(one for one in posting.spans if one.field != field)
    return PostingCorrection(
        replace(
            posting,
            spans=(*others, FieldSpan(field, Span(at, at + len(value)))),
            not_found=tuple(name for name in posting.not_found if name != field),
        ),
        field,
        value,
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_MODES = (
    (
        False,
        _pattern(
            rf"{_IT_IS} (?P<value>not (?:a )?(?:fully )?remote(?: job)?|hybrid"
            r"|on-?site|in[- ]office|nicht remote|vor ort|hybride?|presencial|híbrido"
            r"|en présentiel|pas en télétravail)"
        ),
    ),
    (
        True,
        _pattern(
            rf"{_IT_IS} (?P<value>(?:fully |100 ?% |completely |a )?remote(?: job| position)?"
            r"|(?:komplett |vollständig )?remote|(?:totalmente )?(?:remoto|en remoto)"
            r"|(?:entièrement )?(?:à distance|en télétravail))"
        ),
    ),
)
_COMPANY = (
    r"(?:company|employer|organi[sz]ation|firma|arbeitgeber|unternehmen|empresa|empleador"
    r"|entreprise|employeur|société)"
)
_TITLE = (
    r"(?:(?:job )?title|position|stelle|stellenbezeichnung|titel|jobtitel|puesto|título|poste"
    r"|intitulé)"
)
_PLACE = r"(?:place(?: of work)?|(?:job )?location|ort|arbeitsort|standort|lugar|ubicación|lieu)"
_PAY = r"(?:salary|pay|compensation|gehalt|lohn|salario|sueldo|salaire|rémunération)"
_DAY = (
    r"(?:deadline|closing date|bewerbungsfrist|frist|bewerbungsschluss|fecha límite|plazo"
    r"|date limite)"
)
_WORK = (
    r"(?:the (?:job|position|role|work)|it|die stelle|die arbeit|der job|el (?:puesto|trabajo)|es"
    r"|le poste|le travail|c['\u2019])"
)
_FIELDS = (
    (
        "job_location",
        _pattern(
            rf"(?:{_WORK} ?(?:is|ist|es|está|est|se trouve)|it['\u2019]?s|es|está|c['\u2019]est)"
            r" (?:based |located )?(?:in|en|à|near|bei) (?P<value>.{2,60})"
        ),
    ),
    *(
        (field, _pattern(rf"{_THE}{names}(?:['\u2019]s name)?(?: ?:| {_IS}) {prefix}{value}"))
        for field, names, prefix, value in (
            ("hiring_organization", _COMPANY, "", _VALUE),
            ("title", _TITLE, "", r"(?P<value>(?!in |en |à |bei )[^?]{2,110})"),
            ("job_location", _PLACE, "(?:in |en |à )?", _VALUE),
            ("base_salary", _PAY, "", r"(?P<value>[^?]*\d[^?]{0,60})"),
            ("valid_through", _DAY, "", r"(?P<value>[^?]*\d[^?]{0,40})"),
            ("level", r"(?:seniority )?(?:level|karrierestufe|nivel|niveau)", "", _VALUE),
        )
    ),
    (
        "level",
        _pattern(
            rf"{_IT_IS} (?:an? |eine? |un[ae]? )?"
            r"(?P<value>junior|senior|mid|entry|lead|staff|principal)"
            r"(?:[- ]level)? (?:job|position|role|stelle|rolle|puesto|poste)"
        ),
    ),
    (
        "employment_type",
        _pattern(
            rf"{_IT_IS} (?:an? |eine? |un[ae]? )?(?P<value>full[- ]time|part[- ]time|permanent"
            r"|temporary|freelance|vollzeit|teilzeit|befristet|unbefristet|jornada completa"
            r"|media jornada|à temps plein|à temps partiel|en cd[id])(?: (?:job|position|role))?"
        ),
    ),
)
