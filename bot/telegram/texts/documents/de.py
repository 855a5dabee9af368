"""German."""

from __future__ import annotations

from bot.telegram.texts.documents.catalog import DocumentTexts, LinkErrorTexts

GERMAN_DOCUMENTS = DocumentTexts(
    correct_button="Berichtigen",
    correct_how=(
        "Sagen Sie mir mit eigenen Worten, was nicht stimmt, eins je Nachricht. Zum Beispiel: "
        "„Meine letzte Stelle endete im Mai 2026“, „Meine E-Mail ist ada@mail.example“, „Mein "
        "Name ist Ada Becker“, „Entferne die zweite Stelle“, „Ich spreche auch Französisch“."
    ),
    correct_posting_how=(
        "Stimmt etwas nicht? Sagen Sie es mir: „Die Firma ist Acme“, „Es ist remote“, "
        "„Der Ort ist Bonn“."
    ),
    corrected="Berichtigt ({field}): {value}. Ich behalte Ihre Worte: „{words}“",
    json_button="JSON Resume",
    json_caption="Ihr Lebenslauf im offenen Format JSON Resume, mit dem, was ich darin fand.",
    json_name="lebenslauf",
)

GERMAN_LINKS = LinkErrorTexts(
    refused=(
        "Dieser Link führt zu keiner öffentlichen Webseite, die ich öffnen darf. Bitte prüfen "
        "Sie ihn, oder fügen Sie den Text der Anzeige hier ein."
    ),
    unreachable=(
        "{link} hat nicht rechtzeitig oder nicht lesbar geantwortet. Bitte versuchen Sie es "
        "später noch einmal, oder fügen Sie den Text der Anzeige hier ein."
    ),
    not_found=(
        "Unter {link} gibt es keine Seite (mehr); vielleicht ist die Stelle vergeben. Bitte "
        "prüfen Sie den Link, oder fügen Sie den Text hier ein."
    ),
    needs_login=(
        "{detail} zeigt diese Seite erst nach einer Anmeldung, daher kann ich sie nicht "
        "lesen. Bitte öffnen Sie sie selbst und fügen Sie den Text der Anzeige hier ein."
    ),
    forbidden=(
        "Die Website bittet Programme, {link} nicht zu lesen, und daran halte ich mich. Bitte "
        "fügen Sie den Text der Anzeige hier ein."
    ),
    not_text=(
        "{link} ist keine Webseite mit Text ({detail}). Bitte senden Sie die Datei selbst, "
        "oder fügen Sie den Text der Anzeige hier ein."
    ),
    too_large=(
        "Die Seite {link} ist zu groß für mich ({detail}). Bitte fügen Sie den Text der "
        "Anzeige hier ein."
    ),
    nothing=(
        "Die Seite {link} zeigt die Anzeige nur, wenn ein Browser ihre Programme ausführt. "
        "Bitte öffnen Sie sie selbst und fügen Sie den Text der Anzeige hier ein."
    ),
)
