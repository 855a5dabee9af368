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
    not_in_resume=(
        "Zu „{words}“ finde ich nichts im Lebenslauf; das Anschreiben bleibt, wie "
        "es ist. Ergänzen Sie zuerst eine Zeile dazu."
    ),
    approved=(
        "Fassung {version} ist freigegeben. Sie bleibt so; ein weiterer Wunsch "
        "ergibt einen neuen Entwurf."
    ),
)
