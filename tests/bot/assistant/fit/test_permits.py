from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.fit.permits import match_permits
from bot.assistant.fit.person import read_person
from bot.domain.resume import Resume
from tests.bot.assistant.builders import Job, build_resume


def _status(asked: str, resume: Resume) -> str:
    return match_permits(asked, read_person(resume, today=date(2026, 11, 25))).status


def _said(line: str) -> Resume:
    return build_resume("Ida Fenn", summary=(line,))


def _done(line: str, *, position: str = "Clerk") -> Resume:
    return build_resume("Ida Fenn", jobs=(Job("Tallybird", position, "2020", "", (line,)),))


@pytest.mark.parametrize(
    ("asked", "resume"),
    [
        ("Right to work in the UK", _said("Right to work in the UK.")),
        ("Must be authorized to work in the US", _said("Authorized to work in the United States")),
        ("Valid work permit for Germany", _said("Citizenship: French citizen")),
        ("EU work permit", _said("German citizen")),
        ("A valid driving licence", _said("Full driving licence, class B")),
        ("Driving licence class B", _said("Driving licence: class B")),
        ("Führerschein Klasse B", _said("Führerschein Klasse B")),
        ("Active SC security clearance", _said("DV security clearance, active")),
        ("Registered nurse licence", _done("Cared for 20 people.", position="Registered Nurse")),
        ("RN license in Texas", _said("RN license, Texas, active")),
        ("Active NMC pin", _said("NMC pin active since 2014")),
        ("Security clearance", _done("Held an active security clearance throughout.")),
    ],
)
def test_a_permit_named_as_ones_own_is_met(asked: str, resume: Resume) -> None:
    assert _status(asked, resume) == "met"


@pytest.mark.parametrize(
    ("asked", "resume"),
    [
        ("Right to work in the UK", _done("Processed visa applications for UK clients.")),
        ("Right to work in the UK", _done("Checked each hire's right to work in the UK.")),
        ("Right to work in the UK", _said("Right to work in the EU")),
        ("Right to work in the US", _done("Sold software in the US.")),
        ("Valid work permit for Germany", _said("US citizen")),
        ("Work authorization without sponsorship: visa", _said("Visa valid until 2027")),
        ("Driving licence class C", _said("Driving licence, class B")),
        ("A valid driving licence", _done("Checked the driving licence of 40 couriers.")),
        ("Security clearance", _done("Guarded a site that requires security clearance.")),
        ("TS/SCI security clearance", _said("Secret security clearance")),
        ("Security clearance", _said("Security clearance pending")),
        ("Registered nurse licence", _done("Assisted a registered nurse on the ward.")),
        ("RN license in California", _said("RN license, Texas")),
        ("Active NMC pin", _said("HCPC pin")),
        ("Must be 18 or older", _said("Older systems were replaced")),
    ],
)
def test_words_about_a_permit_are_not_the_permit(asked: str, resume: Resume) -> None:
    assert _status(asked, resume) == "missing"
