"""The words of wishes for a letter, in English, German, Spanish and French."""

from __future__ import annotations

import re
from typing import Literal

from bot.domain.identity import Language
from bot.domain.letter import Tone

WholeKind = Literal[
    "shorter",
    "longer",
    "without_gap",
    "with_gap",
    "undo",
    "compare",
    "approve",
    "style",
    "no_style",
]

POLITE = re.compile(
    r"^(?:please|pl[sz]|bitte|por favor|s'il (?:te|vous) pla[iî]t|ok(?:ay)?|now|jetzt|ahora)[, ]+"
    r"|[, ]+(?:please|pl[sz]|thx|stp|svp|porfa|bitte|por favor|s'il (?:te|vous) pla[iî]t)(?=[.!?]*$)",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:can you|could you|would you|kannst du|können sie|könntest du|puedes|podrías|peux-tu"
    r"|pouvez-vous|i want you to|i'd like you to)(?: please| bitte| por favor)? ",
    re.IGNORECASE,
)
LETTER = (
    r"(?:it|this|the letter|my letter|the text|es|ihn|das|das anschreiben|den brief|den text"
    r"|la carta|el texto|la lettre|le texte|cette lettre)"
)
_MAKE = (
    rf"(?:(?:make|keep|write|have) {LETTER} "
    rf"|(?:mach(?:e|en sie)?|schreib(?:e|en sie)?|formulier(?:e|en sie)?) {LETTER} "
    rf"|(?:hazl[ao]|ponl[ao]|escríbela|haz {LETTER}|que sea) "
    rf"|(?:rends-la|fais-la|écris-la|rends {LETTER}|rendez-la|rendez {LETTER}) )?"
)
_BIT = r"(?:(?:a (?:bit|little)|much|even|way|bissl|bisschen|etwas|ein bisschen|viel|noch|un poco|mucho|un peu|beaucoup) )?"
_MORE = r"(?:(?:more|mehr|más|plus) )?"


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_LIKE_ME = (
    r"(?:(?:write|schreib(?:e|en sie)?|escribe|écri[sv]e?z?) )?(?:(?:more )?(?:like (?:how |the way )?"
    r"|the way |how |as )I (?:usually |normally )?write|like me|in my (?:own )?(?:style|voice)"
    r"|(?:mehr )?(?:so,? )?wie ich(?: (?:sonst |selbst )?schreibe)?|in meinem (?:eigenen )?stil"
    r"|in meiner art|(?:más )?como (?:yo )?escribo(?: yo)?|como yo|en mi (?:propio )?estilo"
    r"|(?:plus )?comme (?:j'écris|moi)|(?:plus )?à ma (?:façon|manière)|dans mon (?:propre )?style)"
)
STYLE_WITH_TEXT = re.compile(
    rf"{_MAKE}(?:sound )?{_LIKE_ME}\s*:\s*(?P<words>\S.{{80,}})",
    re.IGNORECASE | re.DOTALL,
)
"""A wish for one's own manner, with the sample behind it."""
_GAP = r"(?:gaps?|lücken?|lagunas?|carencias?|brechas?|lacunes?)"
_THE = r"(?:(?:the|that|this|my|any|die|meine|diese|la|las|mi|mis|esa|ma|mes|les|cette) )?"
WHOLE: dict[WholeKind, re.Pattern[str]] = {
    "shorter": _whole(
        rf"{_MAKE}{_BIT}(?:shorter|kürzer|más corta|más breve|plus courte?)",
        rf"(?:shorten|kürz(?:e|en sie)?|acorta|raccourcis|raccourcissez)(?: {LETTER})?",
        r"acórtala|raccourcis-la|(?:cut|trim) (?:it|this|the letter)(?: down)?",
        r"(?:(?:it's|it is|the letter is|das ist|es ist|er ist|es|elle est) )?"
        r"(?:too long|zu lang|demasiado larga|trop longue)",
        rf"{_MAKE}(?:a )?(?:short|kurz)(?: version| one)?|kurzfassung|versión corta|version courte",
    ),
    "longer": _whole(
        rf"{_MAKE}{_BIT}(?:longer|länger|ausführlicher|más larga|plus longue)",
        rf"(?:lengthen|expand|verlänger(?:e|n sie)|alarga|allonge(?:z)?)(?: {LETTER})?",
        r"alárgala|allonge-la",
        r"(?:(?:it's|it is|the letter is|das ist|es ist|er ist|es|elle est) )?"
        r"(?:too short|zu kurz|demasiado corta|trop courte)",
        rf"{_MAKE}(?:a )?(?:long)(?: version| one)?|versión larga|version longue",
    ),
    "without_gap": _whole(
        rf"(?:don't|dont|do not|never) (?:mention|tell|name|talk about) {_THE}{_GAP}",
        rf"(?:leave|keep|take) {_THE}{_GAP} out",
        rf"(?:leave out|drop|remove|omit|skip|without) {_THE}{_GAP}",
        rf"(?:erwähn(?:e|en sie)?|nenn(?:e|en sie)?) {_THE}{_GAP} nicht|ohne {_THE}{_GAP}",
        rf"lass(?:en sie)? {_THE}{_GAP} weg",
        rf"no (?:menciones|mencione|nombres) {_THE}{_GAP}|sin {_THE}{_GAP}|quita {_THE}{_GAP}",
        rf"ne (?:mentionne|mentionnez|parle) pas (?:de )?{_THE}{_GAP}|sans {_THE}{_GAP}",
    ),
    "with_gap": _whole(
        rf"(?:mention|tell|name) {_THE}{_GAP}(?: again| openly| after all)?",
        rf"(?:erwähn(?:e|en sie)?|nenn(?:e|en sie)?) {_THE}{_GAP}(?: wieder)?",
        rf"menciona {_THE}{_GAP}|mentionne(?:z)? {_THE}{_GAP}",
    ),
    "style": _whole(
        rf"{_MAKE}(?:sound )?{_LIKE_ME}",
        r"(?:use|take|follow|learn) my (?:own )?(?:writing )?style|imitate my style|mein(?:en)? stil"
        r"|(?:nimm|übernimm|nutze) meinen stil|(?:usa|imita|sigue) mi estilo"
        r"|(?:utilise|imite|suis|prends) mon style",
    ),
    "no_style": _whole(
        r"(?:forget|delete|erase|drop|remove) (?:my|the) (?:(?:writing )?(?:style|sample)|text sample)",
        r"(?:vergiss|lösch(?:e|en sie)?) (?:meinen stil|meine(?:n)? (?:text|schreib)probe)",
        r"(?:olvida|borra|elimina) mi (?:estilo|muestra)",
        r"(?:oublie(?:z)?|efface(?:z)?|supprime(?:z)?) mon (?:style|échantillon|exemple)",
    ),
    "undo": _whole(
        r"undo(?: (?:that|it|this))?|(?:go|take it|take that) back|revert(?: (?:it|that))?",
        r"(?:the )?(?:previous|last) version|back to the (?:previous|last) version",
        r"(?:mach(?:e|en sie)? (?:das|es) )?rückgängig(?: machen)?|(?:die )?vorherige (?:version|fassung)",
        r"deshacer|deshaz(?:lo)?|(?:la )?versión anterior|vuelve atrás",
        r"annuler?(?: (?:ça|cela))?|(?:la )?version précédente|reviens en arrière",
    ),
    "compare": _whole(
        r"compare(?: (?:them|the versions|both|with the (?:previous|last) (?:version|one)))?"
        r"|what(?: has|'s)? changed|what did you change",
        r"show (?:me )?(?:the )?(?:changes|differences|diff|what changed)",
        r"vergleich(?:e|en)?(?: die fassungen)?|was hat sich geändert|zeig(?:e)? (?:mir )?die änderungen",
        r"compara(?:r)?(?: las versiones)?|qué (?:ha )?cambi(?:ó|ado)|comparer?(?: les versions)?",
        r"qu'est-ce qui a changé|montre(?:-moi)? les changements",
    ),
    "approve": _whole(
        r"(?:i like (?:it|this one), )?(?:keep|i'll (?:keep|take)|use) (?:it|this one|this version)"
        r"|looks good, approve(?: it)?|so (?:passt|nehme ich) (?:es|ihn)|(?:así está bien|me quedo con"
        r" esta)|c'est bon comme ça|je garde celle-ci",
        rf"(?:i )?approved?(?: {LETTER})?|(?:{LETTER} is |it's )?(?:final|approved|good to go)",
        rf"make {LETTER} final|(?:das anschreiben |der brief |es )?(?:ist )?freigegeben|freigeben",
        rf"passt so|aprobar|aprobada|apruebo(?: {LETTER})?|es la (?:versión )?definitiva",
        rf"j'approuve(?: {LETTER})?|approuver?|lettre validée|je valide(?: {LETTER})?",
    ),
}

