"""German."""

from __future__ import annotations

from bot.assistant.answering.wording import Wording

GERMAN = Wording(
    english_name="German",
    outside="Dabei kann ich nicht helfen: Ich beantworte Fragen zu Berufen, Anzeigen "
    "und Laufbahnen.",
    unknown="Ich habe in der Bibliothek nichts gefunden, das diese Frage beantwortet, "
    "und rate nicht.",
    unknown_of="Was die Bibliothek über {title} enthält, sagt das nicht, und ich rate nicht.",
    unknown_need="Keine Stelle hier über {title} sagt, ob man {what} braucht, und ich rate nicht.",
    no_role="Die Bibliothek hat keine Beschreibung der Rolle „{role}“, und ich rate nicht.",
    nearest_role="Die Bibliothek hat keine Beschreibung der Rolle „{role}“; dies ist von der "
    "nächsten, die sie enthält.",
    tells_of="Sie nennt, was man tut, Fähigkeiten und Werkzeuge, Erfahrung und Ausbildung, "
    "woran die Arbeit gemessen wird, das Gehalt, den Einstieg und Aufstieg.",
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
    count_some="{n} der {total} Anzeigen hier{topic} verlangen {what}.",
    count_none="Keine der {total} Anzeigen hier{topic} verlangt {what}.",
    count_elsewhere="{n} weitere davon erwähnen {what}, ohne es zu verlangen.",
    count_remote="{n} der {total} Anzeigen hier{topic} sagen, dass man von zu Hause arbeiten"
    " kann; {unsaid} sagen nichts dazu.",
    count_number="Die Bibliothek enthält {n} Anzeigen{topic}.",
    count_skills="Am häufigsten verlangt in den {total} Anzeigen hier{topic}:",
    count_no_skills="Keine der {total} Anzeigen hier{topic} nennt eine Fähigkeit, die ich "
    "zählen kann.",
    count_item="{what}: {n} von {total}",
    count_pay="{n} der {total} Anzeigen hier{topic} nennen das Gehalt:",
    count_no_pay="Keine der {total} Anzeigen hier{topic} nennt das Gehalt.",
    count_pay_item="{unit}: von {low} bis {high}, die Hälfte über {middle} ({n} von {total})",
    count_no_postings="Ich habe keine Anzeigen{topic}, also gibt es nichts zu zählen ({all} "
    "Anzeigen insgesamt). Schicken Sie mir Anzeigen, dann zähle ich darin.",
    count_too_many="Hier sind {n} Anzeigen{topic}, mehr als ich auf einmal zähle. Nennen Sie eine "
    "Stelle, einen Arbeitgeber oder einen Ort, dann zähle ich diese.",
    count_basis="Gezählt im Text von {total} Anzeigen, davon {own} von Ihnen.",
    count_dates="{dated} tragen ein Datum: von {first} bis {last}.",
    count_no_dates="Sie tragen kein Datum.",
    count_topic=" zu „{topic}“",
    count_roles="{n} der {total} Rollenbeschreibungen hier nennen „{what}“: {titles}.",
    count_no_degree="{n} der {total} Berufsbeschreibungen hier sagen, dass kein Studium nötig ist"
    " oder ein Schulabschluss meist reicht: {titles}.",
    count_more="und {n} weitere",
    paid_most="Nach dem mittleren US-Jahreslohn, den {n} Rollenbeschreibungen hier "
    "nennen, sind am besten bezahlt:",
    paid_least="Nach dem mittleren US-Jahreslohn, den {n} Rollenbeschreibungen hier "
    "nennen, sind am schlechtesten bezahlt:",
    which_role="Welche Rolle meinen Sie? Nennen Sie sie, etwa „Was verdient eine "
    "Krankenschwester?“, dann sehe ich nach.",
    periods={
        "hour": "pro Stunde",
        "day": "pro Tag",
        "week": "pro Woche",
        "month": "pro Monat",
        "year": "pro Jahr",
    },
    next_questions={
        "duties": "{title}: Was macht man im Alltag?",
        "pay": "{title}: Was verdient man?",
        "ways_in": "{title}: Wie wird man es?",
        "skills": "{title}: Welche Fähigkeiten braucht man?",
        "experience": "{title}: Wie viele Jahre Erfahrung?",
        "measure": "{title}: Woran wird der Erfolg gemessen?",
        "related": "{title}: Welche Berufe sind verwandt?",
        "count_skills": "Welche Fähigkeiten werden in den Anzeigen{topic} am häufigsten verlangt?",
        "count_pay": "Welches Gehalt nennen die Anzeigen{topic}?",
        "count_remote": "Wie viele der Anzeigen{topic} sind remote?",
    },
    noted="Das behalte ich in diesem Gespräch: „{said}“. Fragen Sie nach einem Beruf "
    "oder „Bin ich bereit dafür?“.",
    posting_says="In der Anzeige steht: „{quote}“",
    posting_asks="Die Anzeige verlangt:",
    posting_wishes="Von Vorteil wäre:",
    ready_intro="{title}: Ihre eigenen Worte zeigen {met} von {total} Dingen, die verlangt werden.",
    ready_line="Ihr Lebenslauf, Zeile {line}: „{quote}“",
    ready_words="Sie sagten: „{quote}“",
    ready_partly="(zum Teil)",
    ready_missing="Nicht gezeigt, was nicht heißt, dass es Ihnen fehlt:",
    ready_said="Ich weiß nur, was Sie hier gesagt haben: „{said}“. Mit Ihrem Lebenslauf "
    "kann ich mehr sagen.",
    ready_nothing="Um zu sagen, wie Sie zu {title} stehen, brauche ich Ihren Lebenslauf oder "
    "ein paar Sätze über Sie, etwa „Ich habe 3 Jahre Erfahrung mit SQL“.",
    missing_side="Die Bibliothek enthält keine Beschreibung zu „{side}“.",
    missing_place="Über {place} sagt die Bibliothek hier nichts.",
    interview="Fragen aus Vorstellungsgesprächen enthält die Bibliothek nicht; dies sind "
    "die Themen, die aus den Anforderungen folgen.",
    untranslated="Sätze, die sich nicht zuverlässig übersetzen ließen, stehen auf Englisch.",
)
