from __future__ import annotations

import pytest

from bot.llm.asking import Kind, asks_of_work, wants_of


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("What does a lamplighter do?", ["overview"]),
        ("what is a lamplighter", ["overview"]),
        ("Describe a typical day of a lamplighter", ["duties"]),
        ("How many years of experience are needed?", ["experience"]),
        ("How long does it take to become a lamplighter?", ["training_time"]),
        ("Which degree do I need to become a lamplighter?", ["education"]),
        ("How do I become a lamplighter?", ["ways_in"]),
        ("What comes after lamplighter?", ["onwards"]),
        ("which tools?", ["tools"]),
        ("What skills matter?", ["skills"]),
        ("How much do lamplighters make?", ["pay"]),
        ("lamplighter vs gas fitter", ["comparison"]),
        ("How is success measured?", ["measure"]),
        ("Similar roles?", ["related"]),
        ("What is the pay and which tools are used?", ["pay", "tools"]),
        ("Was verdient eine Laternenanzünderin?", ["pay"]),
        ("¿Qué herramientas usa?", ["tools"]),
        ("Combien de temps durent les études ?", ["training_time"]),
        ("Tell a joke", ["open"]),
    ],
)
def test_the_kind_of_answer_is_read_off_the_question(question: str, kinds: list[Kind]) -> None:
    assert [want.kind for want in wants_of(question)] == kinds


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which tools?", True),
        ("and the salary?", True),
        ("What is the capital of France?", False),
        ("Is it raining?", False),
    ],
)
def test_a_question_about_work_is_told_from_small_talk(question: str, *, expected: bool) -> None:
    assert asks_of_work(question) is expected
