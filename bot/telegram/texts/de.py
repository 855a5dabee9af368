"""German."""

from __future__ import annotations

from bot.telegram.texts.catalog import ErrorTexts, Texts
from bot.telegram.texts.documents.de import GERMAN_LINKS

_ERRORS = ErrorTexts(
    empty_file="„{file_name}“ ist leer, es gibt also nichts zu lesen. Bitte noch einmal senden.",
    broken_file=(
        "„{file_name}“ ließ sich nicht öffnen: Die Datei ist beschädigt oder nicht das, was ihr "
        "Name sagt. Bitte neu als PDF oder DOCX speichern oder den Text hier einfügen."
    ),
    encrypted_file=(
        "„{file_name}“ ist mit einem Passwort geschützt. Bitte eine Kopie ohne Passwort senden "
        "oder den Text hier einfügen."
    ),
    unsupported_file=(
        "„{file_name}“ ist von einer Art, die ich nicht lesen kann ({detail}). "
        "Ich lese PDF, DOCX, ODT, RTF, TXT und Markdown; den Text können Sie auch hier einfügen."
    ),
    picture_file=(
        "„{file_name}“ ist ein Bild, und Text in Bildern kann ich nicht lesen. "
        "Bitte eine PDF-, DOCX- oder Textdatei senden oder den Text hier einfügen."
    ),
    no_text=(
        "„{file_name}“ enthält keinen Text, den ich lesen kann; vielleicht ist es ein Scan. "
        "Bitte eine Fassung mit echtem Text senden oder den Text hier einfügen."
    ),
    file_too_large=(
        "„{file_name}“ ist zu groß für mich ({detail}). "
        "Bitte eine kürzere Fassung senden oder den wichtigen Teil einfügen."
    ),
    reading_timeout=(
        "„{file_name}“ zu lesen dauerte zu lange, darum habe ich aufgehört. "
        "Bitte als einfaches PDF oder DOCX speichern oder den Text hier einfügen."
    ),
    unreadable_file=(
        "„{file_name}“ ließ sich nicht lesen. "
        "Bitte eine andere Fassung senden oder den Text einfügen."
    ),
    links=GERMAN_LINKS,
    invalid_role_file=(
        "Die Berufsdatei {path} wurde ausgelassen: {problem}. Bitte korrigieren und neu versuchen."
    ),
    library_unavailable=(
        "Die Bibliothek antwortet gerade nicht. Ihre Nachricht ist gespeichert; Abgleich und "
        "Anschreiben gehen weiterhin. Bitte in einer Minute noch einmal fragen."
    ),
    database_unavailable=(
        "Die Datenbank {place} ist nicht nutzbar ({detail}). Bitte DATABASE_URL prüfen."
    ),
    database_away=(
        "Ich komme gerade nicht an meine Aufzeichnungen. Was Sie früher geschickt haben, ist "
        "sicher; bitte versuchen Sie es in einer Minute noch einmal."
    ),
    library_busy=(
        "Ein anderes Programm schreibt gerade in die Bibliothek. Bitte beenden oder abwarten."
    ),
    missing_file="{path} lässt sich nicht verwenden: {detail}. Bitte den Pfad prüfen.",
    knowledge=(
        "Das hat in der Bibliothek nicht geklappt. Bitte in einer Minute noch einmal versuchen."
    ),
    invalid_setting=(
        "Die Einstellung {name} ist so nicht brauchbar: {problem}. Beispiel: {name}={example}"
    ),
    address_in_use=(
        "Auf {host}:{port} lauscht schon ein anderes Programm. "
        "Bitte beenden oder in den Einstellungen einen anderen Port wählen."
    ),
    empty_question=(
        "In dieser Nachricht stand keine Frage. Was möchten Sie über einen Beruf wissen?"
    ),
    too_long=(
        "Das sind {length} Zeichen, ich kann höchstens {limit} annehmen. "
        "Bitte eine kürzere Fassung senden oder den Text als Datei."
    ),
    missing_resume=(
        "Ihren Lebenslauf habe ich noch nicht. Bitte als PDF, DOCX, TXT oder Markdown senden oder "
        "den Text einfügen und es dann noch einmal versuchen."
    ),
    missing_posting=(
        "Eine Stellenanzeige habe ich noch nicht. Bitte den Text hier einfügen oder als Datei "
        "senden und es dann noch einmal versuchen."
    ),
    unknown_posting=(
        "Eine Anzeige mit „{name}“ habe ich nicht. Bitte den Text hier einfügen oder als Datei "
        "senden; /applications zeigt die, die ich habe."
    ),
    no_requirements=(
        "In dieser Anzeige habe ich keine Anforderungen gefunden, also nichts, womit sich Ihr "
        "Lebenslauf vergleichen ließe. Die Anzeige ist gespeichert; bitte senden Sie den ganzen "
        "Text mit dem, was verlangt wird."
    ),
    not_found=(
        "Das gibt es nicht mehr, oder es gehörte nie Ihnen. "
        "Alles andere geht weiterhin: Stellen Sie eine Frage oder senden Sie eine Datei."
    ),
    model_unavailable=(
        "Das Sprachmodell antwortet gerade nicht. Es ist nichts verloren; "
        "bitte in einer Minute noch einmal versuchen."
    ),
    model_refused=(
        "Das Sprachmodell hat die Anfrage abgelehnt; der Betreiber muss die Einstellungen prüfen. "
        "Von Ihren Daten ist nichts verloren. Quellen, Lebensläufe und Anzeigen gehen weiterhin."
    ),
    model=(
        "Das Sprachmodell gab keine brauchbare Antwort. Es ist nichts verloren; "
        "bitte noch einmal versuchen."
    ),
    unknown_bot=(
        "Telegram kennt dieses Bot-Token nicht. Bitte bei @BotFather neu kopieren und in "
        "TELEGRAM_BOT_TOKEN eintragen, oder die Einstellung leer lassen und die Chat-Seite nutzen."
    ),
    given_up="Daran bin ich mehrmals abgestürzt; bitte in anderer Form senden, etwa als Text.",
    inbox_unavailable="Das ließ sich gerade nicht speichern; es wird von selbst aufgenommen.",
    other=(
        "Das hat nicht geklappt. Von Ihren Daten ist nichts verloren; bitte noch einmal versuchen."
    ),
    unexpected=(
        "Bei mir ist etwas schiefgegangen, vermerkt unter {reference}. Von Ihren Daten ist nichts "
        "verloren. Bitte noch einmal versuchen; geschieht es wieder, nennen Sie diese Nummer."
    ),
)

