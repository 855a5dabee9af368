"""Courtesies of letters, and talks of which nobody else knows."""

from __future__ import annotations

import re
from typing import Final


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


COURTESY: Final = _any_of(
    r"^\W*(?:if|should|when|whenever) (?:you|this|that|it|the \w+)\b(?!.*\bI (?:have|led|was)\b)",
    r"^\W*(?:please\b|bitte\b|(?:ring|call|phone|email|write to|drop|contact|reach) (?:me|us)\b)"
    r"|\bget in touch\b|\bsollten Sie\b"
    r"|\bn'hésitez\b|\bil me tarde\b|\bserá un (?:placer|gusto)\b|\bno dud\w+ en\b",
    r"^\W*\w+en Sie (?:mich|mir|sich)\b|\bwürde mich (?:\w+ )?freuen\b",
    r"\bthank(?:s(?! to)| you)\b",
    r"\blook(?:ing)? forward to (?:hear|meet|speak|talk|your|discuss|the opportunity|an? )",
    r"\bplease (?:find|let|contact|feel|do not|don't|see)\b",
    r"^dear\b|^(?:kind|best|warm) regards|^(?:yours )?sincerely|^yours\b",
    r"\b(?:attached|enclosed)\b.*\b(?:résumé|resume|cv|certificates?|references?)\b",
    r"\b(?:résumé|resume|cv)\b.*\b(?:attached|enclosed)\b",
    r"^(?:to be|being) (?:quite |very )?(?:open|honest|frank|clear|candid|fair|precise|upfront)\b",
    r"^(?:frankly|honestly|in all honesty|admittedly|ehrlich gesagt|offen gesagt)\b",
    r"\breferences?\b.*\b(?:available|request|provide|supply|send)\b|\breferenzen\b.*\bgern",
    r"\bI (?:can|could|will|shall|may) (?:gladly |happily |also )?(?:bring|send|show|come|provide"
    r"|share|tell|explain|travel|supply|forward)\b",
    r"\bI (?:learn|adapt|pick things up|pick up new things) (?:quickly|fast)\b",
    r"\bgerne? (?:erzähle|zeige|berichte|sende|schicke|erläutere|komme|stelle)\b"
    r"|\b(?:erzähle|zeige|berichte|erläutere|komme) ich\b.*\b(?:gern|gerne)\b",
    r"\bI make no secret of\b",
    r"\bconsider(?:ing|ation)? (?:of )?my (?:application|candidacy|letter)\b",
    r"\bwelcome (?:the|an|any) (?:chance|opportunity|conversation|interview)\b",
    r"\b(?:happy|glad|pleased|available|delighted) to (?:talk|speak|discuss|meet|provide|send"
    r"|share"
    r"|tell|explain|answer|show|give|go through|walk)\b",
    r"\b(?:vielen dank|ich danke|freue (?:ich )?mich\b.*\b(?:auf|über)|sehr geehrte"
    r"|mit freundlichen|herzlichen dank)\b|\b(?:über|auf)\b.*\bfreue ich mich\b"
    r"|\b(?:gespräch|fragen)\b.*\b(?:gern|gerne|jederzeit)\b|\bstehe ich\b.*\b(?:gern|zur)\b",
    r"\b(?:is|are|would be|will be) (?:quite |perfectly |just |all )?(?:fine|right|no (?:problem"
    r"|hardship|trouble|obstacle|bother)|okay|convenient)\b"
    r"|\b(?:do(?:es)?|would|will)(?: not|n't) (?:bother|scare|frighten|worry|deter|trouble) me\b",
    r"\b(?:I|me) (?:will |'ll )?(?:be|keep it|keep this) (?:brief|short)\b|\bhalte mich kurz\b"
    r"|\bseré breve\b|\bje serai bref\b|\bwould make my (?:day|week|month|year)\b",
    r"^\W*(?:may|might|could|can|would|shall|do|does|is|are|when|where|what|how|which|who|darf"
    r"|dürfte|könnte\w*|hätten|wäre\w*|haben|gibt|wann|wo|puedo|podría\w*|sería|cuándo|puis"
    r"|pourrai\w*|serait|auriez|est-ce|quand)\b[^.]*\?$",
    r"\b(?:minutes?|hours?|miles?|km|kilomet\w+)\b.* (?:away|from (?:me|my (?:home|door|house)"
    r"|where I live))\b|\b(?:minuten|stunden?|kilometer|km) (?:entfernt|von mir)\b|\bde chez moi\b"
    r"|\bde mi casa\b",
    r"\b(?:schreckt|schrecken|stört|stören) mich nicht\b|\bscheue ich nicht\b|\bin kauf\b"
    r"|\bkein(?:e|erlei)? (?:problem|hindernis|umstände)\b|\bmacht mir nichts aus\b",
    r"\bno me (?:importa|molesta|asusta|supon)\w*|\bno (?:tengo|tendría|habría|hay|es|sería|supone"
    r"|supondría) (?:ningún )?(?:problema|inconveniente|obstáculo)\b",
    r"\bne (?:me|m'|serait|sera|pose\w*) ?(?:dérang|gên|effrai|fer|pos|fait|un|pas un)\w*"
    r"|\bme (?:conviendrai|irai|plairai|ferai)\w+",
    r"\bsuits? me\b|\bpasst mir\b|\bagradezco\b|\bme convient\b|\bje me tiens\b",
    r"\b(?:gracias(?! a\b)|(?:le|les) agradezco"
    r"|(?:quedo|estoy|me pongo) a (?:su|la) (?:disposición"
    r"|espera)"
    r"|atentamente|estimad[oa]s?)\b",
    r"\b(?:je vous remercie|merci|dans l'attente|cordialement|veuillez|à votre disposition"
    r"|madame|je reste à votre)\b",
)
MEETING: Final = _any_of(
    r"\b(?:thank\w*|grateful)\b[^.]{0,25}? for (?:the|our|your|that|such an?|this) (?:[\w-]+ ){0,2}"
    r"(?:tour|visit|call|conversation|chat|talk|meeting|interview|invitation to|visit)\b"
    r"(?! (?:in advance|possible))",
    r"\b(?:thank\w*|grateful)\b[^.]{0,25}? for (?:showing|inviting|letting|receiving|calling"
    r"|meeting|having|welcoming|giving|telling|hosting|seeing) (?:me|us)\b(?! (?:a chance|the"
    r" chance|an|know))|\b(?:offer|promise|tour|invitation|hint)s? you (?:made|gave|sent|showed)\b",
    r"\bmerci de m'avoir\b(?! (?:lu|accord))|\bgracias por haberme\b(?! (?:leído|dedicado))"
    r"|\bdanke?\b.*\bdass Sie (?:mich|mir)\b.*\bhaben\b",
    r"\b(?:following|after|since) our (?:\w+ ){0,2}(?:call|conversation|chat|talk|meeting)\b"
    r"|\bas (?:we )?(?:discussed|agreed|arranged|promised)\b",
    r"\b(?:nice|good|pleasure|lovely|great) (?:to meet|meeting|to have met|talking|speaking|to"
    r" speak|to talk) (?:to |with )?(?:you|your)\b(?=.*\b(?:last|yesterday|at the|on (?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day)\b)",
    r"\b(?:danke|dank)\b[^.]{0,20} für (?:das|den|die|unser|Ihr)\w* (?:\w+ ){0,2}(?:gespräch"
    r"|telefonat|führung|treffen|besuch|rundgang|telefongespräch)\b"
    r"|\bfür (?:die|das|den) (?:\w+ ){0,2}(?:einladung|gespräch|telefonat|führung|besuch) danke"
    r"|\b(?:nach|seit) unserem (?:\w+ )?(?:gespräch|telefonat|treffen)\b"
    r"|\bwie (?:telefonisch )?(?:besprochen|vereinbart)\b",
    r"\b(?:gracias|agradezco)\b[^.]{0,20} (?:por )?(?:la|el|nuestr[ao]|su|aquella?) (?:\w+ ){0,2}"
    r"(?:visita|llamada|conversación|charla|reunión|encuentro)\b(?! que (?:me )?(?:pued|quier))"
    r"|\b(?:como|según) (?:hablamos|acordamos|quedamos|comentamos)\b"
    r"|\btras nuestra (?:conversación|charla|llamada|reunión)\b",
    r"\b(?:merci|remercie)\b[^.]{0,20} (?:pour|de) (?:la|le|l'|notre|votre)\s?(?:\w+ ){0,2}"
    r"(?:visite|appel|conversation|échange|rencontre|réunion)\b"
    r"|\bcomme convenu\b|\b(?:suite à|après) notre (?:\w+ )?(?:conversation|échange|appel"
    r"|rencontre|entretien)\b",
)
"""Tells of a talk that there has been: neither résumé nor posting knows of one."""
