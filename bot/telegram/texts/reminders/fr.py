"""French."""

from __future__ import annotations

from bot.telegram.texts.reminders.catalog import ReminderTexts

FRENCH_REMINDERS = ReminderTexts(
    on_button="🔔 Me rappeler les échéances",
    off_button="🔕 Pas de rappels",
    zone_button="Autre fuseau horaire",
    ask_zone=(
        "Où êtes-vous ? Choisissez un lieu avec l'heure de votre montre, ou écrivez « fuseau "
        "horaire : Lisbonne » ou « fuseau horaire : UTC+1 ». Je vous rappellerai alors les "
        "échéances à 9 h, à votre heure."
    ),
    on=(
        "Je vous rappelle les échéances : trois jours avant, la veille et le jour même, à 9 h à"
        " {zone}, où il est {time}. Seulement pour les candidatures à « {status} »."
    ),
    off="Je ne vous rappelle plus les échéances.",
    zone_set=(
        "Votre fuseau horaire est {zone}, où il est {time}. Pas de rappel tant que vous ne les "
        "activez pas."
    ),
    zone_unknown=(
        "Je ne connais aucun fuseau horaire de ce nom. Écrivez la capitale ou la grande ville "
        "la plus proche, par exemple « fuseau horaire : Lisbonne », ou « fuseau horaire : UTC+1"
        " »."
    ),
    next_deadline="La prochaine échéance : {name}, {day}.",
    reminder="⏰ {name} : l'échéance est {when}, {day}.",
    today="aujourd'hui",
    tomorrow="demain",
    in_days="dans {count} jours",
    open_button="Ouvrir",
)
