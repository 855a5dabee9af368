"""The JSON that commands print with ``--json``: documented in ``docs/command-line.md``.

Keys are stable: scripts rely on them. Add, never rename.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from bot.domain.answer import Answer
from bot.domain.claim import Claim, Evidence
from bot.domain.dropped import Dropped
from bot.domain.fit import Fit
from bot.domain.letter import Letter
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.domain.usage import Usage
from knowledge.details import details_of, is_open
from knowledge.documents import Source, Span
from knowledge.passages import FoundPassage, Retrieval
from knowledge.sources.jsonl import LINE_ID
from knowledge.store import StoredSource

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


def answer_shape(answer: Answer) -> Mapping[str, Json]:
    """Give an answer with its citations and claims."""
    return {
        "question": answer.question,
        "standalone_question": answer.standalone_question,
        "answer": answer.text,
        "abstained": answer.abstained,
        "citations": [
            {
                "marker": citation.marker,
                "source": citation.source_id,
                "title": citation.title,
                "section": citation.section,
                "quote": citation.quote,
            }
            for citation in answer.citations
        ],
        "claims": [claim_shape(claim) for claim in answer.claims],
        "removed": [claim_shape(claim) for claim in answer.removed],
        "model": answer.model,
        "usage": _usage(answer.usage),
    }


def retrieval_shape(retrieval: Retrieval, titles: Mapping[str, Json]) -> Json:
    """Give the passages found for a query, best first, with normalised titles by source id."""
    return {
        "query": retrieval.query,
        "confidence": retrieval.confidence,
        "results": [
            {
                "passage_id": found.passage.id,
                "source_id": found.passage.source.id,
                "title": found.passage.source.title,
                "section": found.passage.section,
                "text": found.passage.text,
                "score": round(found.score_0_1, 4),
                "cosine": round(found.cosine, 4),
                "links": details_of(found.passage.source.metadata).links,
                "open": open_today(found.passage.source),
                "normalised_title": titles.get(found.passage.source.id),
            }
            for found in retrieval.found
        ],
    }


def ranking_shape(query_id: str, ranking: Sequence[FoundPassage], *, limit: int) -> Json:
    """Give one query's sources, best first, each with its best passage.

    A line of a set is known by the id that the line gave; the same line added from two files is
    one source.
    """
    results: dict[str, Json] = {}
    for found in ranking:
        source = found.passage.source
        line_id = str(source.metadata.get(LINE_ID, source.id))
        shape: Json = {
            "source_id": line_id,
            "title": source.title,
            "text": found.passage.text,
            "score": round(found.score_0_1, 6),
        }
        results.setdefault(line_id, shape)
    return {"id": query_id, "results": list(results.values())[:limit]}


def source_shape(row: StoredSource, title: Json) -> Json:
    """Give a source of the library; ``title`` is a posting's normalised title, else ``None``."""
    return {
        "id": row.source.id,
        "kind": row.source.kind,
        "title": row.source.title,
        "origin": row.source.origin,
        "passages": row.passage_count,
        "indexed": row.indexed,
        "metadata": dict(row.source.metadata),
        "links": details_of(row.source.metadata).links,
        "open": open_today(row.source),
        "normalised_title": title,
    }


def open_today(source: Source) -> bool | None:
    """Tell whether one may still apply; ``None`` for what is no posting."""
    is_posting = source.kind == "posting"
    return is_open(source.metadata, datetime.now(UTC).date()) if is_posting else None


def resume_shape(resume: Resume) -> Json:
    """Give a résumé in the field names of JSON Resume."""
    basics = resume.basics
    return {
        "basics": {
            "name": basics.name,
            "label": basics.label,
            "email": basics.email,
            "phone": basics.phone,
            "url": basics.url,
            "summary": basics.summary,
            "location": {"address": basics.location},
        },
        "work": [
            {
                "name": work.name,
                "position": work.position,
                "location": work.location,
                "startDate": work.start_date,
                "endDate": work.end_date,
                "isCurrent": work.is_current,
                "highlights": work.highlights,
            }
            for work in resume.work
        ],
        "education": [
            {
                "institution": education.institution,
                "area": education.area,
                "studyType": education.study_type,
                "startDate": education.start_date,
                "endDate": education.end_date,
            }
            for education in resume.education
        ],
        **_resume_lists(resume),
        "not_found": resume.not_found,
        "dropped": _dropped(resume.dropped),
    }


