"""How sentences of a letter stand to the facts: courtesy, wish, gap, feeling, interest."""

from __future__ import annotations

import re
from typing import Final


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


APPLICATION: Final = _any_of(
    r"\b(?:apply|applying)(?: \w+)? (?:for|as|with|to (?:you|your|the|this|join|work|be))\b"
    r"|\b(?:my|this|an) application\b.*\b(?:for|to|as)\b|\bapplication (?:for|as)\b",
    r"\b(?:writing|write) (?:to you )?(?:about|regarding|in response|to apply)\b",
    r"\bbewerbe (?:ich )?mich\b|\bbewerbung (?:um|als|auf)\b",
    r"\bme postulo\b|\bpresento mi candidatura\b|\bje (?:postule|pose ma candidature)\b",
)
WISH: Final = _any_of(
    r"\b(?:I|we)(?:'d| would| will|'ll| want| wish| hope| intend| aim| could| shall)\b"
    r"|\bI(?: also)? plan (?:to|on)\b|^\W*(?:if|should) (?:I|you|we|this|the|my|that)\b",
    r"^\W*what (?:draws|attracts|interests|appeals to|excites|tempts|pleases|drew"
    r"|attracted)\b(?! me (?:to|about|at|in) (?:you|your)\b)",
    r"\b(?:what|where|which|that|the \w+|something) (?:that )?I (?:am looking for|look for"
    r"|want|seek)\b",
    r"\bI(?: am|'m) (?:now )?(?:looking|searching) for\b|\bI seek\b",
    r"\b(?:nun|jetzt|daher|deshalb)? ?suche ich\b|\bich suche\b|\bbusco\b|\bje (?:re)?cherche\b",
    r"\bI(?: am|'m)(?: also| very| really)? (?:keen|eager|ready|happy|glad|willing|prepared"
    r"|looking"
    r"|excited|curious|open|confident|sure|convinced|interested|motivated)\b",
    r"\b(?:would|will|could) (?:like|love|be|bring|take|start|welcome|enjoy|help|let|allow)\b"
    r"|\bwould (?:suit|fit|please|mean|give|make|appeal)\b",
    r"\bI(?:'d| would)? (?:look forward|look to)\b|\bI should (?:like|love|be)\b",
    r"\bmy (?:goal|aim|hope|plan|wish|next step|intention)\b",
    r"\bmy (?:first|initial|early|opening) (?:\w+ ){0,2}(?:days?|weeks?|months?|quarter|year)"
    r" (?:with you |there )?(?:would|will)\b",
    r"\b(?:möchte|würde|werde|will|wünsche|hoffe|plane) (?:ich|gern)|\bich (?:möchte"
    r"|würde|werde|will"
    r"|hoffe|plane)\b",
    r"\b(?:me gustaría|me encantaría|quisiera|espero|quiero|deseo|planeo|pienso|querría)\b",
    r"\b(?:je (?:souhaite\w*|voudrais|veux|compte|serais)|j'(?:aimerais|espère|envisage))\b",
    r"(?<!\bla )(?<!\buna )(?<!\bde )(?<!\ben )(?<!\bmi )(?<!\bsu )\b(?!enfermer|ingenier"
    r"|panader|hosteler|cafeter|librer|secretar|carpinter|pasteler|ganader|maquinar|fontaner"
    r"|jardiner|mensajer|lavander|peluquer|ferreter|tesorer)"
    r"(?-i:[a-záéíóúñ]{3,}(?:aría|ería|iría)n?)\b"
    r"|\bj(?:e |')(?:\w+ )?\w+(?:erais|irais|drais)\b"
    r"|^\W*\w{3,}(?:aría|ería|iría)\b(?! (?:de|del|y|en)\b)"
    r"|\bserían? (?:un |ningún )?problemas?\b",
    r"\bestoy (?:\w+ )?(?:dispuest|list|preparad|desean|convencid|interesad|abiert)\w+"
    r"|\bje suis (?:\w+ )?(?:prête?|disposée?|motivée?|impatiente?|ravie?|convaincue?|curieu\w+)\b"
    r"|\bj(?:e |')(?:[\w']+ )?\w{2,}rai\b|(?<!\w)(?-i:[a-záéíóú]{3,}(?:aré|eré|iré))(?!\w)"
    r"|\b(?:bin|wäre) ich (?:gern\w* |sehr )?(?:bereit|offen|gespannt|neugierig|zuversichtlich)\b"
    r"|\bich bin (?:gern\w* |sehr )?(?:bereit|offen|gespannt|neugierig|zuversichtlich)\b",
    r"\b(?:könnte|wäre|dürfte) ich\b|\bich (?:könnte|wäre|dürfte)\b",
    r"\b(?:würde|möchte|wünschte|hoffe|plane) ich\b|\bich (?:würde|wünsche|freue mich darauf)\b",
)
LEARNING: Final = _any_of(
    r"\b(?:learn|learning|begin|begins?|start|study|train in|pick up|get to know|take the|course"
    r"|improve|deepen|catch up|work towards|lernen|aprender|apprendre)\b"
)
OFFERING: Final = re.compile(
    r"\b(?:my(?! (?:first|initial|next|early|opening)\b)"
    r"|bring|bringing|contribute|apply|offer|using|use my|draw on|build on|with my|share"
    r"|meine?[nrsm]?|mis?|mon|mes|ma)\b(?P<offered>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Within a wish, what follows is told as a fact about oneself."""
BOAST: Final = _any_of(
    r"\bnever (?:missed|lost|failed|had an?|made|let|been late|dropped|broke\w*|exceeded)\b",
    r"\bnot (?:only|just|merely)\b|\bnicht nur\b|\bno solo\b|\bpas seulement\b|\bnothing but\b",
    r"\b(?:nothing new|no strangers?|no secrets?|nichts neues|kein neuland|nada nuevo"
    r"|no tiene secretos|(?:pas de|aucun|plus de) secrets?|nichts fremdes|second nature)\b",
)
"""A denial that praises: no gap."""
HEDGE: Final = _any_of(
    r"\b(?:only|just|merely|no more than|nur|solo|seulement)\b.{0,20}\b(?:basics?|beginner|A1"
    r"|A2|B1|school|Grundkenntnisse|básico|notions)\b",
    r"\b(?:am|is|remain|bin|soy|suis|estoy) (?:still |only |noch )?(?:an? |ein |eine |un |une )?"
    r"(?:absolute |total |complete )?(?:beginner|novice|basic|limited|Anfänger\w*"
    r"|principiante|débutant\w*)\b",
    r"\b(?:know|speak|use|understand)\b.{0,20}\b(?:only|just) (?:a )?(?:little|bit|few)\b"
    r"|\b(?:only|just) (?:know|speak|use|understand)\b.{0,20}\ba (?:little|bit|few)\b",
    r"\b(?:never|not) (?:\w+ ){0,2}(?:beyond|further than) (?:school|basic|A1|A2|B1)\b",
    r"\bnot (?:yet )?(?:go|goes|reach|reaches) beyond\b|\bn't (?:yet )?(?:go|reach) beyond\b",
)
"""Says how little one knows of a thing that one does name."""
GAP: Final = _any_of(
    r"\b(?:only|just|merely|no more than|nur|solo|seulement)\b.{0,20}\b(?:read (?:about|of)"
    r"|heard (?:about|of)|seen|observed|watched)\b",
    r"\b(?:speak|know|have|hold|bring|own|possess|offer)s? (?:as yet |so far )?(?:no|neither"
    r"|none)\b",
    r"\b(?:(?:still )?(?:ahead of|before) me|still to come|as opposed to"
    r"|rather than(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)))\b",
    r"^\W*(?:not yet|noch nicht|todavía no|aún no|pas encore)\b",
    r"\bneither\b.*\bnor\b|\bweder\b.*\bnoch\b|"
    r"\b(?:read|heard|seen) (?:about|of) (?:it |them )?(?:so far|only)\b",
    r"\b(?:yet to|still have to|have still to|remains? to be learned|outside my|beyond my"
    r"|not part of my|not among my)\b",
    r"\b(?:have|'ve|had) (?:\w+ )?\w+(?:ed|en|t) (?:nobody|no one|nothing)\b"
    r"|\b(?:habe|hatte) (?:ich )?(?:bisher |noch )?(?:niemand\w*|nichts)\b",
    r"\bkn(?:ow|own|ew) (?:very |too |only )?little (?:about|of)\b|\bkaum\b|\bapenas\b"
    r"|\b(?:hardly|barely|scarcely)\b|\bnur aus (?:büchern|der (?:theorie|ausbildung|schule))"
    r"|\bs[oó]lo (?:\w+ )?un[ao]s p?oc[oa]s palabras\b|\bs[oó]lo (?:por|de|en) (?:los )?libros"
    r"|\bà peine\b|\bque dans les livres\b",
    r"\bonly (?:from|by) (?:hearsay|name|reading|books?|afar)\b"
    r"|\bnur (?:vom hörensagen|dem namen nach)|\bsolo de oídas\b|\bque de nom\b"
    r"|\b(?:closed book|blank (?:page|sheet)|uncharted|unknown (?:territory|ground))\b"
    r"|\bnon-existent\b",
    r"\b(?:müsste|muss) ich (?:[\w-]+ ){0,5}(?:lernen|erlernen|aneignen|einarbeiten|nachholen)\b"
    r"|\b(?:tendría|tengo|habría) que (?:aprender|estudiar|formarme)\b"
    r"|\b(?:il me faudrait|il me faut|je devrais|j'aurais à|je dois encore)\b",
    r"\b(?:fehlt|fehlen)\b.{0,20}\b(?:mir|bisher|noch)\b|\bmir (?:fehlt|fehlen)\b"
    r"|\b(?:spreche|kenne|kann|beherrsche|habe|besitze|nutze|verwende|verfüge) ich (?:\w+ ){0,3}"
    r"(?:nicht|nie|kein\w*)\b|\bbislang (?:nicht|kein\w*|nie|noch)\b"
    r"|\bnoch (?:kein\w*|nicht|nie|neu)\b|\bbisher (?:nicht|kein\w*|nie|noch)\b"
    r"|\bhabe ich (?:bisher |noch )*(?:nie|nicht|kein\w*)\b|\b(?:habe|besitze|spreche"
    r"|kenne) (?:ich )?kein\w*\b",
    r"\b(?:no|nunca|jamás|todavía no|aún no|tampoco) (?:he|había|hablo|tengo|domino|conozco|sé|uso"
    r"|manejo|dispongo|cuento|poseo)\b|\bme falta\b|\bcarezco\b|\b(?:he|había) \w+ (?:nunca"
    r"|jamás)\b",
    r"\bje n(?:e |')\w+(?:'\w+)?(?: \w+)? (?:pas|jamais|aucune?|guère|encore|ni)\b"
    r"|\bje n'ai (?:pas|jamais)\b"
    r"|\bil me manque\b|\bm'est (?:encore )?(?:inconnue?|étrang\w+|nouve\w+)\b",
    r"\b(?:have|had|has|'ve) (?:not|never|yet to|no|little|limited)\b|\bhaven't\b|\bhadn't\b",
    r"\b(?:do|did|does|am|was|is|are|can) not\b|\b(?:don't|didn't|can't|cannot|isn't|I'm not)\b",
    r"\bno (?:[\w/+#.-]+ ){0,4}(?:experience|background|knowledge|certificate|degree|training)\b",
    r"\b(?:I|I've|I have) (?:never|lack)\b|\black(?:s|ing)?\b"
    r"|\bmissing\b(?! (?:data|values?|persons?|people|child\w*))|\bunfamiliar\b"
    r"|\bnever\b",
    r"\b(?:is|are|would be|will be|was)(?: also| still| quite| all| both| entirely)? (?:new"
    r"|unfamiliar|foreign)\b"
    r"|\bnew (?:to|for) me\b|\bnew (?:ground|territory|terrain)\b",
    r"\b(?:habe|hatte|besitze|kenne|bin) (?:ich )?(?:noch )?(?:nicht|nie|kein\w*)\b|\bnoch nicht\b"
    r"|\bnoch nie\b|\bkeine erfahrung\b|\bneu für mich\b",
    r"\b(?:no|nunca|aún no|todavía no) (?:he|tengo|había)\b|\bno cuento\b|\bsin experiencia\b",
    r"\bje n'ai (?:pas|jamais|aucune?|encore)\b|\bje ne (?:connais|maîtrise|possède)\b",
)
FEELING: Final = _any_of(
    r"\b(?:admire\w*|admiration|adore\w*|passion\w*|fascinat\w+|dream\w*|thrill\w*|obsess\w*"
    r"|fan|enthusias\w+|loyal|devoted|inspir\w+)\b",
    r"\b(?:always|long|truly|deeply|since (?:childhood|I was)|for (?:many |several )?years"
    r"|all my life)\b.*\b(?:love\w*|follow\w*|want\w*|wish\w*|value\w*|respect\w*"
    r"|like\w*|us(?:e|ed)"
    r" your|appreciat\w+|believ\w+|impress\w+)\b",
    r"(?<!would )(?<!'d )\b(?:love|loved)\b",
    r"\b(?:loyal|regular|happy|longtime|long-time) (?:guest|customer|user|reader|client"
    r"|patient)\b",
    r"\b(?:bewundere|leidenschaft\w*|begeister\w+|traum\w*|schon immer|geliebt|liebe"
    r"|seit meiner kindheit|schon als kind)\b",
    r"\b(?:admiro|apasiona\w*|pasión|sueño|siempre he)\b",
    r"\b(?:j'admire|passionn\w+|rêve|depuis toujours|fascin\w+)\b",
)
"""A feeling is a fact about the candidate that only the candidate can know."""
INTEREST: Final = _any_of(
    r"\b(?:appeals?|interests?|attracts?|draws?|drew|speaks?|suits?|excites?|pleases?"
    r"|delights?|resonates?|stood out"
    r"|stands out|matters?|caught my (?:eye|attention)|is what|is why|reason)\b",
    r"\bI (?:like|liked|enjoy|value|appreciate|noticed|read|see|saw|understand|am drawn)\b",
    r"\b(?:spricht mich|interessiert mich|reizt mich|gefällt mir|begeistert mich|freut mich"
    r"|me interesa|me atrae|me gusta que|me llama la atención|(?:pleases|delights) me"
    r"|m'intéresse|m'attire)\b",
    r"\b(?:sounds?|klingt|klingen|suenan?)\b.*\b(?:to me|für mich|bien|gut)\b",
)
"""What the posting says may please the candidate; what pleases must stand in the posting."""
NEWS: Final = _any_of(
    r"\bcongratulations\b|\bglückwunsch\b|\benhorabuena\b|\bfélicitations\b",
    r"\b(?:recent(?:ly)?|latest|last (?:month|year|week)|news|announce\w*|headlines?|press"
    r"|award\w*"
    r"|heard (?:about|that)|read (?:about|that|in)|kürzlich|reciente\w*|récemment)\b",
)
RESET: Final = _any_of(
    r"\b(?:before that|earlier|previously|prior to|later|since then|elsewhere|today|now"
    r"|davor|zuvor|antes|auparavant)\b"
)
"""Behind these the employer named before no longer holds."""
"""Words about the weight of time that show a sentence leaves the employer it began with."""
PASSIVE: Final = re.compile(
    r"\b(?P<done_to>(?!(?:by|to|for|with|from|of|on|under|before|behind|between)"
    r"\b)\w+) me\b|"
    r"\bI (?:was|am|have been|had been|got) (?:(?!an?\b|the\b)\w+ )?"
    r"(?P<verb>(?!(?:chartered|certified|licensed|registered|qualified|employed|based|involved|engaged"
    r"|promoted|entrusted|elected|appointed|awarded)\b)\w+ed|taught|led|overseen|run)\b",
    re.IGNORECASE,
)
"""Somebody else did it to the candidate."""
RELATIONS: Final[tuple[re.Pattern[str], ...]] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\breport(?:s|ed|ing)? (?:directly )?(?:to|into)\b",
        r"\bon behalf of\b",
        r"\bin charge of\b",
        r"\bresponsible for\b",
    )
)
"""Ties between people and things that the evidence must name in the same words."""
EMPLOYER_WORDS: Final = re.compile(
    r"\b(?:you|your|yours|yourself|(?-i:Sie|Ihr|Ihre[nmrs]?|Ihnen|euch|eure[nmrs]?)|usted"
    r"|ustedes|su|vous|votre|vos"
    r"|the (?:role|position|posting|advertisement|job|vacancy|team|company|organi[sz]ation"
    r"|department|hospital|school|hotel))\b",
    re.IGNORECASE,
)
CANDIDATE_WORDS: Final = re.compile(
    r"\b(?:I|I'm|I've|I'd|I'll|me|my|mine|myself|we|our|ich|mich|mir|mein\w*|uns|unser\w*|yo|mis?|mí[oa]s?"
    r"|nosotr[oa]s|nuestr[oa]s?|je|j'|mon|ma|mes|nous|notre|nos)\b",
    re.IGNORECASE,
)

