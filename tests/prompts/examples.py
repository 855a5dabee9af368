"""One filled prompt a template, for the snapshots and for the tests of the models."""

from __future__ import annotations

from prompts.catalog import (
    AnswerQuestion,
    MaterialText,
    PastTurn,
    PrepareAnswers,
    ReadPostingText,
    ReadResumeText,
    RewriteQuestion,
    TranslateSentences,
)

ANSWER = AnswerQuestion(
    question="How many years of experience does a lamplighter need?",
    passages=(
        MaterialText(
            marker="1",
            heading="Lamplighter — Experience and education",
            text="A lamplighter needs two years of experience with gas lamps.",
        ),
        MaterialText(
            marker="2",
            heading="Lamplighter — What one does",
            text="- A lamplighter lights lamps.\n- A lamplighter trims wicks.",
        ),
    ),
    history=(PastTurn(question="What is a lamplighter?", answer="Someone who lights lamps."),),
    language="English",
)

STANDALONE = RewriteQuestion(
    question="and which tools?",
    history=(PastTurn(question="What is a lamplighter?", answer="Someone who lights lamps."),),
)

ANSWERS = PrepareAnswers(
    title="Lamplighter",
    organization="Wick & Sons",
    resume=(MaterialText(marker="R3", heading="Lamplighter, Old Town", text="Lit 40 lamps."),),
    posting=(MaterialText(marker="P2", heading="We ask for", text="Two years with gas lamps."),),
    met=("Two years with gas lamps. (R3)",),
    language="German",
)

TRANSLATION = TranslateSentences(
    sentences=("A lamplighter lights 40 lamps.", "A lamplighter trims wicks."), language="German"
)

POSTING = ReadPostingText("Lamplighter\n\nRequirements\n- Two years with gas lamps")

RESUME = ReadResumeText("Ada Baker\n\nExperience\nLamplighter, Gasworks (2019 - 2023)")
