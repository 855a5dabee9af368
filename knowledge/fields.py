"""The field of work that a title belongs to, in the words of the starter roles' ``field``."""

from __future__ import annotations

import re

_FIELDS: tuple[tuple[str, str], ...] = (
    (
        "Engineering management",
        (
            r"(?:engineering|software|development|technology|tech) (?:manager|director"
            r"|lead)|tech lead"
            r"|(?:director|head|vp|vice president|manager),? (?:of )?(?:software"
            r"|engineering)|\bcto\b"
        ),
    ),
    (
        "Quality assurance",
        (
            r"\bqa\b|quality assurance|software test|test (?:automation|engineer)|\bsdet\b"
            r"|engineer in test"
        ),
    ),
    (
        "Security",
        (
            r"(?:cyber|information|application|network|cloud|product|ai|infrastructure) ?-?security"
            r"|security (?:engineer|analyst|architect|specialist|operations|researcher|consultant)"
            r"|penetration|appsec|\bsoc analyst|\bciso\b|red team"
        ),
    ),
    (
        "Data and machine learning",
        (
            r"\bdata (?:scien|engineer|analy|architect|platform|warehouse|annotat|lab)"
            r"|machine learning"
            r"|\bml\b|\bai\b|analytics|deep learning|\bnlp\b|business intelligence|\bbi\b"
            r"|computer vision|applied scientist|statistician|\betl\b|dataops"
        ),
    ),
    (
        "Infrastructure and operations",
        (
            r"devops|site reliability|\bsre\b|platform engineer|infrastructure|cloud engineer"
            r"|system(?:s)? administrat|network (?:engineer|admin)|database admin|\bit (?:support"
            r"|specialist|engineer|admin|operations|integration)|help ?desk|support engineer"
            r"|technical support"
        ),
    ),
    (
        "Product",
        (
            r"product (?:manager|owner|management|lead|director|operations)|technical writer"
            r"|head of product|chief product"
        ),
    ),
    (
        "Design",
        (
            r"design(?:er)?\b(?! engineer)|\bux\b|\bui\b|illustrator|art director|motion|animator"
            r"|creative director"
        ),
    ),
    (
        "Software engineering",
        (
            r"software|back-?\s?end|front-?\s?end|full-?\s?stack|developer|programmer"
            r"|mobile engineer"
            r"|android|\bios\b|web engineer|solutions? architect|embedded|firmware"
            r"|(?:product|integration|api|blockchain|game|unity|founding|rust|golang|python|java"
            r"|ruby|node\S*) engineer|entwickler"
        ),
    ),
    (
        "Marketing",
        (
            r"market(?:ing|er)|\bseo\b|content|copywrit|social media|brand|communications|\bpr\b"
            r"|growth|paid media|community manager|campaign"
        ),
    ),
    (
        "Human resources",
        (
            r"recruit|talent|human resources|\bhr\b|people (?:operations|partner|lead|ops|manager"
            r"|business)|payroll|sourcer|compensation|learning (?:and|&) development"
        ),
    ),
    (
        "Law",
        (
            r"counsel|attorney|lawyer|legal|paralegal|solicitor|compliance|contracts? manager"
            r"|privacy|notar"
        ),
    ),
    (
        "Finance",
        (
            r"accountant|accounting|finance|financial|audit|tax\b|treasury|bookkeep|controller"
            r"|accounts (?:payable|receivable)|underwrit|actuar|credit|billing|fp&a"
            r"|\bcfo\b|investment"
        ),
    ),
    (
        "Customer service",
        (
            r"customer (?:support|service|experience|care)|contact cent|call cent|receptionist"
            r"|support (?:specialist|representative|agent|associate)"
        ),
    ),
    (
        "Sales",
        (
            r"sales|account (?:executive|manager)|business development|\bbdr\b|\bsdr\b|partnership"
            r"|customer success|solution consultant|vendite|vertrieb|commercial"
        ),
    ),
    (
        "Health",
        (
            r"nurse|physician|doctor|therap|medical|clinic|pharmac|dental|dentist"
            r"|dietitian|caregiver"
            r"|\brn\b|psycholog|psychiatr|counselor|health|surgeon|paramedic|veterinar"
            r"|pflege|radiolog"
        ),
    ),
    (
        "Education",
        (
            r"teacher|tutor|professor|lecturer|educator|instructor|teaching|school|curriculum"
            r"|academic|erzieher|librarian"
        ),
    ),
    (
        "Science",
        r"scientist|chemist|biolog|physicist|laborator|research(?:er)?\b|geolog|ecolog",
    ),
    (
        "Logistics",
        (
            r"logistic|supply chain|warehouse|driver|procurement|purchasing|fleet|inventory|freight"
            r"|courier|dispatcher|delivery"
        ),
    ),
    (
        "Manufacturing",
        (
            r"manufactur|production|assembl|machinist|quality inspector|maintenance|plant operator"
            r"|machine operator|fabricat"
        ),
    ),
    (
        "Construction and trades",
        (
            r"electrician|plumber|carpenter|welder|construction|mechanic\b|technician"
            r"|painter|roofer"
            r"|hvac|mason|cement|blacksmith|installer|millwright"
        ),
    ),
    (
        "Hospitality",
        (
            r"chef|cook\b|waiter|waitress|barista|hotel|restaurant|bartender|housekeep|kitchen"
            r"|hospitality"
        ),
    ),
    (
        "Public service",
        (
            r"police|fire ?fighter|social worker|city |civil service|public (?:policy"
            r"|administration)"
            r"|planner|correctional|government"
        ),
    ),
    (
        "Engineering",
        r"engineer|architect|surveyor|ingenieur",
    ),
    (
        "Administration",
        (
            r"assistant|administrat|office|secretary|clerk|project manager|program(?:me)? manager"
            r"|operations|coordinator|business analyst|chief of staff|generalist|strategy"
        ),
    ),
)
_PATTERNS = tuple((field, re.compile(words, re.IGNORECASE)) for field, words in _FIELDS)


def field_of(title: str) -> str:
    """Give the field of a title, or an empty string when no word of it tells."""
    return next((field for field, pattern in _PATTERNS if pattern.search(title)), "")
