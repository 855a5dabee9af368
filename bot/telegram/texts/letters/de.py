"""German."""

from __future__ import annotations

from bot.telegram.texts.letters.catalog import LetterTexts

GERMAN_LETTERS = LetterTexts(
    undo_button="Rückgängig",
    compare_button="Vergleichen",
    approve_button="Freigeben",
    text_button="Text",
    changed=(
        "Fassung {version}: aus {before} Wörtern wurden {after}; geänderte Stellen: {changes}."
    ),
    unchanged=(
        "Fassung {version}: Lebenslauf und Anzeige geben für diesen Wunsch keinen "
        "anderen Wortlaut her."
    ),
    changes_title="Was sich geändert hat",
    more_changes="… und {count} weitere Stellen.",
    no_earlier="Das ist die erste Fassung, eine frühere gibt es nicht.",
    no_such_place=(
        "Diesen Satz oder Absatz hat das Anschreiben nicht, oder das kann dort nicht stehen."
    ),
    no_such_version="Eine Fassung mit dieser Nummer gibt es zu dieser Anzeige nicht.",
    not_in_resume=(
        "Zu „{words}“ finde ich nichts im Lebenslauf; das Anschreiben bleibt, wie "
        "es ist. Ergänzen Sie zuerst eine Zeile dazu."
    ),
    approved=(
        "Fassung {version} ist freigegeben. Sie bleibt so; ein weiterer Wunsch "
        "ergibt einen neuen Entwurf."
    ),
    style_button="Mein Stil",
    ask_sample=(
        "Schicken Sie mir einen Text, den Sie geschrieben haben, am besten ab 50 Wörtern: eine "
        "E-Mail, ein früheres Anschreiben. Ich übernehme daraus nur die Art, nie eine Tatsache. "
        "Sie können ihn jederzeit löschen lassen."
    ),
    sample_too_short=(
        "Das ist zu kurz, um zu zeigen, wie Sie schreiben. Bitte schicken Sie mindestens 25 Wörter."
    ),
    cancel_sample_button="Abbrechen",
    sample_cancelled="In Ordnung, es braucht keinen Text.",
    style_noted=(
        "Ich habe mir gemerkt, wie Sie schreiben ({traits}), und halte mich daran, soweit es "
        "geht; Tatsachen übernehme ich nicht."
    ),
    style_words="etwa {words} Wörter je Satz",
    style_formal="förmlich",
    style_informal="locker",
    style_contracts="Kurzformen",
    style_exclaims="Ausrufezeichen",
    forget_style_button="Stil vergessen",
    style_forgotten="Ihr Text und Ihr Stil sind gelöscht.",
)
