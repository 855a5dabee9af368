"""A position inside an English sentence: ``Site Manager`` becomes ``a site manager``.

Words that may be names (``Salesforce Administrator``, ``English Teacher``) keep their capitals.
"""

from __future__ import annotations

import re

from bot.assistant.letters.english.articles import indefinite
from bot.assistant.letters.word_lists import word_set

_PLAIN = word_set(
    "senior junior lead principal staff chief head deputy assistant associate trainee "
    "apprentice software backend frontend full stack fullstack full-stack back-end front-end "
    "web mobile data platform cloud systems system network security quality test reliability "
    "site machine learning hardware embedded product project programme program account sales "
    "marketing content office operations logistics supply chain warehouse shift team customer "
    "service support success technical human resources finance financial business policy "
    "legal research clinical ward registered community mental health care social primary "
    "secondary school class form year teacher teaching maintenance production process "
    "mechanical electrical civil structural design graphic interior kitchen sous pastry line "
    "restaurant hotel night duty front desk store shop retail purchasing procurement import "
    "export freight transport delivery van lorry truck forklift tool plant field sports youth "
    "events event museum gallery library archive laboratory lab regional national area "
    "district general managing executive engineer developer programmer architect analyst "
    "scientist manager administrator officer coordinator consultant adviser advisor "
    "specialist technician operator supervisor director designer editor writer journalist "
    "translator interpreter nurse midwife doctor pharmacist therapist physiotherapist carer "
    "worker secretary receptionist clerk accountant bookkeeper auditor controller buyer "
    "planner scheduler dispatcher driver courier packer picker electrician plumber carpenter "
    "joiner welder fitter mechanic bricklayer painter plasterer roofer gardener cleaner "
    "caretaker cook chef baker butcher waiter waitress barista bartender tester recruiter "
    "trainer coach tutor lecturer professor librarian curator foreman intern representative "
    "agent broker producer educator instructor student and of for "
)
_NO_ARTICLE = re.compile(
    r"(?:deputy |assistant )?(?:head|director|chief|vice|vp|president|chair|ceo|cto|cfo|coo)\b"
    r"(?! (?:chef|nurse|teacher|cook|gardener|waiter|technician))|part\b|member\b",
    re.IGNORECASE,
)
"""Of these there is one: ``as head of sales``."""


def in_role(position: str) -> str:
    """Give a position as it stands behind *as* or *was*."""
    words = position.split()
    if not words or re.match(r"(?:an?|the)\b", position, re.IGNORECASE):
        return position
    is_plain = all(word.lower() in _PLAIN for word in words)
    is_sentence_case = len(words) > 1 and all(word.islower() for word in words[1:])
    if is_plain or (is_sentence_case and words[0][1:].islower()):
        position = " ".join([words[0].lower(), *words[1:]])
    if is_plain:
        position = position.lower()
    return (
        position if _NO_ARTICLE.match(position) else f"{indefinite(position.split()[0])} {position}"
    )
