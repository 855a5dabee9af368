"""German."""

from __future__ import annotations

from bot.telegram.texts.preparing.catalog import PreparingTexts

GERMAN_PREPARING = PreparingTexts(
    button="Vorbereiten",
    what="Aus Ihren Zeilen und denen der Anzeige, nichts ist erfunden:",
    working="Ich gehe Ihre Zeilen durch …",
    resume_button="Lebenslauf für diese Anzeige",
    answers_button="Drei Antworten",
    sheet_button="Blatt für das Gespräch",
    resume_title="Ihr Lebenslauf für diese Anzeige",
    resume_note="Nur Ihre eigenen Zeilen, ausgewählt und geordnet; kein Wort ist geändert.",
    left_out="Hier weggelassen",
    answers_title="Drei Antworten",
    answers_note=(
        "Jeder Satz steht auf einer Zeile Ihres Lebenslaufs oder der Anzeige; „Warum?“ zeigt sie."
    ),
    sheet_title="Was man fragen kann, und was Sie erzählen können",
    nothing_asked="Die Anzeige nennt keine Anforderungen, aus denen ich Fragen machen könnte.",
    file_name="lebenslauf",
    caption=(
        "Ihre eigenen Zeilen, mit Hilfe von KI ausgewählt und geordnet; bitte prüfen Sie sie "
        "vor dem Versand."
    ),
)
