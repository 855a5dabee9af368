"""What names a course of study: degrees and schools."""

from __future__ import annotations

import re

from bot.assistant.reading.names import has_title

DEGREE = re.compile(
    r"""\b(?:
    (?:Bachelor|Master|Doctor|Associate)(?:['\u2019]?s)?
        (?:\s+(?:of|in)\s+(?:Applied\ Science|Science|Arts|Engineering|Education|Laws?|Nursing
            |Business\ Administration|Philosophy|Fine\ Arts|Commerce|Technology))?(?:\s+Degree)?
    | B\.?\s?Sc?\.?|B\.?A\.?|B\.?Eng\.?|BFA|BBA|BSN|BN|BMus|BArch|B\.?Ed\.?|LL\.?[BM]\.?
    | M\.?\s?Sc?\.?|M\.?A\.?|M\.?Eng\.?|MBA|MPH|MFA|M\.?Ed\.?|MSW|MPhil|MSci|MBChB|MBBS|PGDip|PGCert
    | Ph\.?\s?D\.?|M\.?D\.?|D\.?Phil\.?|Ed\.?D\.?|J\.?D\.?|PGCE|GCSEs?|A[- ]Levels?|GED|HND|HNC
    | NVQ(?:\s+Level\s+\d)?|BTEC|Diploma|Diplom(?:-\w+)?|Certificate|High\ School(?:\s+Diploma)?
    | Magister|Staatsexamen|Fachabitur|Abitur|Mittlere\ Reife|Realschulabschluss
    | Hauptschulabschluss|Ausbildung|Meisterprüfung|Promotion
    | Grado|Licenciatura|Máster|Doctorado|Bachillerato|FP|Formación\ Profesional
    | Técnico(?:\ Superior)?|Licence|Maîtrise|Doctorat|BTS|DUT|BUT|CAP|BEP|Bac(?:calauréat)?
    | Diplôme(?:\s+d['\u2019]État)?
    )(?!\w)""",
    re.VERBOSE,
)
SCHOOL = re.compile(
    r"universi|colleg|school|academ|institut|hochschule|schule|gymnasium|polytechn|campus|faculty"
    r"|\b(?:TU|FH|MIT|UC|UT|UCL|ETH|IUT|IHK)\b|escuela|colegio|lycée|école|ifsi|kolleg|seminar",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"(?:(?:my )?stud(?:y|ies|ium|ent\b(?! (?:assist|work|job|teach)))|studierte?|schüler(?:in)?\b"
    r"|estudi(?:os|ante)\b|études|étudiante?\b|school leaving|erasmus"
    r"|exchange (?:semester|year)|auslandssemester)",
    re.IGNORECASE,
)
_TRAINING = re.compile(r"(?:Ausbildung|Promotion)\b")
"""Degrees that name paid work too, with an employer."""


def is_course(position: str, employer: str) -> bool:
    """Tell a course of study among positions: a degree, and no word of an occupation beside it."""
    if _STUDIES.match(position) and (not employer or SCHOOL.search(employer)):
        return True
    found = DEGREE.match(position)
    if found is None or _TRAINING.match(position):
        return False
    is_title_too = has_title(found[0]) and not SCHOOL.search(employer)
    return not is_title_too and not has_title(position[found.end() :])
