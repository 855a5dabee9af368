"""How people talk of applying, and what in a clause shows that it tells of a career."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.identity import Language

DEED: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\bI(?:'ve| have| had| also)? (?:\w+ly |already |just |also |then )?"
        r"(\w+ed|\w*[a-z]ought|\w*aught|held|gave|made|led|met|won|took|ran|kept|(?:re)?wrote"
        r"|(?:re)?built|sold|drove|grew|began|chose|dealt|spoke|stood|cut|set)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\bich (?!möchte|würde|könnte|hätte|sollte|müsste|bitte)(\w+te)\b"
        r"|\b(?:ich (?:habe|hatte|bin|war)|(?:habe|hatte|bin|war) ich)\b.*?"
        r"\b(\w*ge\w+(?:t|en)|\w+iert|erledigt|betreut|übernommen|verbracht)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:he|había) (?:\w+ )?(\w+[ai]do|escrito|visto|hecho|dicho)\b|\b(\w{3,}[éí])\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(r"\bj'(?:ai|avais) (?:\w+ )?(\w+(?:é|i|u|is|it|rt))\b", re.IGNORECASE),
}
"""What the candidate did."""
NO_DEED: Final = frozenset({"aquí", "allí", "así", "también", "además", "qué", "porqué"})
BESIDES: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:(?:who|which|because|given that|having)\b|since (?=(?:I|my)\b)"
        r"|after (?=\w+ing\b)|as (?=I\b)|how (?=I\b)"
        r"|with (?=(?:my|over|more|almost|nearly|\w+ years)\b)|thanks to (?=my\b)"
        r"|as (?=(?:an? |the )?(?:head|chief|lead\w*|\w+[eo]r) )|as (?=an? )"
        r"|based on (?=my\b)) ?(?P<told>.+)$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?:, (?:der|die|das|denn|weil|da|wo|wie)\b|\b(?:als(?! (?:pdf|anlage|anhang))"
        r"|nachdem|dank meine\w+|mit meine\w+|mit (?=\w+ jahren))\b) ?(?P<told>.+)$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:quien|que|porque|pues|ya que|dado que|tras|después de|con (?=(?:mi|mis|más de"
        r"|\w+ años)\b)|cómo|como (?=(?!siempre|máximo)\w+)|gracias a (?=mi)) ?\b(?P<told>.+)$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:qui|parce que?|car|puisque?|après|grâce à (?=m)|avec (?=(?:mon|ma|mes|plus de"
        r"|\w+ ans)\b)|comme|en tant que?|comment) ?\b(?P<told>.+)$",
        re.IGNORECASE,
    ),
}
"""Where a courtesy turns to what it tells besides."""
LEAD_IN: Final = re.compile(
    r"^(?:as (?:an? |the )?(?!you|I\b|soon|we\b|my|for|to\b|it\b|this|that|well|per\b|asked|is\b)"
    r"|als (?:eine? )?|como |en tant qu(?:e |')|comme |having |with my |nach |con mis? |avec m\w+ )"
    r"(?P<told>[^,]{4,60}?)(?:, | (?=(?:würde|möchte|freue|kann|könnte|bin|bewerbe"
    r"|stehe|werde|habe|hoffe|wäre|sende|sehe|me|quedo|I|je) ))",
    re.IGNORECASE,
)
"""``As a certified welder, I would be glad to meet you``."""
OWN_THING: Final = re.compile(
    r"\b(?:my|mein\w*|mis?|mon|ma|mes) (?P<told>(?:[\w'-]+ ){0,3}?(?:(?:award|prize"
    r"|medal|trophy|degree|licen[cs]e|diploma|doctorate|thesis|patent)s?|(?<!\w)\w*preis"
    r"|\w*medaille|\w*auszeichnung|\w*urkunde|\w*diplom|\w*lizenz|\w*schein|premios?|medallas?"
    r"|títulos?|máster|doctorado|licencias?|diplomas?|prix|médailles?|diplômes?|doctorat|licence"
    r"|permis)\b[^,.;]*)",
    re.IGNORECASE,
)
"""``a talk about my doctorate``: what one has to show, named in passing."""
OBJECT: Final = re.compile(r".*\b(?:about|of|for|with|to|how|on) (?P<told>.+)$", re.IGNORECASE)
"""``happy to talk about the two prizes I won``."""
ME: Final = re.compile(r"\b(?:I|my|me|ich|mein\w*|mir|yo|mis?|je|mon|ma|mes)\b|\bj'", re.IGNORECASE)
OF_YOU: Final = re.compile(
    r"\b(?:you|your|(?-i:Sie|Ihr\w*|Ihnen)|usted\w*|su|sus|vous|votre|vos)\b", re.IGNORECASE
)
CLITICS: Final = re.compile(r"(\w{3,}(?:[aeáéí]n|[aeiáéí]r|[áé]))(?:me|nos|les?|l[ao]s?|se)+$")
WITHOUT_ACCENTS: Final = str.maketrans("áéíóú", "aeiou")
OWN: Final = re.compile(
    r"\b(?:my|mein\w*|mis?|mon|ma|mes|as an?|als|como|en tant que?|comme) (?:[\w-]+ )?$",
    re.IGNORECASE,
)
"""Before a word: it is said to be one's own, or what one is."""
ADDRESSED: Final = re.compile(
    rf"{ME.pattern}|{OF_YOU.pattern}|\b(?:please|thank\w*|bitte|dank\w*|merci)\b", re.IGNORECASE
)
"""Somebody speaks to somebody; Spanish verbs say so by themselves."""
TO_COME: Final = re.compile(
    r"\b(?:can|could|will|would|may|might|if|whether|können|könnten|werden|würden|ob|pueden|podrían"
    r"|verán|si|pouvez|pourrez|pourriez|direz|verrez|jugerez)\b",
    re.IGNORECASE,
)
"""What the reader may do or find is no fact about them."""
PRAISE: Final = re.compile(
    r"\b(?:best|better|good|great|right|suit\w+|ideal|convinc\w+) (?:candidate|applicant|fit|match"
    r"|choice|person|hire|one)\b|\b(?:geeignet\w*|richtige\w*|beste\w*|passende\w*) (?:bewerber\w*"
    r"|kandidat\w*|person|wahl)\b|\b(?:mejor|buen\w*|adecuad\w+) (?:candidat\w+|persona|opción)\b"
    r"|\b(?:candidat\w+|persona) (?:ideal|adecuad\w+|perfect\w+)\b"
    r"|\b(?:bon(?:ne)?|meilleure?) (?:candidate?|personne|choix)\b",
    re.IGNORECASE,
)
AT_WORK: Final = re.compile(
    r"\b(?:under|thanks to|due to) my\b|\b(?:unter|dank) meine[rm]\b|\b(?:bajo|gracias a) mi\b"
    r"|\bsous m[ao]n?\b|\bgrâce à m\w+|"
    r"\b(?:often|always|regularly|usually|frequently|daily|oft|immer|regelmäßig|häufig|täglich"
    r"|a menudo|siempre que|regularmente|a diario|souvent|toujours|régulièrement)\b",
    re.IGNORECASE,
)
"""What one does again and again, or others by one's doing, is done at work and not in applying."""
OF_THE_POSTING: Final = re.compile(
    r"\b(?:deadlines?|closing|salary (?:is|of)|frist|einsendeschluss|plazo|échéance|date limite)\b",
    re.IGNORECASE,
)
"""Before a figure these say what the posting must show."""
CONTACT: Final = re.compile(
    r"@|\b(?:contacts?|contact person|questions?|ansprechpartner\w*|kontakt|rückfragen|fragen"
    r"|bewerbung\w*|contacto|preguntas|renseignements|frau|herrn?|mr|mrs|ms|dr|sra?|señora?|madame"
    r"|monsieur|mme)\b",
    re.IGNORECASE,
)
APPLY_TO: Final = re.compile(
    r"\b(?:(?:please |do )?(?:write|apply|reply) to|apply (?:by|with|before)|send (?:us )?your"
    r"|bewerbung\w*\b.* (?:an|bis)|bewerben sie sich|enví\w+|candidatures? (?:à|auprès|avant))\b",
    re.IGNORECASE,
)
MOST_OF_A_DATE: Final = 60
"""Days of a month, hours and minutes lie below it."""
COMPETENCE: Final = re.compile(
    r"\b(?:experienc\w+|know\w*|skill\w*|expert\w*|strength\w*|familiar|fluent\w*|master\w*|able"
    r"|capab\w+|comfortable|second nature|practi[cs]e\w*|domain|area|field|career|trained|used to"
    r"|award\w*|prize\w*|licen[cs]e\w*|certific\w+|diploma\w*|patent\w*|thesis|team\w*"
    r"|patients?|clients?|customers?|pupils?|students?|projects?"
    r"|kenn\w*|erfahr\w*|stärken?|beherrsch\w*|vertraut|fähig\w*|zu ?hause|spreche|beruf\w*"
    r"|preis\w*|zertifi\w+|diplom\w*|kund\w*|schüler\w*|projekt\w*"
    r"|experiencia|conozco|domin\w+|manej\w+|fuertes?|capa[cz]\w*|habilidad\w*|hablo|oficio|carrera"
    r"|premi\w+|título\w*|equipos?|proyectos?|pacientes?|alumn\w+"
    r"|expérience|connais\w*|maîtris\w*|forte?s?|capacité\w*|capable|parle|quotidien\w*|métier"
    r"|carrière|prix|diplôm\w*|équipes?|projets?|élèves?)\b",
    re.IGNORECASE,
)
"""Words of knowing, of what is achieved and of whom one works with: they claim something."""
TENURE: Final = re.compile(
    r"\b(?:years?|decade\w*|since|ever|never|long|every|each|jahr\w*|seit|lange|nie|jede\w*|años?|desde"
    r"|mucho tiempo|nunca|jamás|cada|ans|années|depuis|longtemps|jamais|chaque)\b",
    re.IGNORECASE,
)
"""Words of how long and how often."""
BEING: Final = re.compile(
    r"\b(?:I(?:'m| am)(?! (?:told|there|here|free|off|away|at|in|from|on)\b)|I(?: was|'ve| have"
    r"| had)(?! no (?:car|children|family|ties|doubts?|objections?)\b)|ich (?:bin|war|habe|hatte)"
    r"|(?:bin|war|habe|hatte) ich(?! (?:da|dabei|frei|gespannt)\b)"
    r"|soy|era|fui|estoy|tengo|he|había|je suis|j'ai|j'étais|j'avais)\b",
    re.IGNORECASE,
)
"""What one is or has; ``I am ready`` and its like are wishes before it comes to this."""
