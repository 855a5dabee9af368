"""The words of commands that are said and not typed with a slash: English, German, Spanish, French.

Each pattern is the beginning of a message; what may follow it, is in ``REFERENCE`` and ``FILLER``.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from bot.domain.identity import Language
from bot.domain.letter import Length, Tone

CommandKind = Literal[
    "letter",
    "fit",
    "tailor",
    "sheet",
    "prepare",
    "applications",
    "resume",
    "new",
    "privacy",
    "forget",
    "language",
]


def _one_of(*patterns: str) -> re.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(rf"(?:{joined})(?![\w'-])", re.IGNORECASE)


def _each(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_one_of(pattern) for pattern in patterns)


_CV = (
    r"(?:cv|c\.v\.|r[ée]sum[ée]|curriculum(?: vitae)?|profile|experience|lebenslauf|profil|currículum"
    r"|perfil|experiencia)"
)
_HOW = r"(?P<how>(?:[\w-]+,? ){0,3}?)"
_WRITE = (
    r"(?:please )?(?:write|draft|create|generate|make|prepare|do|compose|give|get|start)(?: up)?"
    r"(?: me| us)?"
)
_LETTER = (
    r"(?:cover(?:ing)?[ -]?letter|application letter|motivation(?:al)? letter"
    r"|letter of (?:motivation|application)|letter)"
)
_BRIEF = r"(?:anschreiben|bewerbungsschreiben|motivationsschreiben|bewerbungsbrief|bewerbung)"
_CARTA = r"(?:carta de (?:presentación|motivación|candidatura)|carta)"
_LETTRE = r"(?:lettre de (?:motivation|candidature)|lettre)"
_AN = r"(?:(?:an?|the|my|this|another|one) )?"
_EIN = r"(?:(?:ein|das|mein|eine|die|meine|noch ein) )?"

COMMANDS: Final[dict[CommandKind, tuple[re.Pattern[str], ...]]] = {
    "letter": _each(
        rf"{_WRITE} {_AN}{_HOW}{_LETTER}",
        rf"(?:i(?:'d like| would like| want| need)(?: to have| you to write)?|help me"
        rf"(?: to)?(?: write| draft)?(?: with)?|let's (?:write|draft|do)) {_AN}{_HOW}{_LETTER}",
        rf"{_AN}cover letter",
        rf"(?:schreib(?:e|en sie)?|erstell(?:e|en sie)?|verfass(?:e|en sie)?|entwirf|mach(?:e|en sie)?)"
        rf"(?: mir| uns)?(?: bitte)? {_EIN}{_HOW}{_BRIEF}",
        rf"(?:ich (?:brauche|möchte|will|hätte gern)|hilf mir (?:beim|mit dem|bei der)) {_EIN}{_HOW}{_BRIEF}",
        rf"(?:mir )?(?:bitte )?{_EIN}{_HOW}{_BRIEF}(?= .*(?:schreiben|erstellen|verfassen|machen)$)",
        r"(?:anschreiben|motivationsschreiben)",
        rf"(?:escríbeme|escribe|redáctame|redacta|hazme|haz|prepárame|prepara|escribir|redactar|hacer"
        rf"|necesito|quiero|ayúdame (?:a escribir|a redactar|con)|(?:escríba|redácte)me)"
        rf" (?:(?:una|la|mi|otra) )?{_HOW}{_CARTA}",
        r"carta de (?:presentación|motivación)",
        rf"(?:écri[st]|écrivez|rédige[zr]?|fai[st]|faites|prépare[zr]?|écrire|je (?:veux|voudrais"
        rf"|souhaite)|j'ai besoin d'|aide[z]?[- ]moi à (?:écrire|rédiger))(?:[- ]moi)?"
        rf" ?(?:(?:une|la|ma) )?{_HOW}{_LETTRE}",
        r"lettre de (?:motivation|candidature)",
    ),
    "fit": _each(
        rf"(?:how|where)(?: well| good| much| far| closely)? (?:do|would|does|did|could) (?:i|my {_CV})"
        r"(?: really)? (?:fit|match|compare|stack up|measure up|score|qualify|suit)",
        r"(?:am i|would i be|could i be|i am|i'm)(?: even| really)? (?:(?:an? |the )?(?:good |great |right"
        r" |strong )?(?:fit|match|candidate)|qualified(?: enough)?|suited|suitable|ready|good enough"
        r"|experienced enough|right)",
        r"(?:do|would|does|could) (?:i|my [\w]+) (?:fit|match|qualify|suit|meet (?:the|all|these|its|their)"
        r" requirements|have (?:a chance|what it takes))",
        r"what(?: else| exactly)? (?:am i|do i|are my|is my)(?: still)? (?:missing|lack(?:ing)?|gaps?"
        r"|not have|need(?: to (?:add|learn|improve))?|weak(?:ness|nesses| points)|chances?)",
        r"what(?:'s| is) (?:still )?missing(?: (?:in|from|on) my [\w]+)?",
        r"(?:which|what) (?:requirements|skills|must-haves|qualifications) (?:am i missing|do i (?:not )?"
        r"(?:miss|lack|meet|have|fulfil|need)|are missing|don't i (?:meet|have))",
        rf"(?:check|compare|match|score|assess|rate|hold|analy[sz]e|evaluate|review) my {_CV}"
        r"(?= (?:against|with|to|for|on))",
        r"(?:show|check|give|tell)(?: me)? (?:the |my |how (?:well )?)(?:fit|match|i fit|i match)(?: score)?",
        r"(?:should|can|could) i apply",
        r"wie (?:gut )?(?:passe ich|passt mein (?:lebenslauf|profil))|passe ich|passt mein (?:lebenslauf"
        r"|profil)",
        r"was (?:fehlt|fehlen) mir(?: noch)?|(?:welche|was für) (?:anforderungen|kenntnisse|fähigkeiten)"
        r" (?:fehlen mir|erfülle ich(?: nicht)?)",
        r"bin ich(?: dafür| dazu)? (?:geeignet|qualifiziert|gut genug|der richtige|die richtige|bereit)",
        r"(?:soll|kann|sollte) ich mich (?:(?:darauf|dort|da) )?bewerben|erfülle ich die anforderungen",
        r"vergleiche? (?:meinen lebenslauf|mein profil)(?= mit)",
        r"qué (?:me falta|requisitos (?:me faltan|no cumplo|cumplo))|(?:cómo|qué tal|cuánto) encajo"
        r"|encajo(?: yo)?|soy (?:un )?(?:buen[ao]? )?(?:candidat[ao]|apt[ao])|estoy (?:cualificad[ao]"
        r"|capacitad[ao]|list[ao]|preparad[ao])|cumplo (?:con )?los requisitos",
        r"(?:debería|puedo|debo) (?:postular(?:me)?|presentarme|solicitarlo)"
        r"|compara mi (?:currículum|cv|perfil)(?= con)",
        r"(?:qu'est-ce qui|que|qu'est-ce qu'il|qu'il) me manque(?:-t-il)?|(?:est-ce que )?mon (?:profil|cv)"
        r" (?:correspond|convient)(?:-il)?|(?:est-ce que )?je (?:corresponds|conviens)|suis-je (?:qualifié"
        r"|fait|prêt|apte)e?|quelles? (?:compétences|exigences) me manquent(?:-elles)?",
        r"(?:dois|puis|devrais)-je postuler|compare[z]? mon (?:profil|cv)(?= (?:à|avec|au))",
    ),
    "tailor": _each(
        r"(?:tailor|adapt|adjust|customi[sz]e|optimi[sz]e|fit|rework) my (?:cv|r[ée]sum[ée])",
        r"(?:make|write|create|give)(?: me)? (?:a |my )?tailored (?:cv|r[ée]sum[ée])",
        r"pass(?:e|en sie)? meinen lebenslauf|lebenslauf anpassen|meinen lebenslauf(?= .*anpassen$)",
        r"(?:adapta|ajusta|personaliza|optimiza) mi (?:cv|currículum)",
        r"(?:adapte|ajuste|personnalise|optimise)[z]? mon cv",
    ),
    "sheet": _each(
        r"(?:help me )?(?:to )?(?:prepare|get ready|prep|practi[sc]e|practise)(?: me)?(?: for)? (?:the |an |my "
        r"|this )?(?:job )?interview",
        r"(?:the )?interview (?:prep(?:aration)?|questions|sheet|tips)|(?:what|which) (?:questions )?"
        r"(?:will|might|could|would) (?:they|i)(?: be)? ask(?:ed)?(?: me)?(?: (?:in|at) the interview)?",
        r"i have an interview",
        r"bereite?(?: mich)?(?: bitte)? auf das (?:vorstellungs|bewerbungs)?(?:gespräch|interview) vor"
        r"|(?:vorstellungsgespräch|interview)(?: vorbereiten|vorbereitung)"
        r"|mich auf das (?:vorstellungs|bewerbungs)?(?:gespräch|interview)(?= .*vorbereiten$| vorbereiten$)",
        r"prepárame para (?:la|una) entrevista|prepar(?:a|ar) (?:la|mi) entrevista|ayúdame con la entrevista",
        r"prépare[z]?[- ]moi (?:à|pour) (?:l'|un )entretien|préparer (?:l'|mon )entretien",
    ),
    "prepare": _each(
        r"(?:help me )?prepare (?:me|for it|for this|my application|the application)",
        r"help me (?:to )?apply|bereite meine bewerbung vor|hilf mir bei der bewerbung"
        r"|prepara mi (?:candidatura|solicitud)|prépare ma candidature|aide-moi à postuler",
    ),
    "applications": _each(
        r"(?:(?:show|list|see|give|view|open)(?: me)? )?(?:all )?(?:of )?my (?:job )?applications",
        r"(?:which|what) (?:jobs|postings|positions|companies) (?:have i|did i) (?:appl(?:y|ied)|sent?|saved?)"
        r"(?: (?:to|for))?|what have i applied (?:for|to)|where (?:have i applied|did i apply)",
        r"(?:(?:zeig|zeige|liste?)(?: mir)? )?(?:alle )?meine bewerbungen|wo habe ich mich beworben",
        r"(?:(?:muestra|muéstrame|ver|enséñame|lista) )?mis (?:candidaturas|solicitudes)",
        r"(?:(?:montre|affiche|voir|liste)(?:[- ]moi)? )?mes candidatures",
    ),
    "resume": _each(
        r"(?:show|see|view|display|give)(?: me)? my (?:cv|r[ée]sum[ée]|profile)(?: again)?"
        r"|what (?:do you (?:know|have)|did you read) (?:from|in|of) my (?:cv|r[ée]sum[ée])",
        r"zeig(?:e)?(?: mir)? meinen lebenslauf|(?:muestra|muéstrame|enséñame) mi (?:cv|currículum)"
        r"|(?:montre|affiche)(?:[- ]moi)? mon cv",
    ),
    "new": _each(
        r"start (?:over|again|fresh|a new (?:conversation|chat))|new (?:conversation|chat)|reset",
        r"neu anfangen|fang(?: wir)? (?:neu|von vorne?) an|neues gespräch|von vorne",
        r"empezar de (?:nuevo|cero)|empecemos de (?:nuevo|cero)|nueva conversación",
        r"recommence[rz]?|recommençons|nouvelle conversation|repartir de zéro",
    ),
    "privacy": _each(
        r"what (?:do|does) (?:you|it|rolecall) (?:know|store|keep|save|remember|have) (?:about|of|on) me"
        r"|what (?:data|information) do you (?:store|keep|save|collect|have)(?: (?:about|on|of) me)?"
        r"|(?:is|are) my (?:data|files|r[ée]sum[ée]|cv) (?:safe|private|secure)|privacy(?: policy)?"
        r"|what happens (?:to|with) my (?:data|r[ée]sum[ée]|cv|files)",
        r"was (?:weißt|speicherst) du (?:über|von) mir?(?:ch)?|was passiert mit meinen daten|datenschutz"
        r"|welche daten (?:speicherst|hast) du(?: (?:über|von) mi(?:ch|r))?|sind meine daten sicher",
        r"qué (?:sabes|guardas) (?:de|sobre) mí|qué (?:datos|haces con mis datos)(?: guardas(?: de mí)?)?"
        r"|privacidad|están seguros mis datos",
        r"que (?:sais-tu|savez-vous|gardes-tu) (?:de|sur) moi|quelles données (?:gardes-tu|gardez-vous)"
        r"(?: sur moi)?|confidentialité|que fais-tu de mes données",
    ),
    "forget": _each(
        r"(?:delete|erase|remove|forget|wipe|destroy) (?:(?:all|everything|every bit)(?: of)? )?(?:my (?:data"
        r"|account|information|files|r[ée]sum[ée]|cv|stuff|chat|history)|(?:everything |all )?about me|me"
        r"|everything|all)(?: (?:about me|you (?:know|have|stored)(?: about me)?))?",
        r"lösch(?:e|en sie)? (?:bitte )?(?:alle |all )?(?:meine daten|meinen lebenslauf|alles|mein konto|mich)"
        r"(?: über mich)?|vergiss (?:mich|alles)(?: über mich)?",
        r"(?:borra|elimina|bórrame|olvida)(?:r)? (?:todos? )?(?:mis datos|todo|mi cuenta|mi currículum|mi cv)"
        r"(?: sobre mí)?|olvídame|bórrame",
        r"(?:supprime|efface|oublie)[rz]? (?:toutes )?(?:mes données|tout|mon compte|mon cv)(?: sur moi)?"
        r"|oublie[- ]moi",
    ),
    "language": _each(
        r"(?:(?:speak|talk|answer|reply|write|respond)(?: to me| with me)?|switch|change)(?: (?:in|to))?"
        r"(?: the language to)?(?= (?:english|german|spanish|french)$)",
        r"(?:sprich|antworte|rede|schreib)(?: mit mir| mir)?(?: auf)?(?= (?:deutsch|englisch|spanisch"
        r"|französisch)$)",
        r"(?:habla|responde|contesta|háblame)(?:me)?(?: en)?(?= (?:español|inglés|alemán|francés)$)",
        r"(?:parle|réponds|écris)[z]?(?:[- ]moi)?(?: en)?(?= (?:français|anglais|allemand|espagnol)$)",
        r"(?:change|choose|set) (?:the |my )?language|sprache (?:ändern|wechseln)|cambia(?:r)? (?:el )?idioma"
        r"|changer (?:de|la) langue",
    ),
}

_EXPLICIT = (
    r"(?:job )?(?:posting|ad|advert|advertisement|listing|vacancy|offer|description|application)"
    r"|stellenanzeige|stellenausschreibung|ausschreibung|anzeige|inserat|bewerbung"
    r"|oferta(?: de (?:trabajo|empleo))?|vacante|anuncio|candidatura|offre(?: d'emploi)?|annonce"
    r"|candidature"
)
_MAYBE = (
    r"job|position|role|opening|opportunity|company|employer|post|stelle|rolle|job|firma|arbeitgeber"
    r"|unternehmen|puesto|trabajo|empleo|empresa|posición|poste|emploi|entreprise|employeur"
)
_BEFORE = (
    r"(?:for|to|with|in|at|of|about|against|on|from|für|auf|zu|zur|zum|mit|bei|an|para|con|en|de|del|al"
    r"|a|pour|à|au|avec|sur|du)"
)
_THE = (
    r"(?:(?:the|this|that|my|your|their|der|die|das|dem|den|diese[rnms]?|meine[rnms]?|el|la|este|esta|ese"
    r"|esa|mi|le|ce|cet|cette|mon|ma) |l')"
)
_SENT = (
    r"(?: (?:that |which )?(?:i|we) (?:just )?(?:sent|shared|pasted|gave)(?: you)?| above|,? die ich (?:dir )?"
    r"(?:geschickt|gesendet) habe| que te (?:envié|mandé|he enviado)| que je t'ai envoyée?)?"
)
REFERENCE: Final = re.compile(
    rf"\s*(?:(?:{_BEFORE} {_THE}?|{_THE})(?:(?:last|latest|new|open|offene|neue|letzte|última|nueva|dernière"
    rf"|nouvelle) )?(?:(?P<explicit>{_EXPLICIT})|{_MAYBE}){_SENT}"
    rf"|(?:{_BEFORE} )?(?:it|this|that|there|them|this one|that one|ello|eso|esto|él|ça|cela)"
    r"|dafür|dazu|darauf|daran|dort|there|here)(?![\w-])",
    re.IGNORECASE,
)
"""Words that say which posting is meant without naming it."""
FILLER: Final = re.compile(
    r"\s*(?:,|now|please|again|then|today|first|yet|for me|really|at all|schreiben|erstellen"
    r"|verfassen|machen|vor|vorbereiten|an|anpassen|jetzt|bitte|nochmal|für mich|noch|denn|überhaupt|ahora"
    r"|ya|todavía|para mí|por favor|maintenant|pour moi|encore|donc"
    r"|(?:based on|using|from|with|mit|aus|anhand|con|a partir de|avec|à partir de) (?:my|meinem|meines|mi"
    r"|mon) (?:cv|r[ée]sum[ée]|profile|lebenslaufs?|currículum|perfil|profil))(?![\w'-])",
    re.IGNORECASE,
)
NAMED: Final = re.compile(
    rf"\s*(?:(?:for|to|with|at|für|auf|zu|zur|zum|bei|para|en|a|al|con|pour|à|au|chez) {_THE}?|{_THE})"
    rf"(?P<name>.+?)(?: (?:{_EXPLICIT}|{_MAYBE}))?",
    re.IGNORECASE,
)

LENGTHS: Final[dict[Length, re.Pattern[str]]] = {
    "short": _one_of(r"\b(?:short|brief|kurze?[sn]?|corta|breve|courte|brève)"),
    "long": _one_of(
        r"\b(?:long|detailed|lange?[sn]?|ausführliche?[sn]?|larga|detallada|longue|détaillée)"
    ),
}
TONE_WORDS: Final[dict[Tone, re.Pattern[str]]] = {
    "formal": _one_of(r"\b(?:formal|formelle?[sn]?|förmliche?[sn]?|formelle)"),
    "warm": _one_of(
        r"\b(?:warm|friendly|herzliche?[sn]?|freundliche?[sn]?|cálida|amable|chaleureuse)"
    ),
    "confident": _one_of(r"\b(?:confident|bold|selbstbewusste?[sn]?|segura|assurée|confiante)"),
}
LANGUAGE_NAMES: Final[dict[Language, re.Pattern[str]]] = {
    "en": _one_of(r"\b(?:english|englisch|inglés|anglais)"),
    "de": _one_of(r"\b(?:german|deutsch|alemán|allemand)"),
    "es": _one_of(r"\b(?:spanish|spanisch|español|castellano|espagnol)"),
    "fr": _one_of(r"\b(?:french|französisch|francés|français)"),
}