GERMAN = Texts(
    description=(
        "Rolecall ist ein KI-Karriereassistent, der nur sagt, was er belegen kann. "
        "Fragen Sie nach einem Beruf, und Sie bekommen eine Antwort mit Quellen. Senden Sie "
        "Lebenslauf und Stellenanzeige, um beide zu vergleichen, und erhalten Sie ein Anschreiben, "
        "in dem jeder Satz belegt ist."
    ),
    short_description="Ein KI-Karriereassistent, der seine Quellen zeigt.",
    commands={
        "help": "Was ich kann",
        "fit": "Lebenslauf mit der Anzeige vergleichen",
        "letter": "Ein Anschreiben entwerfen",
        "applications": "Ihre Bewerbungen und ihr Stand",
        "new": "Ein neues Gespräch beginnen",
        "cancel": "Anhalten, was ich gerade tue",
        "language": "Sprache wählen",
        "privacy": "Was mit Ihren Daten geschieht",
        "forget": "Alles über Sie löschen",
    },
    start=(
        "Guten Tag! Ich bin Rolecall, ein KI-Karriereassistent: ein Programm, kein Mensch. "
        "Ich sage nur, was ich belegen kann.\n\n"
        "• Fragen Sie nach einem Beruf: „Was macht ein Data Engineer?“ Meine Antworten nennen ihre "
        "Quellen.\n"
        "• Senden Sie mir Ihren Lebenslauf und eine Stellenanzeige: Ich vergleiche beide und "
        "entwerfe ein Anschreiben.\n\n"
        "Ihre Nachrichten und Dateien behalte ich, um Ihnen zu antworten; kein anderer Nutzer "
        "sieht "
        "sie, und niemand trainiert damit. Hat der Betreiber ein Sprachmodell eines Anbieters "
        "angeschlossen, geht dorthin, was es braucht. /privacy sagt mehr, /forget löscht alles."
    ),
    consent_ask=(
        "Darf ich Lebensläufe, die Sie senden, lesen und behalten, bis Sie sie mit /forget löschen?"
    ),
    consent_first=(
        "Bevor ich das lese, brauche ich Ihre Einwilligung. Ich lese und behalte Ihren Lebenslauf "
        "nur, um Ihnen zu antworten, bis Sie ihn mit /forget löschen. Er wartet hier, bis Sie den "
        "Knopf drücken."
    ),
    consent_button="Ja, einverstanden",
    consent_given="Danke. Sie können Ihren Lebenslauf jetzt senden oder weiter fragen.",
    help=(
        "Was Sie hier tun können:\n"
        "• Nach einem Beruf fragen: Aufgaben, Kenntnisse, Erfahrung, Gehalt, Wege hinein. "
        "Ein Tipp auf eine Nummer zeigt die Quelle.\n"
        "• Einen Lebenslauf senden (PDF, DOCX, ODT, RTF, TXT, Markdown oder eingefügter Text).\n"
        "• Eine Stellenanzeige senden (Text, Datei oder Link).\n"
        "• /fit vergleicht beide, /letter entwirft ein Anschreiben.\n"
        "• /applications zeigt Ihre Bewerbungen mit Stand, Notizen und Fristen.\n"
        "• /new beginnt ein neues Gespräch, /cancel hält mich an.\n"
        "• /privacy und /forget betreffen Ihre Daten."
    ),
    privacy=(
        "Was ich behalte: Ihre Fragen und meine Antworten, Lebenslauf, Anzeigen, Anschreiben und "
        "Notizen, was Sie mir zu Kenntnissen sagen, einen Text, der Ihren Stil zeigt, falls Sie "
        "einen schicken, für Erinnerungen Ihre Zeitzone, sowie Ihre "
        "Telegram-Kennung mit Ihrer Sprache.\n"
        "Wozu: nur, um Ihnen zu antworten. Kein anderer Nutzer sieht es, niemand trainiert damit.\n"
        "Wer noch: Telegram befördert unsere Nachrichten. Hat der Betreiber ein Sprachmodell eines "
        "Anbieters angeschlossen, gehen Ihre Frage, die Fundstellen und was ein Anschreiben "
        "braucht, dorthin.\n"
        "Wie lange: bis Sie es löschen.\n"
        "/forget löscht alles auf einmal."
    ),
    hello="Hallo! Fragen Sie nach einem Beruf, oder schicken Sie Lebenslauf und Stellenanzeige.",
    thanks="Gern geschehen. Fragen Sie jederzeit nach einem Beruf, oder schicken Sie eine Anzeige.",
    new_started="Ein neues Gespräch. Ihr Lebenslauf und Ihre Anzeigen sind noch da.",
    language_ask=(
        "In welcher Sprache soll ich sprechen? Zitate bleiben in der Sprache der Bibliothek."
    ),
    language_set="Ab jetzt auf Deutsch.",
    forget_ask=(
        "Alles löschen, was ich über Sie weiß: Gespräche, Lebenslauf, Anzeigen, Anschreiben? "
        "Das lässt sich nicht rückgängig machen."
    ),
    forget_yes="Alles löschen",
    forget_no="Behalten",
    forgotten="Erledigt. Alles über Sie ist gelöscht. Sie können jederzeit neu anfangen.",
    forget_kept="Es wurde nichts gelöscht.",
    thinking="Ich sehe nach …",
    reading="Ich lese …",
    comparing="Ich vergleiche Ihren Lebenslauf mit der Anzeige …",
    writing="Ich schreibe das Anschreiben …",
    stop_button="⏹ Anhalten",
    stopped="⏹ Angehalten.",
    nothing_to_stop="Gerade läuft nichts.",
    rated="Danke, notiert. Die Nummern zeigen die Quellen.",
    source_place="Quelle: {origin}",
    source_links="Anzeige: {links}",
    sources_list="☰ Alle {count} Quellen",
    source_role="Titel gelesen als: {role}",
    occupation_set="vom Betreiber festgelegt",
    resume_line="Lebenslauf, Zeile {line}",
    told_place="von Ihnen gesagt, {date}",
    posting_line="Anzeige, Zeile {line}",
    kind_ask="Ich bin nicht sicher, was dieser Text ist. Wofür soll ich ihn nehmen?",
    kind_posting="Eine Stellenanzeige",
    kind_resume="Mein Lebenslauf",
    kind_question="Eine Frage",
    field_names={
        "name": "Name",
        "label": "Berufsbezeichnung",
        "email": "E-Mail",
        "phone": "Telefon",
        "url": "Webseite",
        "location": "Ort",
        "summary": "Kurzprofil",
        "work": "Berufserfahrung",
        "education": "Ausbildung",
        "skills": "Kenntnisse",
        "languages": "Sprachen",
        "certificates": "Zertifikate",
        "title": "Stellenbezeichnung",
        "hiring_organization": "Arbeitgeber",
        "job_location": "Arbeitsort",
        "is_remote": "Homeoffice",
        "base_salary": "Gehalt",
        "employment_type": "Vertragsart",
        "valid_through": "Bewerbungsschluss",
        "requirements": "Anforderungen",
        "level": "Erfahrungsstufe",
        "experience": "Berufsjahre",
        "eligibility": "Nachweise und Erlaubnisse",
        "how_to_apply": "Bewerbung",
    },
    found="Gefunden: {what}",
    not_found="Nicht gefunden: {what}",
    left_out="Nicht im Text, weggelassen: {what}",
    resume_read="Lebenslauf gelesen",
    resume_next="Senden Sie mir jetzt die Anzeige, um die es geht, als Text, Datei oder Link.",
    posting_read="Anzeige gelesen",
    posting_untitled="Anzeige ohne Titel",
    posting_requirements="Muss: {must}, Kann: {nice}",
    posting_next=(
        "Senden Sie mir jetzt Ihren Lebenslauf; dann kann ich beide vergleichen und ein "
        "Anschreiben entwerfen."
    ),
    posting_not_searchable=(
        "Fragen zu dieser Anzeige kann ich noch nicht beantworten; Abgleich und Anschreiben gehen."
    ),
    both_next="Lebenslauf und Anzeige sind da. Wie weiter?",
    fit_button="Abgleich",
    fit_title="Abgleich: {title}",
    fit_score="{score} von 100 ({points} von {most} Punkten)",
    fit_weights=(
        "Ein Muss zählt {must}, ein Wunsch oder eine Eigenschaft {nice}; "
        "teilweise erfüllt zählt halb."
    ),
    gap_nearest="Am nächsten:",
    gap_asked="Von {of} ähnlichen Anzeigen hier verlangen es {asking}.",
    gap_uncounted="Keine ähnlichen Anzeigen hier, um zu zählen.",
    gap_named=(
        "Haben Sie damit gearbeitet, nennen Sie es im Lebenslauf und wo; sonst "
        "zeigt es ein kleines eigenes Projekt."
    ),
    gap_shown="Haben Sie das getan, ergänzen Sie eine Zeile: wo und mit welchem Ergebnis.",
    fit_questions="Ihr Lebenslauf sagt dazu nichts. Trifft es auf Sie zu?",
    met="Erfüllt",
    partly="Teilweise erfüllt",
    missing="Im Lebenslauf nicht zu sehen: Trifft es zu?",
    nice_mark="(wünschenswert)",
    letter_button="Anschreiben",
    why_button="Warum?",
    shorter_button="Kürzer",
    longer_button="Länger",
    tone_button="Anderer Ton",
    version_button="Andere Fassung",
    docx_button="DOCX",
    pdf_button="PDF",
    letter_without_requirements=(
        "In dieser Anzeige fand ich keine Anforderungen; "
        "das Anschreiben stützt sich auf Titel, Aufgaben und Lebenslauf."
    ),
    letter_questions=(
        "Diese Antworten würden das Anschreiben stärken; ergänzen Sie sie im Lebenslauf:"
    ),
    letter_check="Für diese Sätze fand ich keinen Beleg. Bitte ändern oder streichen:",
    why_title="Worauf jeder Satz beruht",
    why_nothing="behauptet nichts",
    why_unsupported="kein Beleg gefunden",
    download_caption="Ein Entwurf, mit KI-Hilfe geschrieben. Bitte vor dem Senden lesen.",
    download_name="anschreiben",
    picture=(
        "Text in Bildern kann ich nicht lesen. "
        "Bitte eine PDF-, DOCX- oder Textdatei senden oder den Text hier einfügen."
    ),
    voice="Sprachnachrichten und Musik kann ich nicht hören. Bitte schreiben Sie mir.",
    video=(
        "Videos kann ich nicht ansehen. Bitte schreiben oder eine PDF-, DOCX- oder "
        "Textdatei senden."
    ),
    sticker=(
        "Schön! Ich kann aber nur Worte lesen. Fragen Sie nach einem Beruf oder senden Sie Ihren "
        "Lebenslauf."
    ),
    location=(
        "Mit einem Punkt auf der Karte kann ich nichts anfangen. Schreiben Sie Beruf oder Ort."
    ),
    contact=(
        "Kontaktdaten anderer Menschen behalte ich nicht, darum habe ich das ausgelassen. "
        "Bitte schreiben Sie mir."
    ),
    other_content=(
        "Ich kann nur Text und Dateien lesen (PDF, DOCX, TXT, Markdown). Bitte senden Sie so etwas."
    ),
    edited="Änderungen an früheren Nachrichten sehe ich nicht. Bitte als neue Nachricht senden.",
    unknown_command="Diesen Befehl kenne ich nicht. /help sagt, was ich kann.",
    group=(
        "Lebensläufe sind privat, darum arbeite ich nur im privaten Chat. "
        "Bitte schreiben Sie mir dort."
    ),
    stale_button="Dieser Knopf ist abgelaufen oder gehört jemand anderem. Bitte einen neueren.",
    errors=_ERRORS,
)
