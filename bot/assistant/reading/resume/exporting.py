"""A résumé as a JSON Resume file (https://jsonresume.org/schema): what was found and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from bot.domain.resume import Education, Resume, Work

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_LANGUAGE = re.compile(r"^\s*([^(:,\u2013\u2014-]+?)\s*(?:[(:,\u2013\u2014-]\s*([^()]*)\)?)?\s*$")


def to_json_resume(resume: Resume) -> str:
    """Write the file; fields that were not found are left out."""
    basics = resume.basics
    content = {
        "$schema": _SCHEMA,
        "basics": {
            "name": basics.name,
            "label": basics.label,
            "email": basics.email,
            "phone": basics.phone,
            "url": basics.url,
            "summary": basics.summary,
            "location": {"address": basics.location},
        },
        "work": [_work(work) for work in resume.work],
        "education": [_education(course) for course in resume.education],
        "skills": [{"name": skill.name} for skill in resume.skills],
        "languages": [_language(language) for language in resume.languages],
        "certificates": [{"name": name} for name in resume.certificates],
    }
    return json.dumps(_filled(content), ensure_ascii=False, indent=2)


def _work(work: Work) -> dict[str, object]:
    return {
        "name": work.name,
        "position": work.position,
        "location": work.location,
        "startDate": work.start_date,
        "endDate": work.end_date,
        "highlights": list(work.highlights),
    }


def _education(course: Education) -> dict[str, object]:
    return {
        "institution": course.institution,
        "area": course.area,
        "studyType": course.study_type,
        "startDate": course.start_date,
        "endDate": course.end_date,
    }


def _language(text: str) -> dict[str, object]:
    found = _LANGUAGE.match(text)
    return {"language": found[1], "fluency": found[2] or ""} if found else {"language": text}


def _filled(value: object) -> object:
    """Leave out what is empty, at every depth."""
    if isinstance(value, Mapping):
        kept = {key: _filled(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in ("", {}, [], None)}
    return [_filled(inner) for inner in value] if isinstance(value, list) else value
