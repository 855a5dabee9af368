"""A posting's title as occupations, below a cited passage: what was matched, how well, by what."""

from __future__ import annotations

from bot.telegram.delivery.rich_text import RichText, plain
from bot.telegram.texts.catalog import Texts
from knowledge.occupations import NormalisedTitle, OccupationMatch
from knowledge.sources.occupations import Taxonomy

_SHOWN_AS: dict[Taxonomy, str] = {"onet": "O*NET", "esco": "ESCO"}


def occupation_text(title: NormalisedTitle | None, texts: Texts) -> RichText:
    """Give role, level and occupations in lines of their own; nothing where none is near."""
    if title is None:
        return plain("")
    found = [
        f"{name} {_match(best, texts)}"
        for taxonomy, name in _SHOWN_AS.items()
        if (best := title.best(taxonomy)) is not None
    ]
    if not found:
        return plain("")
    level = " ".join(str(one) for one in (title.level, title.grade) if one)
    role = f"{title.role} ({level})" if level else title.role
    return plain("\n" + "\n".join([texts.source_role.format(role=role), *found]))


def _match(match: OccupationMatch, texts: Texts) -> str:
    is_said = match.said_by == "operator"
    reason = texts.occupation_set if is_said else f"{match.score_0_1:.2f}: “{match.name}”"
    return f"{match.code} {match.title} ({reason})"
