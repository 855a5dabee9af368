"""English résumé lines said in the first person.

What cannot be read with certainty gives ``None``: the line is then left out, never bent. Verbs are
not inflected where a second, coordinated verb would have to follow (``Manage budgets and lead …``);
such lines are said as ``my job was to manage …``.
"""

from __future__ import annotations

import re

from bot.assistant.letters.english.articles import indefinite, with_article
from bot.assistant.letters.english.results import split_results
from bot.assistant.letters.english.verbs import AMBIGUOUS_BASES, PASSIVE_LEADS, VerbForm, verb_form
from bot.assistant.letters.statement import PLACE, Statement
from bot.assistant.letters.word_lists import word_set

_AFTER_VERB = word_set(
    "a an the my our their its his her this these all both each every several multiple "
    "various new existing with for to on in across over more up out two three four five six "
    "seven eight nine ten key daily weekly monthly after into part"
)
_AFTER_PARTICIPLE = word_set("by in with across for on to from as at over within under")
_UNFINISHED = word_set(
    "a an the and or of to in on at by with for from using into through via as that which "
    "under over between across while when"
)
_DEVERBAL = (
    r"administration|analysis|assembly|automation|configuration|coordination|creation|delivery|"
    r"deployment|design|development|digitisation|digitization|documentation|evaluation|execution|"
    r"handling|implementation|improvement|installation|integration|introduction|leadership|"
    r"maintenance|management|migration|modernisation|modernization|monitoring|operation|"
    r"optimisation|optimization|organisation|organization|oversight|planning|preparation|production|"
    r"redesign|refactoring|reorganisation|reorganization|review|rollout|supervision|support|testing|"
    r"training|translation|treatment"
)
_NOMINAL = re.compile(rf"^((?:[A-Za-z-]+ ){{0,2}}(?:{_DEVERBAL})) (of|and \w+ of) ", re.IGNORECASE)
_COPULAR = re.compile(
    r"^(responsible for|accountable for|in charge of|proficient "
    r"(?:in|with)|fluent in|familiar with|"
    r"skilled (?:in|at)|experienced (?:in|with)|certified in|(?:a )?member of|part of)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"^((?:over |more than "
    r")?(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten) "
    r"years?(?:['\u2019])? "
    r"(?:of )?\w+|(?:hands-on |professional |practical )?experience (?:in|with|of|as))\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"^(?!I )(?:(?!(?:that|which|who|and|to|as)\b)[\w'\u2019()/&%-]+ ){1,9}"
    r"(?:rose|fell|went|dropped|grew|climbed|sank|declined|improved|increased|decreased"
    r"|doubled|halved|tripled) (?:by|from|to|up|down|more|over|about|almost|nearly|\d)",
)
_MEASURES = word_set("share number rate amount proportion percentage cost average")
_ARTICLE_START = re.compile(r"^(a|an|the|our|my|\d)\b", re.IGNORECASE)
_OWN_VOICE = re.compile(r"^I(?:'m|\u2019m|'ve|\u2019ve)? \w+", re.IGNORECASE)


def say(text: str, *, is_current: bool) -> Statement | None:
    """Say one cleaned résumé sentence group in the first person, or ``None`` when unsure."""
    main, results = split_results(text)
    if len(main.split()) < 3 or main.split()[-1].lower() in _UNFINISHED:
        return None
    said = (
        _outcome(main)
        or _own_voice(main)
        or _verb_led(main, is_current=is_current)
        or _fixed(main, is_current=is_current)
    )
    if said is None:
        return None
    return Statement(said.bare, said.placed, results, said.takes_position)


def _statement(subject: str, predicate: str) -> Statement:
    predicate = predicate.rstrip(" .;,")
    lowered = subject if subject.startswith("I") else subject[0].lower() + subject[1:]
    return Statement(
        bare=f"{subject} {predicate}.",
        placed=f"{PLACE}, {lowered} {predicate}.",
        takes_position=subject.startswith("I"),
    )


def _outcome(main: str) -> Statement | None:
    """Say a sentence whose subject is a measure: ``Delegate satisfaction rose from 4.1 to 4.6``.

    The subject may begin like a deed: ``Dispensing errors went from 12 to 5``.
    """
    match = _OUTCOME.match(main)
    form = verb_form(main.split(maxsplit=1)[0])
    if match is None or (form is not None and form.form == "past"):
        return None
    subject = _lower_first(main)
    if subject.split()[1] == "of" and subject.split()[0] in _MEASURES:
        subject = f"the {subject}"
    return Statement(
        f"{subject[0].upper()}{subject[1:]}.", f"{PLACE}, {subject}.", takes_position=False
    )


def _own_voice(main: str) -> Statement | None:
    if not _OWN_VOICE.match(main) or main[1:2] not in (" ", "'", "\u2019"):
        return None
    subject, _, predicate = main.partition(" ")
    return _statement(f"I{subject[1:]}", predicate)


def _fixed(main: str, *, is_current: bool) -> Statement | None:
    be, have = ("am", "have") if is_current else ("was", "have")
    if match := _COPULAR.match(main):
        lead = match.group().lower()
        lead = f"a {lead}" if lead == "member of" else lead
        be = be if lead.startswith(("responsible", "accountable", "in", "a ", "part")) else "am"
        return _statement(f"I {be}", lead + main[match.end() :])
    if match := _OWNED.match(main):
        return _statement(f"I {have}", match.group().lower() + main[match.end() :])
    if _NOMINAL.match(main):
        article = "" if _ARTICLE_START.match(main) else "the "
        verb = "includes" if is_current else "included"
        return _statement(f"My work {verb}", article + _lower_first(main))
    return None


def _verb_led(main: str, *, is_current: bool) -> Statement | None:
    adverb, words = _leading_adverb(main.split())
    form = verb_form(words[0].rstrip(",")) if words else None
    if len(words) > 2 and words[0].lower() in PASSIVE_LEADS and adverb == "":
        return _passive(words)
    if form is None or len(words) < 3 or not _is_verb_here(form, words):
        return None
    rest = _joined_deeds(with_article(form.lemma, " ".join(words[1:])))
    verb = words[0].lower()
    match form.form:
        case "past":
            return _statement("I", f"{adverb}{verb} {rest}")
        case "base":
            subject = "I" if is_current else "My job was to"
            return _statement(subject, f"{adverb}{verb} {rest}")
        case "gerund":
            return _statement(
                f"My work {'includes' if is_current else 'included'}", f"{verb} {rest}"
            )
        case "third":
            return (
                None
                if " and " in rest or not is_current
                else _statement("I", f"{form.lemma} {rest}")
            )


def _passive(words: list[str]) -> Statement | None:
    followers = PASSIVE_LEADS[words[0].lower()]
    following = words[1].lower()
    if following == "by" or (followers and following not in followers):
        return None
    if not followers and following == "to":
        return None
    return _statement("I was", " ".join([words[0].lower(), *words[1:]]))


def _is_verb_here(form: VerbForm, words: list[str]) -> bool:
    following = words[1]
    low = following.lower().strip(",")
    if low == "by":
        return False
    if low in ("and", "&") or words[0].endswith(","):
        partner = verb_form(words[2 if low in ("and", "&") else 1].rstrip(","))
        return partner is not None and partner.form == form.form
    if low in _AFTER_VERB or following[:1].isdigit() or following[:1] in "$€£":
        return True
    if form.form in ("base", "third") and following[:1].islower() and low.endswith("s"):
        return True
    return not (form.is_ambiguous or (form.form == "gerund" and form.lemma in AMBIGUOUS_BASES))


def _joined_deeds(rest: str) -> str:
    """Join a comma splice: ``led the team, built tooling`` → ``led the team and built tooling``."""
    for match in re.finditer(r", ([a-z]+) (\w+)", rest):
        form = verb_form(match.group(1))
        is_deed = form is not None and form.form == "past"
        is_before_list = ":" not in rest[: match.start()]
        if is_deed and is_before_list and match.group(2) not in _AFTER_PARTICIPLE:
            return f"{rest[: match.start()]} and{rest[match.start() + 1 :]}"
    return rest


def _leading_adverb(words: list[str]) -> tuple[str, list[str]]:
    if len(words) > 3 and re.fullmatch(r"[A-Za-z]{3,}ly", words[0]) and verb_form(words[1]):
        return f"{words[0].lower()} ", words[1:]
    return "", words


def _lower_first(text: str) -> str:
    first = text.split(maxsplit=1)[0]
    return text if first.isupper() and len(first) > 1 else text[0].lower() + text[1:]


def say_summary(text: str) -> Statement | None:
    """Say a summary's noun phrase as who one is: ``Nurse with six years`` → ``I am a nurse …``."""
    text = re.split(r"(?<=[a-z0-9)])\. ", text)[0]
    words = text.rstrip(" .").split()
    match = re.match(
        (
            rf"^((?:[\w/&+-]+ ){{0,4}}(?:{_OCCUPATIONS}))(,| with| and| who| in| "
            rf"specialising| specializing)\b"
        ),
        text,
    )
    if not match or not 5 <= len(words) <= 30 or _PUFF.search(match.group(1)):
        return None
    body = text.rstrip(" .")
    first = body.split()[0]
    is_name = any(c.isupper() for c in first[1:])
    phrase = body if is_name else body[0].lower() + body[1:]
    phrase = _plain_title(phrase, match.end(1))
    return Statement(bare=f"I am {indefinite(phrase.split()[0])} {phrase}.")


def _plain_title(phrase: str, end: int) -> str:
    title = [w if any(c.isupper() for c in w[1:]) else w.lower() for w in phrase[:end].split(" ")]
    return " ".join(title) + phrase[end:]


_OCCUPATIONS = (
    r"(?i:accountant|administrator|adviser|advisor|analyst|architect|assistant|bookkeeper|carer|chef|"
    r"clerk|coach|consultant|coordinator|designer|developer|director|doctor|editor|educator|"
    r"electrician|engineer|executive|graduate|instructor|lawyer|lead|leader|lecturer|librarian|manager|marketer|"
    r"mechanic|nurse|officer|operator|paralegal|pharmacist|physiotherapist|planner|plumber|producer|"
    r"professional|programmer|recruiter|representative|researcher|scientist|secretary|specialist|"
    r"strategist|student|supervisor|teacher|technician|tester|therapist|trainer|translator|tutor|"
    r"welder|writer)"
)
_PUFF = re.compile(
    r"(?i)\b(passionate|motivated|dynamic|driven|results|visionary|enthusiastic|dedicated|proven|"
    r"creative|innovative|hardworking|hard-working|seasoned|accomplished|talented|guru|ninja|rockstar)\b"
)
