"""The grounding eval: no lie of any kind reaches the user, and hardly a truth is taken out."""

from __future__ import annotations

from bot.assistant.grounding.checker import ClaimChecker
from tests.evals.grounding import check, reaches_the_user
from tests.evals.labelled import own_responses
from tests.evals.measures import auroc, rates
from tests.evals.role_answers import lies, made_paraphrases

CHECKER = ClaimChecker(None)


def test_no_invented_number_or_name_reaches_the_user() -> None:
    assert [lie for lie in lies(50, seed=5) if reaches_the_user(lie, CHECKER)] == []


def test_hardly_a_reworded_sentence_of_a_role_is_taken_out() -> None:
    sentences = list(made_paraphrases(40, seed=5))

    removed = [one for one, passages in sentences if check(one, passages, CHECKER).removed]

    assert len(removed) <= 2


def test_own_long_answers_are_good_and_bad() -> None:
    responses = list(own_responses(per_question=3))

    assert 0 < sum(one.is_bad for one in responses) < len(responses) / 2


def test_rates_and_area_are_those_of_the_textbook() -> None:
    found = rates([True, True, False, False], [True, False, True, False])

    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)
    assert auroc([0.1, 0.4, 0.35, 0.8], [False, False, True, True]) == 0.75