_TONE_WORDS: dict[Tone, str] = {
    "plain": r"plain(?:er)?|simpler|schlicht(?:er)?|einfacher|sachlich(?:er)?|sencill[ao]|sobre",
    "warm": (
        r"warm(?:er)?|friendl(?:y|ier)|wärmer|herzlich(?:er)?|freundlich(?:er)?|cálid[ao]"
        r"|cercan[ao]|chaleureu(?:x|se)"
    ),
    "formal": r"formal|formaler|förmlich(?:er)?|formeller?|formel(?:le)?",
    "confident": (
        r"(?:self-)?confident|bolder|selbstbewusst(?:er)?|selbstsicher(?:er)?|segur[ao]"
        r"|confiad[ao]|assurée?|confiante?"
    ),
}
TONES: dict[Tone, re.Pattern[str]] = {
    tone: re.compile(
        rf"{_MAKE}(?:sound |klinge |suena )?(?:in an? |in einem |en un |d'un |de )?(?:to(?:n|ne|no):? )?"
        rf"{_BIT}{_MORE}(?:{words})(?: tone| ton)?",
        re.IGNORECASE,
    )
    for tone, words in _TONE_WORDS.items()
}

_LESS = r"(?:less|not so|weniger|nicht so|menos|no tan|moins|pas si)"
_TOO = (
    r"(?:(?:it's|it is|that's|the letter is|das ist|es ist|er ist|es|está|elle est|c'est) )?"
    r"(?:a bit |etwas |un poco |un peu )?(?:too|zu|demasiado|trop)"
)
LESS: dict[Tone, re.Pattern[str]] = {
    "warm": re.compile(
        rf"(?:{_MAKE}{_LESS}|{_TOO}) (?:{_TONE_WORDS['formal']}|stiff|stilted|steif|rígida|raide)",
        re.IGNORECASE,
    ),
    "plain": re.compile(
        rf"(?:{_MAKE}{_LESS}|{_TOO}) (?:{_TONE_WORDS['confident']}|{_TONE_WORDS['warm']}|boastful"
        r"|arrogant|familiar|locker|familière|arrogante)",
        re.IGNORECASE,
    ),
    "formal": re.compile(rf"{_TOO} (?:casual|informal|leger|informal|familière)", re.IGNORECASE),
}
"""A tone that is wished away, by the tone that takes its place."""

