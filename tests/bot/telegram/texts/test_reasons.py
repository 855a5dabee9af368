from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.domain.identity import Language
from bot.telegram.texts.reasons import reason_in
from knowledge.embedding import LocalEmbedder
from tests.evals.claims import read_texts
from tests.evals.fit import read_fit_pairs


@pytest.mark.parametrize(
    ("language", "why", "said"),
    [
        ("de", "no line names Kafka; SQL is named", "keine Zeile nennt Kafka; SQL steht da"),
        ("de", "German is named at a lower level", "Deutsch steht auf niedrigerer Stufe da"),
        ("es", "PostgreSQL implies SQL", "PostgreSQL implica SQL"),
        (
            "fr",
            "a bachelor's degree, asked: a master's degree",
            "une licence, demandé : un master",
        ),
        (
            "es",
            "Mar 2022 \u2013 now + 2019 \u2013 2021 = about 6.7 years, asked: 8",
            "mar. 2022 \u2013 hoy + 2019 \u2013 2021 = unos 6,7 años, se piden: 8",
        ),
        (
            "fr",
            "no degree is named; experience may stand for it",
            "aucun diplôme n'est nommé; l'expérience peut en tenir lieu",
        ),
        ("de", "the moon is round", ""),
        ("en", "the moon is round", "the moon is round"),
    ],
)
def test_a_reason_is_said_in_the_language_of_the_card(
    language: Language, why: str, said: str
) -> None:
    assert reason_in(language, why) == said


async def test_no_reason_of_the_labelled_pairs_is_lost_in_another_language() -> None:
    fitting = Fitting(LocalEmbedder(threads=1), clock=lambda: date(2026, 11, 23))
    reasons = {
        clause
        for pair in read_fit_pairs()
        for match in (await fitting.assess(*read_texts(pair.resume, pair.posting))).matches
        if match.status != "met" and not match.is_open_question
        for clause in match.why.split("; ")
    }

    assert {clause for clause in reasons if not reason_in("de", clause)} == set()