def _resume_lists(resume: Resume) -> Mapping[str, Json]:
    return {
        "skills": [{"name": skill.name} for skill in resume.skills],
        "languages": [{"language": language} for language in resume.languages],
        "certificates": [{"name": name} for name in resume.certificates],
    }


def posting_shape(posting: Posting) -> Json:
    """Give a posting in the field names of schema.org, and its requirements."""
    return {
        "title": posting.title,
        "hiringOrganization": posting.hiring_organization,
        "jobLocation": posting.job_location,
        "isRemote": posting.is_remote,
        "baseSalary": posting.base_salary,
        "employmentType": posting.employment_type,
        "validThrough": posting.valid_through,
        "level": posting.level,
        "experienceRequirements": posting.experience,
        "educationRequirements": posting.education,
        "languages": posting.languages,
        "eligibilityToWorkRequirement": posting.eligibility,
        "howToApply": posting.how_to_apply,
        "requirements": [
            {
                "text": requirement.text,
                "importance": requirement.importance,
                "kind": requirement.kind,
                "years_min": requirement.years_min,
                "skills": requirement.skills,
                "line": requirement.line_number,
                "span": _span(requirement.span),
            }
            for requirement in posting.requirements
        ],
        "not_found": posting.not_found,
        "dropped": _dropped(posting.dropped),
        "spans": [{"field": one.field, "span": _span(one.span)} for one in posting.spans],
        "text": posting.text,
    }


def _dropped(values: Sequence[Dropped]) -> Json:
    return [{"field": one.field, "value": one.value} for one in values]


def _span(span: Span | None) -> Json:
    return None if span is None else [span.start, span.end]


def fit_shape(fit: Fit) -> Json:
    """Give the table of requirements and the score."""
    return {
        "score": fit.score_0_100,
        "points": fit.points,
        "most_points": fit.most_points,
        "requirements": [
            {
                "text": match.requirement.text,
                "importance": match.requirement.importance,
                "kind": match.requirement.kind,
                "status": match.status,
                "weight": match.weight,
                "points": match.points,
                "ask": match.is_open_question,
                "evidence": [evidence_shape(evidence) for evidence in match.evidence],
                "why": match.why,
                "nearest": None if match.nearest is None else evidence_shape(match.nearest),
            }
            for match in fit.matches
        ],
    }


def letter_shape(letter: Letter) -> Json:
    """Give a letter, each sentence with its verdict and evidence."""
    return {
        "letter": letter.text,
        "title": letter.title,
        "organization": letter.organization,
        "sentences": [claim_shape(claim) for claim in letter.sentences],
        "questions": letter.questions,
        "rubric": [
            {
                "key": item.key,
                "gate": item.is_gate,
                "points": item.points,
                "max_points": item.max_points,
                "note": item.note,
            }
            for item in letter.rubric
        ],
        "options": {
            "tone": letter.options.tone,
            "length": letter.options.length,
            "language": letter.options.language,
            "variant": letter.options.variant,
        },
        "model": letter.model,
        "usage": _usage(letter.usage),
    }


def claim_shape(claim: Claim) -> Json:
    """Give a claim with its verdict and evidence."""
    return {
        "text": claim.text,
        "verdict": claim.verdict,
        "about": claim.about,
        "reason": claim.reason,
        "evidence": [evidence_shape(evidence) for evidence in claim.evidence],
    }


def evidence_shape(evidence: Evidence) -> Mapping[str, Json]:
    """Give the words that something rests on."""
    return {"id": evidence.material_id, "source": evidence.source, "quote": evidence.quote}


def _usage(usage: Usage) -> Json:
    return {"input_tokens": usage.input_tokens, "output_tokens": usage.output_tokens}