_LANGUAGE_NAMES: dict[Language, str] = {
    "en": r"english|englisch(?:e)?|inglés|anglais",
    "de": r"german|deutsch(?:e)?|alemán|allemand",
    "es": r"spanish|spanisch(?:e)?|español|castellano|espagnol",
    "fr": r"french|französisch(?:e)?|francés|français",
}
LANGUAGES: dict[Language, re.Pattern[str]] = {
    language: re.compile(
        rf"(?:(?:(?:write|make|have|translate|rewrite) {LETTER}"
        rf"|(?:schreib(?:e|en sie)?|übersetz(?:e|en sie)?) {LETTER}|escríbela|tradúcela"
        rf"|(?:escribe|traduce) {LETTER}|écris-la|traduis-la|(?:écris|traduis) {LETTER}|{LETTER}) )?"
        rf"(?:in|into|to|auf|ins|en|al) (?:{names})",
        re.IGNORECASE,
    )
    for language, names in _LANGUAGE_NAMES.items()
}

_PLACES: tuple[str, ...] = (
    r"first|1st|erste[rns]?|primer[ao]?|premi(?:er|ère)",
    r"second|2nd|zweite[rns]?|segund[ao]|deuxième|second[e]?",
    r"third|3rd|dritte[rns]?|tercer[ao]?|troisième",
    r"fourth|4th|vierte[rns]?|cuart[ao]|quatrième",
    r"fifth|5th|fünfte[rns]?|quint[ao]|cinquième",
    r"sixth|6th|sechste[rns]?|sext[ao]|sixième",
    r"seventh|7th|siebte[rns]?|séptim[ao]|septième",
    r"eighth|8th|achte[rns]?|octav[ao]|huitième",
    r"ninth|9th|neunte[rns]?|noven[ao]|neuvième",
    r"tenth|10th|zehnte[rns]?|décim[ao]|dixième",
)
_LAST = r"last|final|letzte[rns]?|últim[ao]|derni(?:er|ère)"
ORDINAL = rf"(?:{'|'.join(_PLACES)}|{_LAST})"
UNIT = r"(?:sentence|satz|frase|oración|phrase|paragraph|absatz|párrafo|paragraphe)"
_DELETE = (
    r"(?:drop|delete|remove|cut|take out|leave out|lösch(?:e|en sie)?|streich(?:e|en sie)?"
    r"|entfern(?:e|en sie)?|quita|elimina|borra|suprime|supprime(?:z)?|enlève|enlevez|retire(?:z)?)"
)
_ARTICLE = r"(?:(?:the|den|die|la|el|le) )?"
DROP = (
    re.compile(rf"{_DELETE} {_ARTICLE}(?P<place>{ORDINAL}) (?P<unit>{UNIT})", re.IGNORECASE),
    re.compile(rf"{_DELETE} {_ARTICLE}(?P<unit>{UNIT}) (?P<place>\d{{1,2}})", re.IGNORECASE),
    re.compile(rf"{_DELETE} (?:la|le) (?P<unit>{UNIT}) (?P<place>{ORDINAL})", re.IGNORECASE),
    re.compile(
        rf"lass(?:en sie)? {_ARTICLE}(?P<place>{ORDINAL}) (?P<unit>{UNIT}) weg", re.IGNORECASE
    ),
    re.compile(
        rf"{_ARTICLE}(?P<place>{ORDINAL}) (?P<unit>{UNIT}) (?:bitte )?(?:raus|weg|streichen|löschen)",
        re.IGNORECASE,
    ),
)


