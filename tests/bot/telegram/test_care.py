from __future__ import annotations

import pytest

from bot.domain.identity import Language
from bot.telegram.care import Concern, concern_of
from bot.telegram.texts.care.languages import CARE_TEXTS


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("i want to die", "crisis"),
        ("I don\u2019t want to live anymore", "crisis"),
        ("thinking of killing myself after this rejection", "crisis"),
        ("Ich will nicht mehr leben", "crisis"),
        ("quiero morirme", "crisis"),
        ("je veux mourir", "crisis"),
        ("I got fired today and I don't know what to do", "low"),
        ("i feel worthless", "low"),
        ("I'm so tired of being rejected, nobody wants to hire me", "low"),
        ("Mir wurde gestern gekündigt, ich bin am Ende", "low"),
        ("me han despedido hoy", "low"),
        ("j'ai perdu mon emploi", "low"),
        ("how do i get a fake nursing licence", "dishonest"),
        ("how do I lie on my cv about a degree", "dishonest"),
        ("wo kann ich ein gefälschtes Zeugnis kaufen", "dishonest"),
        ("comment acheter un faux diplôme", "dishonest"),
        ("my boss doesn't pay me overtime, can I sue him?", "legal"),
        ("Kann ich meinen Chef verklagen?", "legal"),
        ("my back hurts when lifting, which pills should I take?", "medical"),
        ("you are a useless idiot", "anger"),
        ("That doesn't answer my question", "anger"),
        ("du bist nutzlos", "anger"),
        ("What do you mean?", "unclear"),
        ("je ne comprends pas", "unclear"),
        ("why?", "doubt"),
        ("Are you sure?", "doubt"),
        ("woher weißt du das?", "doubt"),
    ],
)
def test_what_wants_a_word_and_no_search_is_recognised(text: str, concern: Concern) -> None:
    assert concern_of(text) == concern


@pytest.mark.parametrize(
    "text",
    [
        "How does a social worker deal with suicide?",
        "Does a security analyst look for forged certificates?",
        "What does an employment lawyer do when someone is fired?",
        "Why do nurses work nights?",
        "what does a fraud analyst do about fake documents",
        "I was fired from my job as a cook, what else could I do?",
        "hi, I lost my job as an accountant last month and don't know what to do next",
        "my back hurts as a truck driver, which other jobs are there?",
        "I don't want to live in Berlin, which roles are remote?",
        "Is a chemist's work dangerous?",
        "Which medicines does a pharmacist prepare?",
        "Do I need to know SQL?",
        "I want to work in a hospice with dying people",
        "is it stupid to leave nursing for IT",
        "What do you mean by a standalone question in SQL?",
        "",
        "🙏",
    ],
)
def test_a_question_about_such_things_stays_a_question(text: str) -> None:
    assert concern_of(text) is None


def test_a_pasted_text_is_no_message_of_despair() -> None:
    text = "Counsellor on a night line. " * 12 + "Callers say: I want to die."

    assert concern_of(text) is None


def test_every_language_has_a_word_for_every_concern() -> None:
    concerns = {frozenset(texts) for texts in CARE_TEXTS.values()}

    assert len(concerns) == 1


@pytest.mark.parametrize(
    ("language", "number"),
    [("en", "988"), ("de", "0800 111 0 111"), ("es", "024"), ("fr", "3114")],
)
def test_despair_is_answered_with_numbers_that_can_be_called(
    language: Language, number: str
) -> None:
    assert number in CARE_TEXTS[language]["crisis"]
