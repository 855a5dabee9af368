"""What a copied page says around its posting: menus, buttons, other jobs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.documents import Block

_BUTTON = (
    r"skip to (?:main )?content|(?:company )?reviews"
    r"|(?:find|search|browse|see all|all|back to|more|saved|my|post an?)"
    r" (?:[\d.,]+ )?(?:jobs?|results?|search|companies|menu)(?: in [\w ]+)?"
    r"|salaries|sign (?:in|up)|log ?in|register|join(?: now)?|menu|jobs?|employers?|companies"
    r"|training|drivers|(?:easy )?apply(?: now| here| online)?|save(?:d)?(?: job)?|share|print"
    r"|report(?: this)? job|follow|show (?:more|less)|see (?:more|less)|read more|turn on|turn off"
    r"|get alerts[\w ]*|about|help(?: cent(?:re|er))?|privacy(?: policy)?|terms(?: of use)?"
    r"|cookies?"
    r"|accept all|manage preferences|advertisement|sponsored|download our app|home|search|back"
    r"|employer questions|new|hot"
    r"|startseite|unternehmen|anmelden|jetzt bewerben|merken|drucken|teilen|impressum|datenschutz"
    r"|cookie-einstellungen|inicio|empleo|iniciar sesión|publicar oferta|guardar|compartir"
    r"|inscritos|inscribirme(?: en esta oferta)?|aviso legal|offres|cvthèque|se connecter|postuler"
    r"|enregistrer|partager|imprimer|mentions légales"
)
_IS_BUTTON = re.compile(rf"(?:{_BUTTON})", re.IGNORECASE)
_BETWEEN = re.compile(r"\s{2,}|\t|\s*[|·/•]\s*|(?<=[\])])\s+(?=\[)")
_SIGNS = re.compile(r"^[^\w]+|[^\w]+$")
_SAYS = re.compile(
    r"\bcookies\b.*\b(?:experience|preferences|accept|websites?|accepter|einstellungen)\b"
    r"|^we use cookies|^nous utilisons des cookies|^wir verwenden cookies"
    r"|^never provide your bank|^© ?\d{4}|» ?$|^[\w ]{1,25}(?: > [\w ]{1,25}){2,}$"
    r"|^(?:posted|publicada|veröffentlicht|publiée?|vor|hace|il y a) (?:hace )?\d+ \w+"
    r"|^forwarded from\b|^reenviado de\b|^weitergeleitet von\b|^transféré de\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:similar|related|recommended|more|other) (?:jobs|positions|vacancies)\b.*"
    r"|recommended for you|profile insights"
    r"|jobs (?:like this|you (?:may|might) like)|people also (?:searched|viewed)\b.*"
    r"|ähnliche (?:stellen|jobs)\b.*|weitere stellen\b.*|ofertas (?:similares|relacionadas)\b.*"
    r"|offres similaires\b.*|more jobs from .*",
    re.IGNORECASE,
)


def is_chrome(text: str) -> bool:
    """Tell whether a line holds nothing but buttons, or what a site says of itself."""
    if _SAYS.search(text):
        return True
    parts = [bare for part in _BETWEEN.split(text) if (bare := _SIGNS.sub("", part))]
    return bool(parts) and all(_all_buttons(part) for part in parts)


def around_posting(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the indices of lines that are no part of the posting, other jobs among them."""
    found: set[int] = set()
    is_other = False
    for index, block in enumerate(blocks):
        if _OTHERS.fullmatch(_SIGNS.sub("", block.text)):
            is_other = True
        elif is_other and block.has_air:
            is_other = False
        if is_other or is_chrome(block.text):
            found.add(index)
    return frozenset(found)


def _all_buttons(text: str) -> bool:
    """Tell whether a text is one button, or several whose distance was lost."""
    if _IS_BUTTON.fullmatch(text):
        return True
    return re.fullmatch(rf"(?:(?:{_BUTTON})\s+)+(?:{_BUTTON})", text, re.IGNORECASE) is not None
