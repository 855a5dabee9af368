from __future__ import annotations

from bot.assistant.preparing.employer import employer_lines
from tests.evals.claims import read_texts


def test_the_employer_is_quoted_by_the_sentence_from_a_long_paragraph() -> None:
    about = (
        "Fernbank is a young maker of software for botanical gardens that wants to help curators "
        "keep every plant of theirs alive and well. Our data team sits in the middle of the house "
        "and shapes what the gardens see. We pay a salary above the market."
    )
    posting = f"# Analyst, Fernbank\n\n## About Fernbank\n\n{about}\n\n## Requirements\n\n- SQL\n"
    _, read = read_texts("Ana Ruiz\n\nSkills\n\nSQL", posting)

    said = employer_lines(read)

    assert [line.text.split()[0] for line in said] == ["Fernbank", "Our"]
    assert all(line.text in about for line in said)
