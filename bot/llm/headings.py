"""Headings of postings, as the sections of our role descriptions that they correspond to."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.llm.asking import DUTIES, EXPERIENCE, PAY, PLACE, SKILLS


def _beginning(names: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{names})\b", re.IGNORECASE)


_ASKED = _beginning(
    r"(?:minimum |basic |preferred |key |our |your |the )*(?:requirements?|qualifications?|profile"
    r"|skills?|person|experience)|what (?:you(?:'ll| will)? (?:bring|need|have)"
    r"|we(?:'re| are)? (?:need|look|expect|ask|want)\w*)|who you are"
    r"|(?:who )?we(?:'re| are)? (?:look|need|expect)\w*|about you|you (?:have|bring|are)"
    r"|must[- ]haves?|nice[- ]to|bonus|(?:ihr|dein|unser) profil|profil|\w*anforderungen"
    r"|(?:das|was) (?:bringst|bringen|du|sie|wir (?:erwarten|suchen))|voraussetzungen|requisitos"
    r"|perfil|lo que (?:buscamos|pedimos)|ce que (?:nous|vous)|compétences"
)
_DONE = _beginning(
    r"(?:key |main |your |the |core )*(?:responsibilit\w+|duties|tasks?|role|work$|job|mission)"
    r"|what (?:you(?:'ll| will)? (?:do|be doing|work on|own))|about the (?:role|job)"
    r"|day[- ]to[- ]day|a day in|(?:deine |ihre )?(?:aufgaben|tätigkeit\w*)"
    r"|(?:tus )?(?:tareas|funciones|responsabilidades)|(?:vos |les )?missions?"
)
_PAID = _beginning(
    r"pay|salary|wages?|compensation|work and pay|(?:what )?we offer|benefits|perks|gehalt"
    r"|vergütung|(?:das |was )?(?:wir )?bieten|(?:lo que )?ofrecemos|salario"
    r"|(?:ce que )?nous (?:offrons|proposons)|rémunération"
)
_PLACED = _beginning(
    r"where|place|location|office|working (?:place|model)|(?:arbeits)?ort|standort|lugar"
    r"|ubicación|lieu"
)
_OWN = frozenset({SKILLS, EXPERIENCE, DUTIES, PAY})
_MEANT = ((_ASKED, (SKILLS, EXPERIENCE)), (_DONE, (DUTIES,)), (_PAID, (PAY,)), (_PLACED, (PLACE,)))


@lru_cache(maxsize=4096)
def sections_like(section: str) -> tuple[str, ...]:
    """Give the sections that answer what this one does: itself, and what its heading means."""
    if section in _OWN:
        return (section,)
    meant = next((sections for names, sections in _MEANT if names.match(section)), ())
    return (section, *meant)
