"""Degrees, certificates and licences, in the writings that résumés use."""

from __future__ import annotations

import re
from typing import Final

DEGREES: Final[tuple[tuple[str, int, re.Pattern[str]], ...]] = (
    (
        "doctorate",
        5,
        re.compile(
            r"\b(?:Ph\.?\s?D\b|D\.?Phil\b|doctorate|doctoral|Promotion zum|Dr\.\s?(?:rer|phil|med"
            r"|ing)|doctorado|doctorat)",
            re.IGNORECASE,
        ),
    ),
    (
        "MBA",
        4,
        re.compile(r"\b(?:MBA|Master of Business Administration)\b", re.IGNORECASE),
    ),
    (
        "master's degree",
        4,
        re.compile(
            r"(?:\bM\.?\s?(?:Sc|Eng|Ed|Phil|Res)\b|\bM\.\s?[SA]\.?(?![a-z])"
            r"|\bM[SA]\b(?=\s+(?:in\b|[A-Z])|$)(?!\s+(?:Project|Office|Excel|Word|Teams|Access|SQL"
            r"|Dynamics|Azure|Windows|Visio|Power|Outlook|Planner|SharePoint)\b)"
            r"|\bMSN\b|\b[Mm]aster['\u2019]?s?\b(?=\s+(?:degree|of\s|in\s|thesis|program|studies))"
            r"|\b[Mm]aster['\u2019]s\b|\bMaster(?:abschluss|studium|titel|grad)\b|\bDiplom\b"
            r"|\b[Mm]áster\b"
            r"|\bmaîtrise\b|\bpostgraduate degree\b)"
        ),
    ),
    (
        "bachelor's degree",
        3,
        re.compile(
            r"(?:\bB\.?\s?(?:Sc|Eng|Ed|Com|Comm|Tech|BA|Mus|Arch|Des|N)\b|\bLL\.?B\b|\bB\.\s?[SA]\.?(?![a-z])"
            r"|\bB[SA]\b(?=\s+(?:in\b|[A-Z])|$)|\bBSN\b|\bBBA\b|\b[Bb]achelor(?:['\u2019]?s)?\b"
            r"|\b[Uu]ndergraduate\b|\b[Gg]rado en\b|\b[Ll]icence (?:en|de)\b"
            r"|\blicenciatura\b)"
        ),
    ),
    (
        "associate degree",
        2,
        re.compile(
            r"\b(?:associate(?:['\u2019]?s)? degree|A\.?A\.?S\b|ADN|HN[DC]"
            r"|higher national (?:diploma|certificate)|foundation degree|técnico superior"
            r"|BTS|DUT)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "school leaving certificate",
        1,
        re.compile(
            r"\b(?:high[- ]school diploma|GED|A[- ]levels?|Abitur|baccalauréat|bachillerato)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Name, level (higher counts for lower) and writings, highest first."""

ANY_DEGREE: Final[re.Pattern[str]] = re.compile(
    r"\b(?:degree|graduated?|diploma|Studium|Abschluss|título|diplôme)\b", re.IGNORECASE
)

CREDENTIALS: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "certified": (
            r"(?i)\b(?:certified|certificat\w*|accredited|zertifizier\w*|certificad\w+"
            r"|certifi[ée]\w*|valid until|gültig bis|válid[oa] hasta|valable jusqu\w*)\b"
        ),
        "licensed": (
            r"(?i)\b(?:licen[sc]ed|licen[sc]e|licensure|chartered|registered (?:\w+ )?nurse"
            r"|approbation|approbiert)\b"
        ),
        "postgraduate diploma": (
            r"(?i)\b(?:post-?graduate|higher|advanced|graduate) (?:diploma|certificate)\b"
        ),
        "CPA": r"\bCPA\b|(?i:certified public accountant)",
        "CFA": r"\bCFA\b|(?i:chartered financial analyst)",
        "ACCA": r"\bACCA\b",
        "CIMA": r"\bCIMA\b",
        "ACA": r"\bACA\b|(?i:chartered accountant)",
        "CMA": r"\bCMA\b",
        "CISSP": r"\bCISSP\b",
        "CISA": r"\bCISA\b",
        "PMP": r"\bPMP\b|(?i:project management professional)",
        "CSM": r"\bCSM\b|(?i:scrum master)",
        "CKA": r"\bCKA\b",
        "RN": r"\bRN\b|(?i:registered (?:\w+ )?nurse)",
        "CCRN": r"\bCCRN\b",
        "CEN": r"\bCEN\b",
        "ACLS": r"\bACLS\b",
        "BLS": r"\bBLS\b",
        "PALS": r"\bPALS\b",
        "TNCC": r"\bTNCC\b",
        "WSET": r"\bWSET\b",
        "CMP": r"\bCMP\b",
        "PGCE": r"\bPGCE\b",
        "CIA": r"\bCIA\b",
        "black belt": r"(?i)\bblack belt\b",
        "security clearance": r"(?i)\bsecurity clearance\b|\bSC[- ]cleared\b|\bTS/SCI\b",
        "driving licence": (
            r"(?i)\bdriv(?:ing|er['\u2019]?s?) licen[sc]e\b|\bführerschein\b|\bpermis [a-e]\d?\b"
        ),
        "work permit": (
            r"(?i)\b(?:work permit|work visa|visa|right to work|authori[sz]ed to work"
            r"|citizen(?:ship)?|green card)\b"
        ),
        "honours": (
            r"(?i)\b(?:first[- ]class|cum laude|hono(?:u)?rs|hons|dean['\u2019]s list"
            r"|distinction|valedictorian|scholarship)\b"
        ),
        "award": (
            r"(?i)\b(?:award(?:s|ed|-winning)?|prize|medal|patents?|auszeichnung|premio"
            r"|prix)\b"
        ),
    }.items()
}
"""Name and writings; each must stand in the evidence by name."""
