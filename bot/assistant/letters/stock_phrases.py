"""Phrases that say nothing: found in letters by the thousand, so a reader learns nothing from them.

They are flagged, never edited: taking a word out of its sentence changes what the sentence says.
"""

from __future__ import annotations

import re

_ENGLISH = r"""
i am (?:writing to|excited|thrilled|delighted|eager) (?:to )?(?:express|apply)
express my (?:strong |keen )?interest
i believe (?:that )?(?:i am|i would be|my \w+ make)
(?:perfect|ideal|great|excellent|strong) (?:fit|candidate|match) for
thank you for (?:your time|considering|your consideration)
time and consideration
i look forward to (?:hearing|the opportunity|discussing)
proven track record
(?:team player|self-starter|go-getter|quick learner|fast learner)
hit the ground running
think outside the box
results[- ](?:driven|oriented)
detail[- ]oriented
highly motivated
fast[- ]paced environment
(?:deeply|truly|genuinely|incredibly) (?:passionate|excited)
passion(?:ate)? (?:for|about)
i am confident (?:that|in)
valuable (?:asset|addition)
unique (?:blend|combination|opportunity)
align(?:s|ed)? (?:perfectly|closely|well) with
make a (?:meaningful|significant|real|positive) (?:impact|difference|contribution)
leverag(?:e|ing) my
skill ?set
wealth of experience
(?:well[- ]versed|seasoned professional)
going above and beyond
above and beyond
to whom it may concern
please find (?:attached|enclosed)
(?:dynamic|innovative|forward-thinking) (?:team|company|organi[sz]ation)
cutting[- ]edge
strong work ethic
excellent communication skills
i would welcome the (?:opportunity|chance)
contribute to (?:your|the) (?:continued )?success
next chapter
resonates? (?:deeply )?with me
from day one
"""
_GERMAN = r"""
mit großem interesse
hiermit bewerbe ich mich mit
teamfähig
hochmotiviert
belastbar
hands-on-mentalität
neue herausforderung
über den tellerrand
perfekt(?:e|er)? (?:ergänzung|kandidat)
bringe ich die besten voraussetzungen
leidenschaft für
ich freue mich (?:auf|über) (?:ein persönliches|ihre (?:rückmeldung|antwort))
"""
_SPANISH = r"""
con gran interés
me apasiona
candidat[oa] ideal
trabajo en equipo y
nuevos retos
altamente motivad
gracias por su tiempo
a la espera de sus noticias
aportar valor
"""
_FRENCH = r"""
avec (?:un )?(?:grand|vif) intérêt
passionné(?:e)? par
candidat(?:e)? idéal
nouveau(?:x)? défis?
force de proposition
dans l'attente de votre
esprit d'équipe
mettre à profit
"""
_PHRASES = f"{_ENGLISH}{_GERMAN}{_SPANISH}{_FRENCH}"
_STOCK = re.compile(rf"\b(?:{'|'.join(filter(None, _PHRASES.splitlines()))})", re.IGNORECASE)

_FEELINGS = re.compile(
    r"\b(?:i (?:have )?(?:always|long) (?:admired|dreamed|wanted|loved|been "
    r"(?:fascinated|passionate))"
    r"|i(?:'m| am| was) "
    r"(?:thrilled|excited|passionate|fascinated|inspired|drawn|honou?red"
    r"|delighted)\b"
    r"|i (?:love|adore|deeply admire|admire|am a (?:big|huge) "
    r"fan)|(?:inspires|excites|fascinates|thrills) me"
    r"|ich bin (?:begeistert|fasziniert)|begeistert mich|fasziniert mich|ich bewundere"
    r"|me (?:apasiona|entusiasma|fascina|ilusiona)|siempre he (?:admirado|soñado)"
    r"|je suis "
    r"(?:passionné|enthousiaste|fasciné|ravi)|m'(?:inspire|enthousiasme|fascine)"
    r"|j'ai toujours (?:rêvé|admiré))",
    re.IGNORECASE,
)


def stock_phrases(text: str) -> tuple[str, ...]:
    """Give the empty phrases of a text, in order."""
    return tuple(match.group() for match in _STOCK.finditer(text))


def invented_feelings(text: str) -> tuple[str, ...]:
    """Give the words that claim a feeling which nobody told us of."""
    return tuple(match.group() for match in _FEELINGS.finditer(text))
