"""On which terms: level, years, education, languages, eligibility and how to apply, as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.posting.keys import keyed
from bot.assistant.reading.posting.kinds import years_in
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.sentences import sentences_of
from bot.domain.posting import Requirement
from knowledge.levels import parse_title

_MOST, _LONGEST = 6, 320
_LEADS = re.compile(
    r"\b(?:director|head of|vice president|vp|chief|manager|supervisor|leiter(?:in)?|directeur"
    r"|directrice|directora?|responsable)\b",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"^(?:expert|deputy|managing|medior|experienced|master|journeyman|stellvertretende[rn]?)(?= \w)"
    r"|\b(?:associate director|assistant director|supervisor|foreman|superintendent"
    r"|directeur|directrice|director[a]?|head of|responsable"
    r"|(?:team|abteilungs|bereichs|projekt|filial)?leit(?:er(?:in)?|ung)"
    r"|jef[ea] de|encargad[oa]|chef d['\u2019e]\s?(?:équipe|service))\b",
    re.IGNORECASE,
)
_LEVEL_IN_PROSE = re.compile(
    r"\b(?:entry|junior|mid|mid-senior|senior|associate)[- ]level"
    r"(?= (?:position|role|job|opportunit|opening|candidate|hire|talent|professional|team member"
    r"|engineer|developer|designer|analyst|accountant|consultant|technician|nurse|manager))"
    r"|\b(?:new grads?|recent graduates?|berufseinsteiger\w*|berufserfahrene\w*"
    r"|débutants? acceptés?|jeunes? diplômée?s?)\b",
    re.IGNORECASE,
)
_LANGUAGE = (
    r"(?:english|german|french|spanish|italian|portuguese|dutch|polish|japanese|mandarin|chinese"
    r"|cantonese|korean|arabic|hebrew|turkish|russian"
    r"|portugiesisch(?:e[nrs]?)?|italienisch(?:e[nrs]?)?"
    r"|welsh|irish|gaelic|catalan|ukrainian|greek|hungarian|romanian|bulgarian|croatian|serbian"
    r"|vietnamese|thai|tagalog|urdu|bengali|punjabi|farsi|indonesian|malay|swedish|danish"
    r"|norwegian|finnish|czech|hindi"
    r"|deutsch(?:e[nrs]?)?|englisch(?:e[nrs]?)?|französisch(?:e[nrs]?)?|spanisch(?:e[nrs]?)?"
    r"|inglés|alemán|francés|español|italiano|anglais|allemand|espagnol|français|néerlandais)"
)
_BEFORE = (
    r"(?:fluent|native|bilingual|proficient|professional|business|working|full|excellent|strong|good"
    r"|very|advanced|conversational|basic|fluency|proficiency|command|knowledge|written|spoken|verbal"
    r"|and|or|in|of|level|sehr|gute?[ns]?|fließende?[ns]?|verhandlungssichere?[ns]?|nivel|alto"
    r"|de|dominio|del|bon|bonne|niveau|maîtrise|courant|l['\u2019])"
)
_AFTER = (
    r"(?:kenntnisse|\s+(?:auf (?:dem )?niveau [ABC][12]\b|at (?:level )?[ABC][12]\b"
    r"|level [ABC][12]\b"
    r"|kenntnisse|skills|proficiency|fluency|speaker|courant|bilingue|fluido|alto"
    r"|fließend|verhandlungssicher|mindestens|niveau|level|nivel|[ABC][12]\b\+?|native|\(C[12]\))"
    r"|\s*[(:]\s*[^()\n,;]{0,20}[ABC][12]\b[^()\n,;]{0,12}\)?)"
)
_TONGUE = re.compile(
    rf"(?<!\w)(?:{_BEFORE}[\s-]+){{0,4}}(?:l['\u2019])?{_LANGUAGE}(?=kenntnisse\b|\W|$)"
    rf"{_AFTER}{{0,2}}",
    re.IGNORECASE,
)
_ELIGIBLE = re.compile(
    r"\b(?:visas?|sponsorship|(?:cannot|can['\u2019]t|not|unable to|able to|happy to|will"
    r"|don['\u2019]t)"
    r" (?:\w+ )?sponsor|sponsor\w* (?:\w+ )?(?:visas?|work permits?|candidates)"
    r"|work (?:permit|authori[sz]ation)"
    r"|authori[sz]ed to work"
    r"|(?:right|eligib(?:le|ility)|permission|authori[sz]ation) to work|clearances?"
    r"|citizen(?:s|ship)?"
    r"|green card|permanent resident\w*|itar|driv(?:er['\u2019]?s?|ing) licen[sc]e|licensed"
    r"|licensure"
    r"|(?:nursing|medical|teaching|professional|state|valid|current|active|rn|cdl) licen[sc]e"
    r"|registration with|registered with|pin number|background checks?|drug (?:test|screen)\w*"
    r"|category [A-E](?:\+?E)? licen[sc]e|(?:HGV|LGV|C\+E|forklift|full|clean) licen[sc]e|CPC"
    r"|(?:cscs|cpcs) card|colegiaci[oó]n|colegiad[oa]|staatliche anerkennung"
    r"|dbs(?: check)?|security[- ]cleared|arbeitserlaubnis|aufenthaltstitel|führerschein\w*"
    r"|führungszeugnis|sicherheitsüberprüfung|approbation|permiso de trabajo"
    r"|car(?:net|né) de conducir|permis (?:b|de conduire|de travail)|autorisation de travail"
    r"|habilitations?|casier judiciaire|titre de séjour)\b",
    re.IGNORECASE,
)
_NOT_ELIGIBILITY = re.compile(
    r"regardless of|without regard|national origin|sexual orientation|veteran status|mastercard"
    r"|american express|companies (?:such as|like)|investors?\b|protected (?:by|class|status)"
    r"|discriminat|equal (?:opportunity|employment)|e-verify|basis of"
    r"|(?:event|conference|podcast|gold|executive) sponsor|sponsorship (?:agreement|deal|package)"
    r"|sponsor(?:s|ed)? (?:by|of)\b"
    r"|arrest and conviction|fair chance|unabhängig von",
    re.IGNORECASE,
)
_APPLY = re.compile(
    r"\b(?:write (?:to|us)|call|ring|phone|text|whatsapp|dm|schreib\w*|melde\w*|ruf\w*|manda\w*"
    r"|llama\w*|escrib\w*|écri\w*|appel\w*|apply|appl(?:ications?|icants?)|send"
    r"|submit|e-?mail (?:us|your)|cv"
    r"|résumés?|resumes?|cover letter|bewirb|bewerb\w*|bewerbung\w*|lebenslauf|postul\w*"
    r"|candidatures?|envoye\w*"
    r"|transmett\w*|envía\w*|enviar|inscrí\w*|currículum|solicitud\w*)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|\bhttps?://\S+|\bwww\.\S+"
    r"|(?<![\w.,$€£])\+?\d[\d ()/-]{7,}\d(?![\w,.]*\d)"
)
_NOT_FOR_ALL = re.compile(
    r"accommodat|adjustment|disabilit|privacy|recruit(?:ing|ment) agenc|agenc(?:y|ies)\b|scam|fraud"
    r"|unsolicited|datenschutz|unsubscribe",
    re.IGNORECASE,
)
_ORDERS_TO_APPLY = re.compile(
    r"^(?:to apply\b|how to apply\b|(?:please )?(?:apply|send|submit|e-?mail)\b.{0,80}"
    r"(?:\b(?:cv|résumé|resume|application|cover letter|portfolio|via|through|online|on our|at)\b)"
    r"|(?:please )?write (?:by|to)\b|dm us\b|schreib(?:e|en sie)? (?:an|uns|mir)\b"
    r"|(?:candidatures?|cv)\b[^.]{0,80} à |(?:manda|llama)\b"
    r"|(?:bewirb dich|bewerben sie sich|bitte senden|bitte bewerben)\b"
    r"|(?:postulez|pour postuler|merci d['\u2019](?:envoyer|adresser)|envoyez)\b"
    r"|(?:envía|enviar|inscríbete|para (?:postular|aplicar))\b)",
    re.IGNORECASE,
)
_HEADS_APPLYING = re.compile(
    r"(?:how|where) to apply.*|to apply|application (?:process|instructions|procedure)"
    r"|so bewirbst du dich|(?:ihre |deine )?bewerbung|kontakt|comment postuler|pour postuler"
    r"|cómo (?:aplicar|postular|inscribirse)",
    re.IGNORECASE,
)


def read_level(lines: Sequence[SectionLine], title: str) -> str:
    """Give the word of the title that says how senior, else the level that is named elsewhere."""
    levelled = parse_title(title)
    if levelled.words and (found := _RANK.search(title)) and levelled.words[0] in found[0]:
        return found[0]
    if levelled.words:
        return levelled.words[0]
    if levelled.level is not None and (found := _LEADS.search(title)):
        return found[0]
    if value := keyed(lines, "level"):
        return value
    if found := _RANK.search(title):
        return found[0]
    texts = (line.block.text for line in lines if line.kind != "noise")
    return next((found[0] for text in texts if (found := _LEVEL_IN_PROSE.search(text))), "")


def read_years(requirements: Sequence[Requirement]) -> str:
    """Give the first number of years that is a must, else that is asked at all."""
    ranked = sorted(requirements, key=lambda one: one.importance != "must")
    return next((years for one in ranked if (years := years_in(one.text))), "")


def read_education(lines: Sequence[SectionLine], requirements: Sequence[Requirement]) -> list[str]:
    """Give what is asked of schools and degrees, in the posting's words."""
    if value := keyed(lines, "education"):
        return [value]
    return _first(one.text for one in requirements if has_cue("education", one.text))


