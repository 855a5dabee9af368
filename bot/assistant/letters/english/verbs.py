"""The verbs that résumés and postings are written with, and how their forms are recognised.

A curated list instead of a tagger: a word that is not on it is not taken for a verb with
certainty, and an uncertain line is left out of the letter rather than bent.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.assistant.letters.word_lists import word_set

Form = Literal["past", "base", "gerund", "third"]

_LEMMAS = word_set(
    "accelerate achieve acquire act adapt add address adjust administer adopt advise advocate "
    "aggregate align allocate analyse analyze answer apply appraise approve architect arrange "
    "assemble assess assign assist assure attain attend attract audit author automate award "
    "balance benchmark book boost bring broaden build calculate calibrate campaign care cater "
    "centralise centralize certify chair champion change check clean clear close coach code "
    "collaborate collate collect combine communicate compile complete compose compute "
    "conceive conduct configure consolidate construct consult contribute control convert "
    "convince coordinate correct counsel craft create cultivate curate customise customize "
    "cut debug decrease define delegate deliver demonstrate deploy derive describe design "
    "detect determine develop devise diagnose digitise digitize direct discover dispatch "
    "distribute diversify document double draft draw drive earn edit educate elevate "
    "eliminate embed enable enforce engage engineer enhance enlarge ensure establish estimate "
    "evaluate evolve examine exceed execute expand expedite experiment explain explore extend "
    "extract facilitate file finalise finalize fix focus forecast forge form formalise "
    "formalize formulate foster found fulfil fulfill gain gather generate give grade greet "
    "ground grow guide halve handle head help hire host identify illustrate implement improve "
    "increase influence inform initiate innovate inspect install instil institute instruct "
    "integrate interpret interview introduce invent investigate issue join judge keep launch "
    "lead learn leverage liaise lift listen lower maintain make manage manufacture map market "
    "maximise maximize measure mediate meet mentor merge migrate minimise minimize mitigate "
    "model moderate modernise modernize modify monitor motivate move negotiate obtain offer "
    "onboard open operate optimise optimize orchestrate order organise organize orient "
    "originate overhaul oversee own pair participate partner perform persuade pilot pioneer "
    "pitch place plan position prepare present prevent price prioritise prioritize process "
    "procure produce profile program project promote propose protect prototype prove provide "
    "publish purchase qualify raise reach rebuild receive recommend reconcile record recover "
    "recruit redesign redirect reduce refactor refine reformulate register rehearse reinforce "
    "release relocate remove renegotiate renovate reorganise reorganize repair replace "
    "replicate report represent research resolve respond restore restructure retain retrain "
    "revamp review revise revitalise rewrite roll run safeguard save scale schedule scope "
    "script secure select sell send serve set shape ship simplify simulate slash solve sort "
    "source spearhead specify sponsor staff standardise standardize start steer stock "
    "streamline strengthen structure study submit succeed supervise supply support surpass "
    "survey sustain take target teach test tighten track trade train transcribe transform "
    "transition translate treat triage trim triple troubleshoot tune turn tutor uncover unify "
    "update upgrade use utilise utilize validate verify visit visualise visualize volunteer "
    "welcome widen win work write co-author co-found co-lead co-write cofound coauthor "
    "bake co-supervise cook culture dig discharge dispense dose drill feed film fit fly harvest "
    "hang isolate lay load look mend mix mow nurse pack paint plant plaster polish prescribe "
    "propagate prune rewire screen seal sequence sew shelve shorten sow spray stage stand "
    "sterilise sterilize tend transport unload vaccinate wash water weigh weld wire"
)

_IRREGULAR_PAST = {
    "bring": "brought", "build": "built", "co-lead": "co-led", "co-write": "co-wrote", "cut": "cut",
    "draw": "drew", "drive": "drove", "forecast": "forecast", "give": "gave", "grow": "grew",
    "keep": "kept", "lead": "led", "make": "made", "meet": "met", "oversee": "oversaw",
    "rebuild": "rebuilt", "rewrite": "rewrote", "run": "ran", "sell": "sold", "send": "sent",
    "set": "set", "stand": "stood", "take": "took", "dig": "dug", "feed": "fed", "fly": "flew",
    "hang": "hung", "lay": "laid", "teach": "taught", "win": "won", "write": "wrote",
}  # fmt: skip
_DOUBLING = word_set("cut dig fit map plan program run set ship submit trim win")

AMBIGUOUS_BASES = word_set(
    "act approach award book campaign care change check code control counsel design direct "
    "document draft draw focus forecast form found grade ground guide head help host "
    "influence interview issue keep lead lift market measure model move offer open order own "
    "pair partner pilot pitch place plan position present price process program project "
    "prototype purchase record release repair report research review roll run sample scale "
    "schedule scope script secure set shape ship sort source staff start stock structure "
    "study supply support survey target test track trade train transition triage trim turn "
    "tutor update upgrade use visit volunteer welcome work clean clear close complete correct "
    "lower double triple mentor coach engineer architect author sponsor partner cook culture "
    "delegate dig discharge dose drill feed film fit fly harvest look mix nurse pack paint plant "
    "plaster polish screen seal sequence spray stage stand transport wash water wire load"
)
"""Bases that are nouns or adjectives as well: verbs only before a determiner or a preposition."""

AMBIGUOUS_PASTS = word_set(
    "applied automated balanced combined customised customized distributed documented "
    "embedded engaged integrated licensed motivated qualified registered shared structured "
    "unified"
)
"""Pasts that are as often adjectives (``Automated testing of …``)."""

PASSIVE_LEADS = {
    "appointed": ("as", "to"), "awarded": (), "chosen": ("as", "for", "to"),
    "elected": ("as", "to"),
    "invited": ("as", "to"), "nominated": ("as", "for"), "promoted": ("from", "to"),
    "recognised": ("as", "for"), "recognized": ("as", "for"), "selected": ("as", "for", "to"),
}  # fmt: skip
"""Bullets that begin so tell what was done *to* the person; with the words that must follow."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A word read as a form of a known verb."""

    lemma: str
    form: Form
    is_ambiguous: bool
    """The word is also a common noun or adjective: the next word must decide."""


def verb_form(word: str) -> VerbForm | None:
    """Read one word as a verb form, or ``None`` when it is not on the list."""
    return _forms().get(word.lower())


def past(lemma: str) -> str:
    """Give the simple past of a listed verb."""
    if lemma in _IRREGULAR_PAST:
        return _IRREGULAR_PAST[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{_doubled(lemma)}ed"


def gerund(lemma: str) -> str:
    """Give the -ing form of a listed verb."""
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return f"{lemma[:-1]}ing"
    return f"{_doubled(lemma)}ing"


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in _DOUBLING else lemma


@cache
def _forms() -> dict[str, VerbForm]:
    forms: dict[str, VerbForm] = {}
    for lemma in sorted(_LEMMAS):
        ambiguous = lemma in AMBIGUOUS_BASES
        forms.setdefault(_third(lemma), VerbForm(lemma, "third", ambiguous))
        forms.setdefault(gerund(lemma), VerbForm(lemma, "gerund", is_ambiguous=False))
        forms.setdefault(lemma, VerbForm(lemma, "base", ambiguous))
    for lemma in sorted(_LEMMAS):
        word = past(lemma)
        forms[word] = VerbForm(lemma, "past", word in AMBIGUOUS_PASTS)
    return forms
