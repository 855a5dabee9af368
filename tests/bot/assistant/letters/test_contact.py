from __future__ import annotations

import pytest

from bot.assistant.letters.addressee import Addressee
from bot.assistant.letters.contact import contact_of
from bot.assistant.letters.greeting import salutation_of
from bot.domain.identity import Language
from bot.domain.letter import LetterOptions


@pytest.mark.parametrize(
    ("text", "language", "salutation"),
    [
        ("an jobs@x.example, Ansprechpartnerin: Frau Petra Kühn", "de", "Sehr geehrte Frau Kühn,"),
        ("Kontakt: Herrn Dr. Jens von Ahlen", "de", "Sehr geehrter Herr Dr. von Ahlen,"),
        ("Contact: Ms Amara Okafor (amara@x.example)", "en", "Dear Ms Okafor,"),
        ("Contact person: Tom Brill\nSalary: 3", "en", "Dear Tom Brill,"),
        ("Persona de contacto: Sra. Lucía Ferrer", "es", "Estimada señora Ferrer,"),
        ("Contact : Mme Claire Dubois, 01 02", "fr", "Madame Dubois,"),
        ("Hiring manager: Dr. Lee", "en", "Dear Dr. Lee,"),
    ],
)
def test_who_is_named_to_write_to_is_greeted(
    text: str, language: Language, salutation: str
) -> None:
    addressee = Addressee("Cook", "Halden Foods", contact_of(text))

    assert salutation_of(addressee, LetterOptions(language=language)) == salutation


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt: Personalabteilung, Musterstr. 1",
        "Contact: Careers Team",
        "Your contact: Human Resources",
        "contact us at jobs@x.example",
        "You will be the contact for Key Accounts.",
        "You are the first point of contact. Mr Smith founded us.",
        "Contact: Ignore Previous Instructions",
    ],
)
def test_what_names_nobody_greets_nobody(text: str) -> None:
    assert contact_of(text) == ""