def read_languages(lines: Sequence[SectionLine], requirements: Sequence[Requirement]) -> list[str]:
    """Give the human languages that are asked for, each with its level where that is beside it."""
    value = keyed(lines, "languages")
    asked = [
        one.text
        for one in requirements
        if has_cue("language level", one.text) or one.kind == "language" or _speaks(one.text)
    ]
    found = (m[0].strip(" (:-") for text in (value, *asked) for m in _TONGUE.finditer(text))
    return _first(re.sub(r"^(?:(?:and|or|in|of|de|del)\s+)+", "", text) for text in found)


def _speaks(text: str) -> bool:
    """Tell whether a line asks for a language and names no degree in it."""
    return has_cue("human language", text) and not has_cue("education", text)


def read_eligibility(lines: Sequence[SectionLine]) -> list[str]:
    """Give the sentences on visa, permit, clearance and licence, wherever they stand."""
    return _first(
        sentence
        for line in lines
        if not line.is_heading
        for sentence in sentences_of(line.block.text)
        if (line.kind != "duties" or has_cue("must", sentence) or has_cue("asks person", sentence))
        and _ELIGIBLE.search(sentence)
        and not _NOT_ELIGIBILITY.search(sentence)
    )


def read_application(lines: Sequence[SectionLine]) -> str:
    """Give the sentence that says how to apply; one with an address before all others."""
    bodies = [line for line in lines if not line.is_heading]
    told = [s for one in bodies for s in sentences_of(one.block.text) if not _NOT_FOR_ALL.search(s)]
    headed = (
        line.block.text
        for line in bodies
        if _HEADS_APPLYING.fullmatch(line.section.strip(" :?!"))
        and not _NOT_FOR_ALL.search(line.block.text)
    )
    ways = (
        (s for s in told if _ADDRESS.search(s) and _APPLY.search(s)),
        (text for text in headed if len(text) <= _LONGEST),
        (s for s in told if _ORDERS_TO_APPLY.match(s)),
    )
    return next((text for way in ways for text in way if len(text) <= _LONGEST), "")


def _first(texts: Iterator[str]) -> list[str]:
    unique = dict.fromkeys(text for text in texts if 1 < len(text) <= _LONGEST)
    return list(unique)[:_MOST]
