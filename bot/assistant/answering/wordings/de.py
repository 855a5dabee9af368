"""German."""

from __future__ import annotations

from bot.assistant.answering.wording import Wording

GERMAN = Wording(
    english_name="German",
    outside="Dabei kann ich nicht helfen: Ich beantworte Fragen zu Berufen, Anzeigen "
    "und Laufbahnen.",
    unknown="Ich habe in der Bibliothek nichts gefunden, das diese Frage beantwortet, "
    "und rate nicht.",
    holds="Die Bibliothek enthält {roles} Berufsbeschreibungen aus {fields} Bereichen.",
    holds_nothing="Die Bibliothek enthält noch keine Berufsbeschreibungen.",
    examples="Zum Beispiel: {titles}.",
    posting="Außerdem enthält sie 1 Stellenanzeige von Ihnen.",
    postings="Außerdem enthält sie {count} Stellenanzeigen von Ihnen.",
    helps="Es hilft, einen Beruf und ein Thema zu nennen (Aufgaben, Werkzeuge, "
    "Erfahrung, Gehalt, Einstieg) oder mir eine Stellenanzeige zu schicken.",
    caveat="Genau Passendes enthält die Bibliothek nicht; dies kommt am nächsten.",
    no_model="Es ist kein Sprachmodell eingerichtet: Diese Sätze sind aus der Bibliothek"
    " zitiert, im englischen Original.",
    unavailable="Das Sprachmodell antwortet gerade nicht: Diese Sätze sind aus der "
    "Bibliothek zitiert.",
    unavailable_for="Das Sprachmodell bittet um eine Pause und sollte in etwa {minutes} min "
    "wieder antworten: Bis dahin sind diese Sätze aus der Bibliothek zitiert.",
    refused="Das Sprachmodell hat die Anfrage abgelehnt: Diese Sätze sind aus der "
    "Bibliothek zitiert.",
    budget_user="Ihr Budget für das Sprachmodell ist aufgebraucht. Es erneuert sich am "
    "{when}; bis dahin zitiere ich die Bibliothek.",
    budget_bot="Das Budget dieses Bots für das Sprachmodell ist aufgebraucht. Es erneuert "
    "sich am {when}; bis dahin zitiere ich die Bibliothek.",
    budget_low="80 % Ihres Budgets für das Sprachmodell sind verbraucht. Es erneuert sich "
    "am {when}.",
    too_little="Von dem, was das Sprachmodell schrieb, ist wenig belegt: Diese Sätze sind "
    "stattdessen aus der Bibliothek zitiert.",
    removed_one="1 Satz wurde entfernt, weil keine Textstelle ihn belegt.",
    removed="{count} Sätze wurden entfernt, weil keine Textstelle sie belegt.",
)
