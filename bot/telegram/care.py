"""Care: messages that want a person's word and no search: despair, a loss, anger, a forbidden wish.

Recognised in four languages without a model. A message counts only when it speaks of its writer or
to the bot; a question about a crisis worker's job stays a question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Concern = Literal[
    "crisis",
    "low",
    "dishonest",
    "legal",
    "medical",
    "anger",
    "unclear",
    "doubt",
]

_MAX_WORDS = 60
"""A longer message is a résumé, a posting or a letter."""
_FEW_WORDS = 12

_CRISIS = r"""
    \b(?:i|we)\b.{0,20}\b(?:want|wanna|going|wish|plan|thinking|like|decided)\b.{0,12}\b(?:to|of
    |i)\s
    (?:die|dying|be\sdead|was\sdead|were\sdead|end\sit\sall|not\slive|disappear\sforever)\b
    |\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?)\smy\s?self\b|\bend(?:ing)?\smy\s(?:own\s)?life\b
    |\btake\smy\sown\slife\b|\b(?:i\sam|i'?m|feel(?:ing)?)\s(?:\w+\s)?suicidal\b
    |\bi\scommit(?:ting)?\ssuicide\b|\bcan'?t\sgo\son\sliving\b
    |\b(?:don'?t|do\snot|dont)\swant\sto\s(?:live|be\salive)\b(?!\sin|\snear|\swith|\sat)
    |\bno\sreason\sto\slive\b|\bbetter\soff\swithout\sme\b|\bbetter\soff\sdead\b
    |\b(?:mich|mir)\b.{0,12}\b(?:umbringen|umzubringen|das\sleben\snehmen|etwas\santun)\b
    |\bwill\s(?:nicht\smehr\sleben|sterben|tot\ssein)\b|\bmöchte\s(?:sterben|nicht\smehr\sleben)\b
    |\bbring(?:e)?\smich\sum\b|\b(?:habe|hab)\ssuizidgedanken\b|\bselbstmordgedanken\b
    |\b(?:quiero|quisiera)\s(?:morir(?:me)?|matarme)\b|\bno\squiero\s(?:seguir\s)?viv(?:ir
    |iendo)\b(?!\sen)
    |\bquitarme\sla\svida\b|\bvoy\sa\smatarme\b|\bsuicidarme\b
    |\bje\s(?:veux|voudrais|vais)\s(?:mourir|me\stuer|me\ssuicider|en\sfinir)\b
    |\b(?:envie\sde|pense\sà)\s(?:mourir|me\stuer|me\ssuicider|en\sfinir)\b
    |\bje\sne\sveux\splus\svivre\b(?!\sà|\sen)|\bplus\senvie\sde\svivre\b
"""
_LOW = r"""
    \bi\s?(?:'?m|\sam|\sfeel|\sfeel\slike)\s(?:\w+\s){0,3}(?:worthless|hopeless|a\sfailure
    |desperate|depressed
    |useless|ashamed|lost|scared|devastated|so\stired\sof\sthis|good\sfor\snothing|at\sthe\send)\b
    |\b(?:i\s(?:just\s)?(?:got|was|have\sbeen|'ve\sbeen|been)|they|my\sboss)\s(?:just\s)?
    (?:fired|laid\soff|made\sredundant|sacked|let\sgo)\b
    |\bi\s(?:just\s)?lost\smy\sjob\b|\bnobody\s(?:wants|will\shire|hires)\s(?:to\shire\s)?me\b
    |\bno\s?(?:one|body)\s(?:wants|will\shire|hires|ever\sanswers)\s(?:to\shire\s)?me\b
    |\b(?:tired|sick)\sof\s(?:being\s)?(?:reject\w+|applying)\b|\bi\s(?:can'?t|cannot)\s(?:do
    |take)\sthis\sany\s?more\b
    |\b(?:only|just|nothing\sbut)\srejections?\b|\bi\s(?:give|gave)\sup\b|\b(?:bin
    |fühle?\smich)\s(?:so\s|total\s|völlig\s)?
    (?:wertlos|verzweifelt|hoffnungslos|am\sende|nutzlos|deprimiert)\b
    |\b(?:wurde|bin)\b.{0,15}\b(?:gekündigt|gefeuert|entlassen)\b|\b(?:habe|hab)\s(?:heute\s
    |gestern\s|gerade\s)?
    (?:meinen?\s(?:job|arbeit|stelle|arbeitsplatz)\sverloren)\b|\bmir\swurde\b.{0,15}\bgekündigt\b
    |\bkeiner\swill\smich\b|\bniemand\s(?:will|nimmt|stellt)\smich\b|\bnur\sabsagen\b
    |\b(?:me\ssiento|estoy)\s(?:\w+\s)?(?:inútil|desesperad[oa]|deprimid[oa]|hundid[oa]|perdid[oa]
    |fatal)\b
    |\bme\s(?:han\s)?(?:despidieron|despedido|echaron|echado)\b|\b(?:he\sperdido|perdí)\s(?:mi
    |el)\s(?:trabajo|empleo)\b
    |\bnadie\s(?:me\s(?:contrata|llama|quiere)|quiere\scontratarme)\b
    |\bje\s(?:suis|me\ssens)\s(?:\w+\s)?(?:nul(?:le)?|désespéré\w*|déprimé\w*|perdue?|inutile
    |à\sbout)\b
    |\b(?:j'ai\sété|je\sviens\sd'être|on\sm'a)\s(?:licenci\w+|vir\w+)\b
    |\bj'ai\sperdu\smon\s(?:travail|emploi|boulot|job)\b
    |\bpersonne\sne\s(?:veut\sde\smoi|me\s(?:répond|prend|recrute))\b
"""
_DISHONEST = r"""
    \b(?:fake|forge[ds]?|forging|counterfeit|falsif\w+|fraudulent)\b.{0,25}\b(?:licen[cs]e|degree
    |diploma|certificat\w*
    |transcript|references?|experience|cv|r[eé]sum[eé]|papers|passport|visa|permit|qualif\w+
    |payslip|documents?)\b
    |\b(?:licen[cs]e|degree|diploma|certificate)\b.{0,20}\b(?:i\snever\s(?:had|got|did)
    |that\si\sdon'?t\shave)\b
    |\b(?:lie|lying|cheat(?:ing)?)\b.{0,15}\b(?:on|in|about|at)\b.{0,25}\b(?:cv|r[eé]sum[eé]
    |degree|interview|experience
    |age|application|test|exam|drug\stest)\b
    |\b(?:invent|make\sup|fabricate)\b.{0,15}\b(?:experience|jobs?|degree|references?|employers?)\b
    |\bbuy\s(?:a\s|an\s)?(?:\w+\s)?(?:degree|diploma|certificate|licen[cs]e)\b
    |\bwork(?:ing)?\s(?:\w+\s){0,3}(?:without\s(?:a\s)?(?:work\s)?(?:permit|visa)|illegally
    |off\sthe\sbooks|under\sthe\stable)\b
    |\b(?:gefälschte\w*|fälschen|fake)\b.{0,30}\b(?:zeugnis\w*|abschl\w+|diplom\w*|lebenslauf
    |zertifikat\w*|approbation|urkunde)\b
    |\b(?:zeugnis\w*|abschl\w+|diplom|lebenslauf|zertifikat\w*|urkunde)\b.{0,20}\b(?:fälschen
    |kaufen|erfinden)\b
    |\bim\slebenslauf\s(?:zu\s)?lügen\b|\blüge\w*\b.{0,20}\blebenslauf\b|\bschwarz\s?arbeiten\b
    |\b(?:falsificar|fals[oa]s?|inventar(?:me)?|comprar)\b.{0,25}\b(?:título|diploma|certificado
    |experiencia|currículum|licencia|cv)\b
    |\b(?:título|diploma|certificado|licencia|currículum)s?\s(?:\w+\s)?fals[oa]s?\b
    |\bmentir\b.{0,15}\b(?:currículum|cv|entrevista)\b
    |\b(?:faux|fausse|falsifier|inventer|acheter)\b.{0,25}\b(?:diplôme|certificat|expérience|cv
    |permis|licence|attestation)\b
    |\bmentir\b.{0,15}\b(?:cv|entretien|diplôme)\b
"""
_LEGAL = r"""
    \b(?:can|could|should|may)\si\s(?:\w+\s)?(?:sue|take\s(?:him|her|them|my\s\w+)\sto\s(?:court
    |a?\s?tribunal))\b
    |\bis\sit\s(?:legal|illegal|lawful|allowed)\b.{0,40}\b(?:my\s(?:boss|employer|company)|they
    |fire\sme|pay\sme)\b
    |\bmy\s(?:boss|employer|company|manager)\b.{0,25}\b(?:(?:does|did|do|will|has)(?:n'?t
    |\snot)\s(?:pay|paid)|refus\w+\sto\spay|owes\sme
    |withh\w+|discriminat\w+|harass\w*|bull(?:y|ies|ied))\b
    |\b(?:unfair|wrongful)(?:ly)?\s(?:dismiss\w+|terminat\w+|fired)\b.{0,40}\b(?:i|me|my)\b
    |\bwas\si\s(?:unfairly|wrongfully)\b
    |\bkann\sich\b.{0,30}\b(?:verklagen|klagen)\b|\bmein\s(?:chef|arbeitgeber)\b.{0,25}\b(?:zahlt
    |bezahlt)\b.{0,25}\bnicht\b
    |\bdarf\smein(?:e)?\s(?:chef|chefin|arbeitgeber|firma)\b
    |\bpuedo\sdemandar\b|\bmi\s(?:jefe|jefa|empresa)\sno\sme\spaga\b|\bes\slegal\sque\smi\b
    |\bpuis-je\s(?:poursuivre|attaquer)\b|\bmon\s(?:patron|employeur|chef)\sne\sme\spaye?\b
    |\bmon\s(?:patron|employeur|chef)\s(?:a\s(?:-t-il\s)?le\sdroit|peut-il)\b
"""
_MEDICAL = r"""
    \b(?:which|what)\s(?:pills?|drugs?|medicines?|medication|painkillers?|tablets?)\s(?:should|can
    |do|could)\si\b
    |\bshould\si\ssee\sa\s(?:doctor|therapist|psychologist)\b
    |\bmy\s(?:back|neck|knee|head|chest|wrist|shoulder)s?\s(?:hurts?|aches?)\b
    |\bam\si\s(?:depressed|sick|ill|burn(?:ed|t)\sout)\b
    |\bwelche\s(?:tabletten|pillen|medikamente|schmerzmittel)\b.{0,20}\bich\b|\bmein\s(?:rücken
    |knie|nacken|kopf)\s(?:tut\sweh|schmerzt)\b
    |\bsoll(?:te)?\sich\szum\sarzt\b|\bqué\s(?:pastillas?|medicamentos?
    |analgésicos?)\b.{0,20}\b(?:tomo|tomar|puedo|debo)\b
    |\bme\sduelen?\s(?:la|el|los|las)\b|\bquels?\s(?:médicaments?|cachets?
    |comprimés?)\b.{0,20}\bje\b
    |\bj'ai\smal\s(?:au|à\sla|aux)\s(?:dos|genoux?|tête|épaules?|cou)\b
"""
_ANGER = r"""
    \b(?:(?:you|u|(?:this|the)\s(?:bot|app|thing))(?:'?re|\sare|'?s|\sis|\sr)?|(?:it|this|that)(?:'s|\sis))
    \s(?:\w+\s){0,3}(?:useless|stupid|dumb|idiots?|garbage|trash|crap|shit|bullshit|sucks?|moron
    |rubbish|nonsense|pathetic|worst|annoying|terrible|waste\sof\stime)\b
    |^(?:\w+\s){0,2}(?:idiot|moron|stupid\sbot|dumb\sbot|bullshit|fuck\s?(?:you|off|this|u)?|wtf
    |shut\sup|asshole|bastard)(?:\s\w+)?$
    |\b(?:wrong|bad|useless|stupid)\sanswer\b|^(?:this|that)(?:'s|\sis)\s(?:wrong|not\s(?:true
    |right|helpful|what\si\s\w+))\b
    |\b(?:not|isn'?t)\s(?:helpful|what\si\sasked)\b|\b(?:didn'?t|doesn'?t|did\snot
    |does\snot)\s(?:answer|help)\b.{0,15}(?:me|my|question|$)
    |\bdu\sbist\b.{0,15}\b(?:dumm|nutzlos|idiot|scheiße|blöd|doof)\b|^(?:idiot|blödsinn|scheiße
    |quatsch|du\sidiot|halt\sdie\sklappe)$
    |\bdas\s(?:ist|war)\s(?:falsch|quatsch|blödsinn|nicht\shilfreich|keine\santwort)\b
    |\b(?:falsche|blöde)\santwort\b
    |\beres\s(?:un\s|una\s)?(?:inútil|idiota|tont[oa]|estúpid[oa]|basura)\b|^(?:idiota|mierda
    |qué\smierda|imbécil)$
    |\b(?:eso|esto)\s(?:no\ses\s(?:verdad|lo\sque)|está\smal|no\s(?:me\s)?(?:ayuda|sirve
    |responde))\b
    |\b(?:tu\ses|vous\sêtes|t'es)\b.{0,15}\b(?:nul(?:le)?|inutile|idiote?|con(?:ne)?|stupide)\b
    |^(?:merde|idiot|n'importe\squoi|ta\sgueule)$
    |\bc'est\s(?:faux|nul|pas\sce\sque\sj)\b|\bça\sne\s(?:répond|m'aide)\b
"""
_UNCLEAR = r"""
    ^(?:sorry\s)?(?:what\sdo\syou\smean(?:\s(?:by|with)\s(?:that|this))?|what\sdoes\s(?:that|this
    |it)\smean|i\s(?:don'?t|do\snot|dont)\s(?:understand|get\sit)(?:\s(?:that|this|it|you))?
    |huh|what|eh|can\syou\s(?:explain|say|put)\s(?:that|this|it)(?:\s(?:again|simpler|simply
    |in\ssimple\swords|differently|more\ssimply))?|explain(?:\s(?:that|this|it))?(?:\splease)?
    |was\smeinst\sdu(?:\sdamit)?|was\smeinen\ssie(?:\sdamit)?|wie\smeinst\sdu\sdas
    |was\s(?:bedeutet|heißt)\sdas|(?:das\s)?(?:verstehe|versteh)\sich\snicht|ich\s(?:verstehe
    |versteh)\s(?:das\s|es\s)?nicht|hä|wie\sbitte
    |(?:a\s)?qué\s(?:quieres\sdecir|te\srefieres|significa\s(?:eso|esto))(?:\scon\seso)?
    |no\s(?:lo\s)?entiendo(?:\snada)?|cómo
    |(?:qu'est-ce\sque\s(?:tu\sveux|vous\svoulez)\sdire|que\sveux-tu\sdire|que\svoulez-vous\sdire
    |ça\sveut\sdire\squoi|(?:je\sne|je)\scomprends\spas|c'est-à-dire|hein|pardon))$
"""
_DOUBT = r"""
    ^(?:(?:but\s|and\s)?(?:why(?:\s(?:is\sthat|not|so))?|how\scome
    |are\syou\ssure(?:\sabout\s(?:that|this|it))?|is\s(?:that|this)\s(?:true|correct|right
    |really\strue)|says\swho|who\ssays(?:\s(?:that|so|this))?|really
    |where\s(?:do|did)\syou\s(?:get|have|know|find)\s(?:that|this|it)(?:\sfrom)?
    |how\sdo\syou\sknow(?:\s(?:that|this))?|source|sources|what(?:'s|\sis)\s(?:your|the)\ssource
    |prove\sit|can\si\strust\s(?:you|this|that))
    |(?:aber\s|und\s)?(?:warum(?:\s(?:das|denn|nicht))?|wieso(?:\sdenn)?|weshalb
    |bist\sdu\s(?:dir\s)?sicher|sind\ssie\s(?:sich\s)?sicher|stimmt\sdas|ist\sdas\swahr
    |woher\s(?:weißt\sdu|wissen\ssie|hast\sdu)\sdas|wirklich|quelle|echt)
    |(?:pero\s|y\s)?(?:por\s?qué(?:\sno)?|estás\sseguro|seguro|es\s(?:eso\s)?verdad
    |(?:de\s)?(?:dónde|donde)\s(?:sacas|sale|lo\ssacas|sabes)\s?(?:eso)?|cómo\slo\ssabes
    |de\sverdad|fuente)
    |(?:mais\s|et\s)?(?:pourquoi(?:\spas|\sça)?|(?:tu\ses|vous\sêtes)\ssûre?|c'est\s(?:vrai|sûr)
    |d'où\s(?:ça\svient|tu\ssors\sça|vient\scela)|comment\s(?:tu\sle\s)?sa(?:is|vez)(?:-vous
    |-tu)?(?:\scela|\sça)?|vraiment|source))$
"""


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_ANYWHERE: Mapping[Concern, re.Pattern[str]] = {
    "crisis": _compiled(_CRISIS),
    "dishonest": _compiled(_DISHONEST),
    "legal": _compiled(_LEGAL),
    "medical": _compiled(_MEDICAL),
    "low": _compiled(_LOW),
}
_SHORT: Mapping[Concern, re.Pattern[str]] = {
    "unclear": _compiled(_UNCLEAR),
    "doubt": _compiled(_DOUBT),
    "anger": _compiled(_ANGER),
}
_OF_ONESELF = re.compile(
    r"\b(?:i|me|my|we|how to|where (?:to|can)|ich|mir|mein\w*|wie|wo|yo|mi|puedo|cómo|dónde"
    r"|je|j'|mon|ma|mes|moi|comment|où)\b",
    re.IGNORECASE,
)
"""Without it, "fake documents" are what an auditor looks for."""
_ORNAMENT = re.compile(r"[^\w\s'-]+", re.UNICODE)
_ASKS_FURTHER = re.compile(
    r"\b(?:what else|which (?:other )?(?:jobs?|roles?|careers?)|what other|how (?:do|can|could) i"
    r" (?:become|get into)|what (?:can|could|should) i (?:do|become|work)\b.*"
    r"\b(?:instead|next|as))\b"
    r"|\b(?:was kann ich|welche (?:berufe|jobs)|wie werde ich)\b"
    r"|\b(?:qué (?:otr[oa]s?|más|puedo ser)|cómo (?:puedo )?(?:ser|hacerme))\b"
    r"|\b(?:quels? (?:autres? )?(?:métiers?|emplois?)|comment devenir|que puis-je faire)\b",
    re.IGNORECASE,
)
"""A sad message that asks for a role is answered with roles."""
_NAMES_WORK = re.compile(
    r"\b(?:as an?|als|como|de|comme)\s[^\W\d_].*\b(?:what (?:to do|can|could|should)"
    r"|was (?:soll|kann|tun)|qué (?:hacer|hago|puedo)|que (?:faire|puis))\b",
    re.IGNORECASE,
)


def concern_of(text: str) -> Concern | None:
    """Tell what moves the writer of a message, where that matters more than a search."""
    plain = " ".join(_ORNAMENT.sub(" ", text.replace("\u2019", "'")).split())
    words = len(plain.split())
    if not words or words > _MAX_WORDS:
        return None
    for concern, pattern in _ANYWHERE.items():
        if pattern.search(plain):
            return concern if _is_meant(concern, plain) else None
    if words > _FEW_WORDS:
        return None
    return next((c for c, pattern in _SHORT.items() if pattern.search(plain)), None)


def _is_meant(concern: Concern, plain: str) -> bool:
    if concern == "dishonest":
        return _OF_ONESELF.search(plain) is not None
    return concern not in {"low", "medical"} or not (
        _ASKS_FURTHER.search(plain) or _NAMES_WORK.search(plain)
    )
