"""Topics: how each kind of question is asked in English, of a role and without one."""

from __future__ import annotations

from collections.abc import Mapping

from bot.llm.asking import Kind

TOPICS: Mapping[Kind, tuple[str, str]] = {
    "pay": ("What is the pay of {role}?", "what is the pay?"),
    "comparison": ("What is the difference between {roles}?", "what is the difference?"),
    "training_time": ("How long does it take to become {role}?", "how long does training take?"),
    "ways_in": ("How does one become {role}?", "what are the ways in?"),
    "onwards": ("What is the next career step after {role}?", "what is the next career step?"),
    "experience": (
        "How many years of experience does {role} need?",
        "how many years of experience?",
    ),
    "education": ("Which degree or training does {role} need?", "which degree or training?"),
    "measure": ("How is the work of {role} measured?", "how is the work measured?"),
    "tools": ("Which tools does {role} use?", "which tools?"),
    "skills": ("Which skills does {role} need?", "which skills?"),
    "requirements": ("What are the requirements for {role}?", "what are the requirements?"),
    "place": ("Where does {role} work, on site or remote?", "is it on site or remote?"),
    "interview": (
        "Which interview questions are asked of {role}?",
        "which interview questions are asked?",
    ),
    "related": ("Which roles are related to {role}?", "which roles are related?"),
    "duties": ("What does {role} do day to day?", "what are the daily tasks?"),
    "overview": ("What does {role} do?", "what does this role do?"),
    "open": ("What does {role} do?", "what does this role do?"),
}
"""With a role, and as a follow-up that names none."""
IN_KIND: Mapping[Kind, frozenset[str]] = {
    "experience": frozenset({"years of experience", "experience"}),
    "education": frozenset({"degree", "training", "university"}),
    "training_time": frozenset({"training"}),
    "tools": frozenset({"tools"}),
    "skills": frozenset({"skills"}),
    "onwards": frozenset({"promotion"}),
    "place": frozenset({"remote"}),
    "interview": frozenset({"interview"}),
}
"""Words that each kind has said already."""