_AGAIN = (
    r"(?:rewrite|rephrase|redo|reword|write|schreib(?:e|en sie)?|formulier(?:e|en sie)?|reescribe"
    r"|reformula|rehaz|réécris|réécrivez|reformule(?:z)?|refais)"
)
_ONLY = r"(?:(?:only|just|nur|bloß|solo|sólo|solamente|seulement|uniquement|juste) )?"
_END = r"(?: (?:again|anew|differently|neu|um|anders|noch einmal|de nuevo|otra vez|autrement|à nouveau))?"
REWRITE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_ONLY}{_AGAIN} {_ONLY}{_ARTICLE}(?P<place>{ORDINAL}) (?:paragraph|absatz|párrafo|paragraphe){_END}",
        rf"{_ONLY}{_AGAIN} {_ONLY}{_ARTICLE}(?:paragraph|absatz|párrafo|paragraphe) (?P<place>\d{{1,2}}){_END}",
        rf"{_ONLY}{_AGAIN} {_ONLY}{_ARTICLE}(?P<place>{ORDINAL}) (?:paragraph|absatz|párrafo|paragraphe) {_ONLY}{_END}",
    )
)


def place_of(words: str) -> int:
    """Give the number that an ordinal or a figure says; -1 for the last."""
    if words.isdigit():
        return int(words)
    for number, pattern in enumerate(_PLACES, start=1):
        if re.fullmatch(pattern, words, re.IGNORECASE):
            return number
    return -1
