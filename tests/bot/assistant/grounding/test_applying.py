from __future__ import annotations

import pytest

from bot.assistant.grounding.applying import (
    is_talk_of_applying,
    words_of_posting,
)
from bot.assistant.grounding.asides import told_besides
from bot.domain.identity import Language
from tests.bot.assistant.builders import build_posting

_POSTING = words_of_posting(
    build_posting(
        "Night Porter",
        "Larkfield Hotel",
        about=("Questions? Ask for Ms Tierney, 01 555 0199.",),
        duties=("You greet guests and keep keys.",),
        location="Carrowmore",
    )
)


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("en", "I came across your advertisement on the notice board of the library."),
        ("en", "My notice period is six weeks to the end of a month."),
        ("en", "I would be glad to come to Carrowmore for a trial night and to meet Ms Tierney."),
        ("en", "A friend who lives near your office told me about the opening."),
        ("en", "I saw the notice in the window of your canteen."),
        ("de", "Ich habe Ihre Anzeige gestern in der Zeitung gelesen."),
        ("de", "Telefonisch erreichen Sie mich am besten abends."),
        ("es", "Mi disponibilidad es inmediata y no me importa mudarme."),
        ("es", "Llámenme a cualquier hora de la tarde."),
        ("es", "He visto su anuncio en la página web y me he decidido a escribirles."),
        ("fr", "Je vous écris au sujet du poste paru dans le journal de samedi."),
        ("fr", "Mon préavis est d'un mois."),
    ],
)
def test_talk_of_applying_is_known_by_its_words(language: Language, clause: str) -> None:
    assert is_talk_of_applying(clause, _POSTING, language)


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("en", "I interviewed candidates."),
        ("en", "My work was handling phone calls and appointments."),
        ("en", "I often speak at public meetings."),
        ("en", "I am the right person for this vacancy."),
        ("en", "I would gladly discuss my knowledge of Kubernetes with you on the phone."),
        ("en", "The first reply came down from eleven hours to thirty minutes."),
        ("en", "My letters go out to five branches."),
        ("en", "I would gladly tell you on the phone about my prize."),
        ("en", "In your advertisement you ask for somebody who greets guests."),
        ("en", "Your deadline of 30 April suits me."),
        ("en", "I look forward to meeting Mr Ostrander."),
        ("de", "Ich kümmerte mich um das Telefon."),
        ("de", "Ich habe Bewerbungen bearbeitet."),
        ("es", "He gestionado las entrevistas."),
        ("fr", "J'ai recruté des candidats."),
    ],
)
def test_deeds_praise_and_strangers_are_no_talk_of_applying(
    language: Language, clause: str
) -> None:
    assert not is_talk_of_applying(clause, _POSTING, language)


@pytest.mark.parametrize(
    ("language", "clause", "told"),
    [
        (
            "en",
            "Thank you for reading the letter of a porter who led twelve colleagues",
            "led twelve colleagues",
        ),
        (
            "en",
            "I am applying with my ten years of night work",
            "my ten years of night work",
        ),
        (
            "de",
            "Vielen Dank für Ihr Interesse, denn ich habe zwölf Portiers geführt",
            "ich habe zwölf Portiers geführt",
        ),
        ("en", "I would be happy to talk about the two prizes I won", "the two prizes I won"),
        (
            "de",
            "Als zertifizierter Concierge würde ich mich über eine Einladung freuen",
            "zertifizierter Concierge",
        ),
        ("en", "I would welcome a talk about my doctorate in botany", "doctorate in botany"),
        ("en", "I plan to begin my diploma next autumn", ""),
        ("en", "I would be glad to speak of the course I taught", "the course I taught"),
        (
            "fr",
            "En tant qu'ancienne gérante d'un hôtel, je serais ravie de vous rencontrer",
            "ancienne gérante d'un hôtel",
        ),
        ("es", "Espero poder contarles cómo gané un premio", "gané un premio"),
        ("en", "Thank you for reading a letter that I wrote by hand", ""),
        ("en", "I look forward to meeting you after the weekend", ""),
    ],
)
def test_what_a_courtesy_tells_besides_is_heard(language: Language, clause: str, told: str) -> None:
    assert told_besides(clause, _POSTING, language) == told
