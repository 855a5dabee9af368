"""The rubric's questions about how a letter is written: length, paragraphs, style, form."""

from __future__ import annotations

import re
from statistics import pstdev

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.lengths import WORDS
from bot.assistant.letters.rubric_content import Case, Grade
from bot.assistant.letters.stock_phrases import stock_phrases
from bot.assistant.letters.unfit import placeholders

_CONNECTORS = re.compile(
    r"\b(?:moreover|furthermore|additionally|in addition|consequently|thus|hence|therefore|"
    r"darüber hinaus|des weiteren|zudem|además|asimismo|por lo tanto|de plus|en "
    r"outre|par conséquent)\b",
    re.IGNORECASE,
)
_OWN_START = re.compile(r"^(?:I\b|My\b|Ich\b|J'|J\u2019|Je\b)")
_MAX_PARAGRAPH_WORDS = 110
_MIN_SPREAD_WORDS = 3.5


def has_the_wished_length(case: Case) -> Grade:
    """3: the body is as long as the user wished."""
    fewest, most = WORDS[case.letter.options.length]
    count = len(case.letter.body.split())
    if fewest <= count <= most:
        return Grade(2)
    if count > most:
        return Grade(0, f"{count} words, wished {fewest}-{most}")
    note = f"{count} words, wished {fewest}-{most}: the résumé gives no more that fits"
    return Grade(1 if count >= 0.6 * fewest else 0, note)


def paragraphs_are_balanced(case: Case) -> Grade:
    """4: three to five paragraphs, none too long, not all alike."""
    counts = [sum(len(s.text.split()) for s in p.sentences) for p in case.letter.paragraphs]
    if not 3 <= len(counts) <= 5:
        return Grade(1, f"{len(counts)} paragraphs")
    if max(counts) > _MAX_PARAGRAPH_WORDS:
        return Grade(1, f"a paragraph of {max(counts)} words")
    return Grade(2) if len(set(counts)) > 1 else Grade(1, "all paragraphs are of one length")


def has_no_stock_phrases(case: Case) -> Grade:
    """11: no phrase that stands in every letter."""
    found = stock_phrases(case.letter.body)
    if not found:
        return Grade(2)
    return Grade(1 if len(found) == 1 else 0, ", ".join(f"“{phrase}”" for phrase in found))


def is_written_plainly(case: Case) -> Grade:
    """12: sentences vary in length and opening, and are not tied together by connectors."""
    sentences = [s.text for s in case.letter.sentences]
    if not sentences:
        return Grade(0, "there is no sentence")
    problems = []
    starts = sum(bool(_OWN_START.match(text)) for text in sentences) / len(sentences)
    if starts >= 0.6:
        problems.append(f"{starts:.0%} of the sentences begin with “I”")
    if pstdev([len(text.split()) for text in sentences]) < _MIN_SPREAD_WORDS:
        problems.append("all sentences are about equally long")
    connectors = _CONNECTORS.findall(case.letter.body)
    if len(connectors) > 2:
        problems.append(f"many connectors: {', '.join(connectors)}")
    return Grade(max(0, 2 - len(problems)), "; ".join(problems))


def form_is_complete(case: Case) -> Grade:
    """14: greeting, closing and name are there, no blank is left, the language is right."""
    letter = case.letter
    problems = []
    if not (letter.salutation and letter.closing):
        problems.append("greeting or closing is missing")
    if not letter.sender.name:
        problems.append("no name to sign with")
    if blanks := placeholders(letter.text):
        problems.append(f"a blank is left: {', '.join(blanks)}")
    if recognise_language(letter.body) != letter.options.language:
        problems.append("not in the wished language")
    return Grade(max(0, 2 - len(problems)), "; ".join(problems))