TAKING_PART: Final = re.compile(
    r"\b(?:(?:l(?:e[nt]|ent|end)|gave|give) (?:\w+ )?a hand|had a hand in|pitch(?:ed)? in"
    r"|ech[éoa]\w* una mano|form(?:é|o|aba) parte|(?:fait|fais|faisais) partie"
    r"|(?:prêté|donné|prête|donne) (?:main[- ]forte|un coup de main)|zur hand|mitgeholfen"
    r"|work(?:ed|ing)? (?:closely )?(?:together )?with (?!\d)[^,;.]{2,40} on"
    r"|g[ai]ven? (?:some )?input"
    r"|one of (?:the |our )?\w+ (?:\w+ )?(?:who|that)"
    r"|t(?:ook|ake|aken|aking) part|part of|involved in|member of|exposure to"
    r"|beteiligt an)\b",
    re.IGNORECASE,
)
ANSWERING_FOR: Final = re.compile(
    r"\b(?:r[au]n(?:ning)? (?:\w+ ){0,3}(?:team|department|shift|restaurant|kitchen|ward|unit"
    r"|hotel"
    r"|office|business|company|branch|store|shop|programme|program|group|staff|crew|club)"
    r"|responsible for|in charge of|accountable for|at the helm|verantwortlich für"
    r"|my responsibilit\w+|in my (?:hands|charge|care)|under my (?:lead|leadership|direction)"
    r"|in meiner (?:hand|verantwortung)|unter meiner leitung|en mis manos|bajo mi dirección"
    r"|entre mes mains|sous ma (?:direction|responsabilité)"
    r"|responsable de|a cargo de|en charge de)\b",
    re.IGNORECASE,
)
