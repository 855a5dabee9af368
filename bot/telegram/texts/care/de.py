"""German."""

from __future__ import annotations

from bot.telegram.care import Concern

GERMAN_CARE: dict[Concern, str] = {
    "crisis": (
        "Es tut mir sehr leid, dass es Ihnen so schlecht geht. Ich bin nur ein Programm, aber es "
        "gibt Menschen, die jetzt für Sie da sind, kostenlos und rund um die Uhr:\n"
        "• Deutschland: Telefonseelsorge, 0800 111 0 111\n"
        "• Österreich: 142 · Schweiz: 143\n"
        "• Spanien: 024 · Frankreich: 3114 · Großbritannien und Irland: 116 123 · USA: 988\n"
        "Sind Sie jetzt in Gefahr, rufen Sie 112 an oder gehen Sie ins nächste Krankenhaus. "
        "Bitte sprechen Sie noch heute mit jemandem, der Ihnen nahesteht."
    ),
    "low": (
        "Das tut mir leid. Das ist hart, und es sagt nichts darüber, was Sie wert sind.\n"
        "Wenn Sie so weit sind, helfe ich in kleinen Schritten: Sagen Sie mir, was Sie zuletzt "
        "gemacht haben („Ich war Koch, was könnte ich sonst machen?“), oder schicken Sie mir Ihren "
        "Lebenslauf, und eine Anzeige, wenn Sie eine finden.\n"
        "Belastet es Sie länger, sprechen Sie bitte mit einem vertrauten Menschen oder Ihrem Arzt."
    ),
    "dishonest": (
        "Dabei helfe ich nicht: Falsche Papiere oder ein erfundener Werdegang können die Stelle "
        "kosten und sind vielerorts strafbar.\n"
        "Was ich kann: den ehrlichen Weg nennen („Wie wird man Krankenpfleger?“) oder Ihren "
        "Lebenslauf neben eine Anzeige legen und zeigen, was Sie dafür schon mitbringen."
    ),
    "legal": (
        "Zu Ihren Rechten darf ich nicht beraten, und die Bibliothek enthält keine Gesetze. "
        "Gewerkschaft, Betriebsrat, eine Beratungsstelle oder ein Fachanwalt können es sagen; "
        "manche Fristen dauern nur drei Wochen.\n"
        "Beim nächsten Schritt helfe ich: Fragen Sie nach einem Beruf, oder schicken Sie eine "
        "Anzeige."
    ),
    "medical": (
        "Zur Gesundheit kann ich nicht raten: Bitte fragen Sie einen Arzt oder eine Apotheke, im "
        "Betrieb den Betriebsarzt.\n"
        "Schadet Ihnen die Arbeit, sagen Sie mir, was Sie tun („Ich bin Lkw-Fahrer, was könnte ich "
        "sonst machen?“), und ich suche verwandte Berufe."
    ),
    "anger": (
        "Es tut mir leid, dass das nicht geholfen hat. Ich zitiere nur, was die Bibliothek "
        "enthält, und verstehe manchmal falsch.\n"
        "Nennen Sie einen Beruf und ein Thema, etwa „Was verdient ein Koch?“, dann versuche ich es "
        "noch einmal. /new fängt neu an."
    ),
    "unclear": (
        "Kurz gesagt: Ich schlage nach, was Berufsbeschreibungen und Ihre Anzeigen sagen, und "
        "zitiere es. Die Zahl hinter jedem Satz, auch als Knopf darunter, zeigt, wo er steht.\n"
        "Fragen Sie nach einer Sache auf einmal, etwa „Was macht ein Koch den ganzen Tag?“ oder "
        "„Braucht eine Krankenschwester ein Studium?“."
    ),
    "doubt": (
        "Ich habe keine eigene Meinung: Jeder Satz ist aus der Stelle zitiert, deren Zahl hinter "
        "ihm steht. Drücken Sie die Zahl, um die Stelle und ihre Quelle zu lesen.\n"
        "Die Beschreibungen sagen, was üblich ist, nicht warum, und nicht, was bei jedem "
        "Arbeitgeber gilt."
    ),
}
