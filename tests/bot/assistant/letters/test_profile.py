from __future__ import annotations

from dataclasses import replace

from bot.assistant.letters.profile import summary_of
from tests.bot.assistant.builders import build_resume


def test_a_line_on_top_that_says_who_one_is_stands_for_a_summary() -> None:
    line = "Registered nurse, six years on a stroke ward at St Bride's Hospital."
    resume = build_resume("Tomasz Brill", summary=(line,))
    resume = replace(resume, basics=replace(resume.basics, summary=""))

    said = summary_of(resume)

    assert said is not None
    assert said.text.startswith("I am a registered nurse with six years on a stroke ward")
    assert [resume.lines[int(c.split(":")[1]) - 1].text for c in said.cited] == [line]
