"""German."""

from __future__ import annotations

from bot.telegram.texts.told.catalog import ToldTexts

GERMAN_TOLD = ToldTexts(
    ask_button="Haben Sie {skill} benutzt?",
    ask=(
        "Haben Sie {skill} benutzt? Sagen Sie mir in einem Satz, wo: Arbeitgeber oder Projekt, und "
        "was Sie damit gemacht haben. Ihre nächste Nachricht ist die Antwort; auch „nein, nie“ ist "
        "eine."
    ),
    cancel_button="Abbrechen",
    cancelled="Zu {skill} ist nichts vermerkt.",
    kept="Vermerkt zu {skill}: „{words}“ ({date}). Das zählt ab jetzt in Abgleich und Anschreiben.",
    kept_denial="Vermerkt: {skill} haben Sie nicht benutzt. Es fehlt weiter; ich frage nicht mehr.",
    unclear={
        "question": "Das war eine Frage, zu {skill} ist deshalb nichts vermerkt.",
        "empty": (
            "Daraus geht nicht hervor, wo; vermerkt ist nichts. Wo haben Sie {skill} benutzt, und "
            "wofür?"
        ),
        "contradicting": (
            "Das widerspricht sich oder den Daten im Lebenslauf; vermerkt ist nichts. Wo haben Sie "
            "{skill} benutzt, und wann?"
        ),
        "off_topic": (
            "Daraus erkenne ich nicht, wo Sie {skill} benutzt haben; vermerkt ist nichts. Ein Satz "
            "mit Arbeitgeber oder Projekt genügt."
        ),
        "other_skill": (
            "Das nennt eine andere Kenntnis; vermerkt ist nichts. Bitte nennen Sie {skill} im Satz."
        ),
        "too_long": "Das ist zu lang; vermerkt ist nichts. Ein Satz zu {skill} genügt.",
    },
    list_button="Was Sie mir gesagt haben",
    list_title="Was Sie mir gesagt haben",
    list_empty="Sie haben mir nichts gesagt, was nicht im Lebenslauf steht.",
    entry="{skill} ({date}): „{words}“",
    entry_denial="{skill} ({date}): nicht benutzt",
    edit_button="Ändern: {skill}",
    delete_button="Löschen: {skill}",
    deleted="Gelöscht: {skill}. Das zählt nicht mehr.",
)
