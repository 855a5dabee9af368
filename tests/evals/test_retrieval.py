"""The report of retrieval: by set, by kind, and the worst first."""

from __future__ import annotations

from knowledge.embedding import HashingEmbedder
from tests.evals.query_kinds import LENGTHS, SHARES, kinds_of
from tests.evals.retrieval import Judged, judge_set, tables
from tests.evals.rivals import english_terms
from tests.evals.sets import IrSet, Item, is_held_out, ndcg

UNTUNED = next(str(number) for number in range(9) if is_held_out(str(number)))
TUNED = next(str(number) for number in range(9) if not is_held_out(str(number)))
CORPUS = (
    Item("kiln", "Kiln Operator", "Fires clay in kilns and watches the temperature."),
    Item("loom", "Weaver", "Sets up looms and weaves cloth of wool."),
)


async def test_a_set_is_judged_through_the_library_with_the_kinds_of_its_queries() -> None:
    queries = (Item(UNTUNED, "", "fires clay in kilns"), Item(TUNED, "", "weaves cloth"))
    grades = {UNTUNED: {"kiln": 1.0}, TUNED: {"loom": 1.0}}

    judged = await judge_set(IrSet("craft", CORPUS, queries, grades), HashingEmbedder())

    assert [one.scores["Rolecall"] for one in judged] == [1.0, 1.0]
    assert [one.kinds for one in judged] == [(LENGTHS[0], SHARES[3]), (LENGTHS[0], SHARES[3])]


def test_kinds_tell_length_and_shared_words() -> None:
    query = "The operator fires stoneware, porcelain, bricks and tiles"

    kinds = kinds_of(query, CORPUS[:1], english_terms())

    assert kinds == (LENGTHS[1], SHARES[1])
    assert kinds_of("shepherd", CORPUS, english_terms()) == (LENGTHS[0], SHARES[0])


def test_the_report_has_sets_kinds_with_intervals_and_what_loses_most() -> None:
    def judged(query_id: str, ours: float, rival: float, kind: str) -> Judged:
        scores = {"BM25": rival, "MiniLM": 0.1, "RRF k=60": 0.1, "Rolecall": ours}
        return Judged("craft", "q", query_id, scores, (LENGTHS[0], kind))

    good, bad = judged(UNTUNED, 1.0, 0.5, SHARES[3]), judged(TUNED, 0.0, 0.75, SHARES[0])

    _, _, by_kind, worst = tables([good, bad])

    assert by_kind.rows == (
        (LENGTHS[0], 1, 0.5, 0.1, 0.1, 1.0, "1.000-1.000", "0%"),
        (SHARES[3], 1, 0.5, 0.1, 0.1, 1.0, "1.000-1.000", "0%"),
    )
    assert worst.rows[0] == ("craft", TUNED, 0.0, 0.75)


def test_a_ranking_is_scored_by_where_the_relevant_ones_stand() -> None:
    assert ndcg(["a", "b"], {"a": 1.0}) == 1.0
    assert round(ndcg(["b", "a"], {"a": 1.0}), 4) == 0.6309
    assert ndcg(["b"], {"a": 1.0}) == 0.0
