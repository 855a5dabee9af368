"""What kind of answer a question wants, read off its words in four languages.

A want names the sections of a role description that hold such answers and what a sentence with the
fact looks like. It steers which sentences are quoted; it never decides whether to answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "pay",
    "comparison",
    "training_time",
    "experience",
    "education",
    "tools",
    "skills",
    "requirements",
    "place",
    "measure",
    "ways_in",
    "onwards",
    "interview",
    "related",
    "duties",
    "overview",
    "open",
]


@dataclass(frozen=True, slots=True)
class Want:
    """One kind of answer."""

    kind: Kind
    cue: re.Pattern[str]
    sections: tuple[str, ...]
    """Headings of role descriptions that hold the answer, likeliest first."""
    fact: re.Pattern[str]
    """What a sentence that holds the fact contains."""
    limit: int
    """Sentences in an answer."""


def _want(kind: Kind, cue: str, sections: tuple[str, ...], fact: str, limit: int) -> Want:
    flags = re.IGNORECASE
    return Want(kind, re.compile(cue, flags), sections, re.compile(fact, flags), limit)


_NEVER = r"(?!)"
_ABOUT = "What the role is"
DUTIES = "What one does"
SKILLS = "Skills and tools"
PAY = "Pay"
PLACE = "Place"
"""No section of a role; postings have one."""
EXPERIENCE = "Experience and education"
_MEASURES = "How it is measured"
_WAYS = "Ways in and onwards"
_RELATED = "Related roles"

_YEARS = (
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b[^.]{0,30}\b"
    r"(?:years?|months?|Jahren?|años?|ans)\b|\bexperience\b|Berufserfahrung"
)
_TRAINING_TIMES = (
    r"^(?=.*\b(?:stud\w+|train\w*|apprentice\w*|degree|course\w*|programme\w*|schools?|learn|bootcamp"
    r"|professional study)\b).*\b(?:years?|months?|weeks?)\b"
)
_DEGREES = (
    r"\b(?:degrees?|bachelor\S*|master\S*|doctora\w*|ph\.?d|diploma|certificat\w*|licen[cs]\w*"
    r"|apprentice\w*|school|college|university|training|qualification|exam\w*|registration)\b"
)

WANTS: tuple[Want, ...] = (
    _want(
        "pay",
        r"\bpa(?:y|ys|id|ying)\b|salar|\bearn|\bwages?\b|compensation|how much money|\bincome\b"
        r"|how much (?:do|does|can|could|would|will)\b.*\b(?:make|get)|gehalt|lohn|verdien"
        r"|sueldo|\bgana|cobra|salaire|gagne|rémunér",
        (PAY,),
        r"^(?=.*(?:[$€£]\s?\d|\d\s?(?:€|EUR|USD|GBP|CHF)\b)).*\b(?:median|average|mean|base|salary)\b",
        3,
    ),
    _want(
        "comparison",
        r"\bvs\b|versus|differen(?:ce|t)|\bdiffers?\b|compar|distinguish|unterschied|vergleich"
        r"|diferencia|différence",
        (_RELATED, _ABOUT, EXPERIENCE),
        _NEVER,
        5,
    ),
    _want(
        "interview",
        r"\binterview|vorstellungsgespräch|bewerbungsgespräch|entrevista|entretien",
        (SKILLS, _MEASURES),
        _NEVER,
        6,
    ),
    _want(
        "training_time",
        r"how long (?:does it take|do(?:es)?\b.*\b(?:take|last|train|study|learn)|to\b|is the\b)"
        r"|how many years\b.*\b(?:stud|train|learn|school|universit|college)"
        r"|wie lange (?:dauert|studiert|lernt)|cuánto (?:dura|tiempo se tarda)|combien de temps",
        (EXPERIENCE, _WAYS),
        _TRAINING_TIMES,
        4,
    ),
    _want(
        "ways_in",
        r"\bbecom(?:e|es|ing)\b|\bget into\b|\bbreak into\b|\bways? in(?:to)?\b|\benter(?:s|ing)?\b"
        r"|\b(?:path|route|road|way) (?:to|into)\b|get started|start (?:out )?(?:as|in)\b"
        r"|switch (?:to|into)|move into|come from|takes? to be\b|\bget (?:a |an )?(?:job|work)\b"
        r"|\bhired\b|\bwerde[nt]?\b|\bwird man\b|quereinst"
        r"|llegar a ser|hago\b|hacerse|convert|devenir|devient",
        (_WAYS, EXPERIENCE),
        r"^(?!.*\b(?:can|may) become\b).*\b(?:enters?|entry|come from|becomes?|begin|start"
        r"|ways? into|most people|apply|needs?|apprenticeship|degree)\b",
        5,
    ),
    _want(
        "onwards",
        r"next (?:career )?(?:step|level|role)|promot|career (?:path|ladder|progress)|\badvance"
        r"|progress(?:ion)?\b|grow into|what comes after|move on|later career|\bonwards?\b"
        r"|aufstieg|aufsteigen|nächste[rn]? schritt|siguiente paso|ascen[ds]|évolu|prochaine étape",
        (_WAYS,),
        r"\b(?:next|later|continues? to|steps? (?:are|is)|moves? (?:on )?to|moves? on"
        r"|(?:can|may|could) (?:become|grow|advance)|becomes?|grows? into|leads? to|turns? to)\b",
        4,
    ),
    _want(
        "experience",
        r"\byears?\b|how (?:long|experienced|senior)|\bexperience\b|jahre|erfahrung|años"
        r"|experiencia|\bans\b|années|expérience",
        (EXPERIENCE,),
        _YEARS,
        3,
    ),
    _want(
        "education",
        r"degree|educat|\bstud(?:y|ies|ied)\b|diploma|qualif|certif|licen[cs]|universit|college"
        r"|\btrain(?:ing|ed)?\b|\bschool|apprentic|\bexams?\b|abschluss|studi|ausbildung|título"
        r"|estudi|formación|diplôme|étud|formation",
        (EXPERIENCE,),
        _DEGREES,
        4,
    ),
    _want(
        "measure",
        r"measur|success|\bkpis?\b|metric|evaluat|\bjudg|assess|perform(?:ance|ing)|\btargets?\b"
        r"|doing (?:a good job|well)|gemessen|erfolg|bewert|\bmid(?:e|en)\b|éxito|mesur|évalu"
        r"|réussi",
        (_MEASURES,),
        r"\b(?:measur\w*|judged|assess\w*|evaluat\w*)\b",
        4,
    ),
    _want(
        "tools",
        r"\btools?\b|languages?\b|technolog|\bstack\b|\bsoftware\b|framework|\bsystems?\b"
        r"|\bprogram(?:s|ming)?\b|\bdatabases?\b|\bclouds?\b|\bmethods?\b|equipment|instruments?\b"
        r"|machines?\b|werkzeug|sprachen|herramient|lenguaj|outil|langage|logiciel",
        (SKILLS,),
        r"\b(?:tool\w*|equipment|software|platforms?|frameworks?|programs? in|systems?|used?|uses"
        r"|such as|machines?|instruments?)\b",
        5,
    ),
    _want(
        "skills",
        r"\bskill|abilit|need to know|should (?:\w+ )?know|knowledge|qualit(?:y|ies)\b|strengths?"
        r"|good at|\btraits?\b|\blearn\b"
        r"|kenntnisse|fähigkeit|kompetenz|habilidad|conocimient|compétence",
        (SKILLS,),
        r"\b(?:skills?|knows?|knowledge|needs?|essential|understand\w*|abilit\w+|decide)\b",
        5,
    ),
    _want(
        "requirements",
        r"\brequire(?:s|d|ments?)?\b"
        r"|^(?!.*\bhow (?:many|much|long|often)\b).*\bdo(?:es)?\b.+\b(?:need|want|expect)s?\b"
        r"|\blook(?:s|ing)? for\b|\bask(?:s|ing)? (?:for|of)\b|voraussetz|anforder|verlang|requisit"
        r"|\bexig",
        (SKILLS, EXPERIENCE),
        r"\b(?:needs?|requires?|must|at least|degree|years?|certificat\w*|licen[cs]\w*)\b",
        5,
    ),
    _want(
        "place",
        r"\bremote(?:ly)?\b|\bwork from\b|\bwhich (?:city|office|country)\b|\blocation\b"
        r"|where (?:is|are) (?:the |its |their )?(?:office|job|position)|home ?office|télétravail",
        (PLACE,),
        r"\b(?:remote\w*|hybrid|on[- ]?site|offices?|based in|from home)\b",
        3,
    ),
    _want(
        "related",
        r"related|similar|alternativ|neighbou?r|close to|roles? like|verwandt|ähnlich|parecid"
        r"|similair|proche",
        (_RELATED,),
        _NEVER,
        5,
    ),
    _want(
        "duties",
        r"day[- ]to[- ]day|\bdaily\b|\bdays?\b|duties|duty|responsib|\btasks?\b|typical"
        r"|work(?:s|ing)? on\b|aufgaben|alltag|zuständig|tareas|responsab|funciones|tâches"
        r"|missions|quotidien",
        (DUTIES,),
        _NEVER,
        6,
    ),
    _want(
        "overview",
        r"\bdo(?:es)?\b.*\bdo\b|\bwhat(?:\Ws| is| are)\b|\bwho (?:is|are)\b|describe|tell me about"
        r"|explain|definition|\bdefine\b|overview|\bwas (?:macht|machen|ist|sind|tut|tun)\b"
        r"|\bqué (?:hace|es)\b|\bque (?:fait|font)\b|qu.est-ce|\babout\b",
        (_ABOUT, DUTIES),
        _NEVER,
        7,
    ),
)

OPEN = _want("open", r"", (), _NEVER, 4)
"""A question of no known kind: nearness alone decides."""

_BROAD: frozenset[Kind] = frozenset({"duties", "overview"})
_OVERRULES: dict[Kind, frozenset[Kind]] = {
    "pay": frozenset({"experience", "ways_in"}),
    "training_time": frozenset({"ways_in", "experience", "education"}),
    "experience": frozenset({"ways_in"}),
    "education": frozenset({"ways_in"}),
    "tools": frozenset({"skills"}),
    "interview": frozenset({"experience", "skills", "duties", "overview"}),
}
"""What a want is asked with but not for: "which degree do I need to become a nurse?"."""


def wants_of(question: str) -> tuple[Want, ...]:
    """Give the one or two wants of a question, the narrower first; ``OPEN`` when none is seen.

    Give it the question without the title of the role, whose words may look like cues.
    """
    wants = [want for want in WANTS if want.cue.search(question)]
    overruled = {kind for want in wants for kind in _OVERRULES.get(want.kind, ())}
    narrow = [w for w in wants if w.kind not in _BROAD and w.kind not in overruled]
    if len(narrow) > 1:  # "which degree is required": what is required was said
        narrow = [want for want in narrow if want.kind != "requirements"]
    return tuple(narrow[:2] or wants[:1]) or (OPEN,)


def asks_of_work(question: str) -> bool:
    """Tell whether a question asks for something that descriptions of work have a section for."""
    return any(want.cue.search(question) for want in WANTS if want.kind != "overview")


def without_cues(question: str) -> str:
    """Give the question without the words that only tell its kind ("become", "how many years").

    Words such as "database" and "certificate" tell the kind and name the thing, and stay.
    """
    for want in wants_of(question):
        if want.kind not in {"tools", "skills", "education", "open"}:
            question = want.cue.sub(" ", question)
    return question
