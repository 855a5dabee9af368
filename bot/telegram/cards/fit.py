"""A fit as text: each requirement with the résumé's own words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.fit import WEIGHTS, Asking, Fit, MatchStatus, RequirementMatch
from bot.domain.posting import Requirement
from bot.telegram.cards.evidence import evidence_place
from bot.telegram.delivery.rich_text import RichText, bold, italic, plain
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.languages import TEXTS
from bot.telegram.texts.reasons import reason_in

_SIGNS: dict[MatchStatus, str] = {"met": "✅", "partly": "🟡", "missing": "⬜"}


def fit_card(
    fit: Fit,
    posting_name: str,
    texts: Texts,
    demand: Mapping[Requirement, Asking] | None = None,
) -> RichText:
    """Give the whole table, what is met first."""
    headings: dict[MatchStatus, str] = {
        "met": texts.met,
        "partly": texts.partly,
        "missing": texts.missing,
    }
    questions = [match for match in fit.matches if match.is_open_question]
    card = _head(fit, posting_name, texts)
    for status, heading in headings.items():
        matches = [m for m in fit.matches if m.status == status and m not in questions]
        if matches:
            card += plain("\n\n") + bold(heading)
        for match in matches:
            card += _line(match, texts)
            if demand is not None and match in fit.missing_must_haves:
                card += _gap(match, demand.get(match.requirement), texts)
    if questions:
        card += plain("\n\n") + bold(texts.fit_questions)
    for match in questions:
        card += f"\n❔ {match.requirement.text}"
    return card


def fit_summary(fit: Fit, posting_name: str, texts: Texts) -> RichText:
    """Give the score and one line a requirement."""
    card = _head(fit, posting_name, texts)
    for match in fit.matches:
        card += f"\n{_SIGNS[match.status]} {match.requirement.text}"
    return card


def _head(fit: Fit, posting_name: str, texts: Texts) -> RichText:
    head = bold(texts.fit_title.format(title=posting_name))
    if fit.score_0_100 is not None:
        head += "\n" + texts.fit_score.format(
            score=fit.score_0_100, points=f"{fit.points:g}", most=fit.most_points
        )
        head += "\n" + texts.fit_weights.format(must=WEIGHTS["must"], nice=WEIGHTS["nice"])
    return head


def _gap(match: RequirementMatch, asking: Asking | None, texts: Texts) -> RichText:
    """Say of a gap what comes nearest, how often it is asked for here, and what to do."""
    gap = plain("")
    if match.nearest is not None:
        place = evidence_place(match.nearest, texts)
        gap += plain("\n     ") + texts.gap_nearest
        gap += plain(" ") + italic(f"{place}: “{match.nearest.quote}”")
    if asking is not None:
        gap += "\n     " + texts.gap_asked.format(asking=asking.asking, of=asking.of)
    elif match.requirement.skills:
        gap += "\n     " + texts.gap_uncounted
    advice = texts.gap_named if match.requirement.skills else texts.gap_shown
    return gap + f"\n     {advice}"


def _line(match: RequirementMatch, texts: Texts) -> RichText:
    mark = f" {texts.nice_mark}" if match.requirement.importance == "nice" else ""
    line = plain(f"\n{_SIGNS[match.status]} {match.requirement.text}{mark}")
    for evidence in match.evidence:
        line += plain("\n     ") + italic(f"{evidence_place(evidence, texts)}: “{evidence.quote}”")
    if reason := _reason(match, texts):
        line += f"\n     {reason}"
    return line


def _reason(match: RequirementMatch, texts: Texts) -> str:
    """Give the reason, of what is met only where it says more than its lines do."""
    is_computed = "asked: " in match.why or " implies " in match.why
    if match.status == "met" and not is_computed:
        return ""
    language = next(language for language, words in TEXTS.items() if words is texts)
    return reason_in(language, match.why)
