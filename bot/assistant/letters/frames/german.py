"""The German wording."""

from bot.assistant.letters.frames.frames import Frames, Places, Questions

FRAMES = Frames(
    unknown_team={
        "plain": "Guten Tag,",
        "warm": "Guten Tag,",
        "formal": "Sehr geehrte Damen und Herren,",
        "confident": "Guten Tag,",
    },
    salutation={
        "plain": "Guten Tag, liebes Team von {org},",
        "warm": "Liebes Team von {org},",
        "formal": "Sehr geehrte Damen und Herren,",
        "confident": "Guten Tag, Team von {org},",
    },
    closing={
        "plain": "Mit freundlichen Grüßen",
        "warm": "Herzliche Grüße",
        "formal": "Mit freundlichen Grüßen",
        "confident": "Beste Grüße",
    },
    role={
        "both": "die Stelle „{title}“ bei {org}",
        "title": "die Stelle „{title}“ in Ihrem Team",
        "org": "die ausgeschriebene Stelle bei {org}",
        "none": "die ausgeschriebene Stelle in Ihrem Team",
    },
    joining={
        "both": "die Stelle „{title}“ bei {org} übernehmen",
        "title": "die Stelle „{title}“ in Ihrem Team übernehmen",
        "org": "bei {org} arbeiten",
        "none": "in Ihrem Team arbeiten",
    },
    opening_first={
        "plain": (
            "ich bewerbe mich um {role}.",
            "mit diesem Schreiben bewerbe ich mich um {role}.",
            "dies ist meine Bewerbung um {role}.",
            "Sie haben {role} ausgeschrieben; hier ist meine Bewerbung.",
            "für {role} möchte ich mich Ihnen vorstellen.",
            "ich schreibe Ihnen wegen Ihrer Anzeige und bewerbe mich um {role}.",
        ),
        "warm": (
            "gern möchte ich {joining}.",
            "ich würde gern {joining} und stelle mich Ihnen hier vor.",
            "danke, dass Sie sich Zeit für meine Bewerbung um {role} nehmen.",
        ),
        "formal": (
            "hiermit bewerbe ich mich um {role}.",
            "auf Ihre Anzeige hin bewerbe ich mich um {role}.",
            "ich möchte mich um {role} bewerben.",
        ),
        "confident": (
            "ich möchte {joining} und sage Ihnen hier, was ich mitbringe.",
            "meine Bewerbung um {role} stützt sich auf Arbeit, die sich nachprüfen lässt.",
            "ich bewerbe mich um {role} und komme gleich zur Sache.",
        ),
    },
    opening_after={"plain": (), "warm": (), "formal": (), "confident": ()},
    needs={
        "thing": (
            "Sie erwarten {need}.",
            "Ihre Anzeige nennt {need}.",
            "Sie setzen {need} voraus.",
            "Auf Ihrer Liste lese ich {need}.",
            "Sie suchen {need}.",
        ),
        "deed": (
            "Zu den Aufgaben gehört {need}.",
            "Die Stelle umfasst auch {need}.",
            "Ein Teil der Arbeit ist {need}.",
            "Sie suchen jemanden für {need}.",
            "Zum Alltag bei Ihnen gehört {need}.",
        ),
        "person": (),
        "skills": (
            "Ihre Anzeige nennt {need}.",
            "Sie fragen nach {need}.",
            "In Ihrer Anzeige steht {need}.",
            "Zu Ihren Anforderungen gehört {need}.",
            "Auf Ihrer Liste finde ich {need}.",
        ),
        "quoted": (
            "In Ihrer Anzeige steht: {need}.",
            "Ihre Anzeige nennt diese Anforderung: {need}.",
            "Sie schreiben: {need}.",
            "Eine Ihrer Anforderungen lautet: {need}.",
            "Bei Ihnen lese ich: {need}.",
            "Sie erwarten laut Anzeige: {need}.",
        ),
    },
    tasks=(
        "Zu dieser Stelle gehören {first} sowie {second}.",
        "Im Mittelpunkt Ihrer Anzeige stehen {first} und {second}.",
        "Zwei Aufgaben fallen mir in Ihrer Anzeige auf: {first} und {second}.",
        "Sie suchen jemanden für {first} und für {second}.",
        "Als Aufgaben nennen Sie unter anderem {first} und {second}.",
    ),
    duties=(
        "Über die Arbeit schreiben Sie: {need}.",
        "Die Aufgabe beschreiben Sie so: {need}.",
        "Zur Stelle lese ich bei Ihnen: {need}.",
        "Darum geht es nach Ihrer Anzeige: {need}.",
        "Die Arbeit steht so in Ihrer Anzeige: {need}.",
        "Aus Ihrer Anzeige habe ich mir dies notiert: {need}.",
    ),
    asked=(
        "Im Gespräch würde ich zuerst nach diesem Punkt fragen: {need}.",
        "Mehr von Ihnen hören würde ich gern zu diesem Satz: {need}.",
        "Über eine Zeile Ihrer Anzeige möchte ich gern mit Ihnen sprechen: {need}.",
        "Genauer wüsste ich gern, was hinter diesen Worten steht: {need}.",
        "Meine erste Frage an Sie beträfe dies: {need}.",
    ),
    ahead=(
        "Bei Ihnen käme dies hinzu: {need}.",
        "Auch diese Aufgabe würde ich bei Ihnen übernehmen: {need}.",
        "Einbringen würde ich das auch in diesen Teil der Arbeit: {need}.",
        "Zu meiner Arbeit bei Ihnen würde auch dies gehören: {need}.",
    ),
    asked_deed=(
        "Im Gespräch würde mich besonders {need} interessieren.",
        "Mehr erfahren würde ich gern über {need}.",
        "Fragen würde ich Sie gern, was {need} im Alltag bedeutet.",
        "Gern wüsste ich, wie {need} bei Ihnen abläuft.",
    ),
    ahead_deed=(
        "Bei Ihnen käme {need} hinzu.",
        "Auch {need} würde ich bei Ihnen übernehmen.",
        "Zu meiner Arbeit bei Ihnen würde auch {need} gehören.",
    ),
    asked_told=(),
    ahead_told=(),
    here=("bei {org}", "bei Ihnen"),
    joined={"thing": (), "deed": (), "person": (), "skills": (), "quoted": ()},
    introduced=(),
    places=Places(
        first=(
            "Bei {employer}",
            "In meiner Zeit bei {employer}",
            "Während meiner Zeit bei {employer}",
        ),
        first_as=("Als {position} bei {employer}", "In der Stelle als {position} bei {employer}"),
        current_as=(
            "In meiner jetzigen Stelle bei {employer}",
            "Als {position} bei {employer}",
            "In meiner Stelle als {position} bei {employer}",
        ),
        before=(
            "Davor, bei {employer},",
            "Zuvor bei {employer}",
            "In den Jahren davor bei {employer}",
        ),
        again=("Ebenfalls bei {employer}", "Auch bei {employer}", "Wiederum bei {employer}"),
        same=("Dort", "In derselben Stelle", "Bei {employer}", "Daneben"),
        own="In selbstständiger Arbeit",
        project=("In einem eigenen Projekt",),
        named_project=("Im Projekt {project}",),
    ),
    noted=(
        "Mein Lebenslauf nennt auch dies: {statement}",
        "An anderer Stelle steht in meinem Lebenslauf: {statement}",
    ),
    skills=(
        "Aus Ihrer Liste bringe ich {skills} mit.",
        "Mein Lebenslauf nennt außerdem {skills}.",
        "Mitbringen kann ich {skills}.",
        "Von dem, was Sie nennen, steht {skills} in meinem Lebenslauf.",
    ),
    education=(),
    qualification=(
        "Meine Ausbildung: {study}, {institution}{details}.",
        "Gelernt habe ich dies: {study} ({institution}{comma_details}).",
        "Zur Ausbildung nennt mein Lebenslauf {study}, {institution}{details}.",
        "Mein Abschluss: {study} ({institution}{comma_details}).",
    ),
    career=(
        "Bei {employer} war ich{years} als {position} tätig.",
        "Als {position} habe ich bei {employer}{years} gearbeitet.",
    ),
    career_current=(
        "Bei {employer} arbeite ich{years} als {position}.",
        "Bei {employer} bin ich{years} als {position} tätig.",
    ),
    during=" von {start} bis {end}",
    since=" seit {year}",
    languages=("Als Sprachen nennt mein Lebenslauf {names}.",),
    certificates=("Mein Lebenslauf nennt außerdem {names}.",),
    gap={
        "plain": (
            "Einen Punkt Ihrer Anzeige zeigt mein Lebenslauf nicht: {need}.",
            "Nicht belegen kann ich bisher diesen Punkt aus Ihrer Anzeige: {need}.",
            "Offen sage ich, was mein Lebenslauf nicht zeigt: {need}.",
            "Sie fragen auch nach etwas, das mein Lebenslauf nicht zeigt: {need}.",
        ),
        "warm": (
            (
                "Offen gesagt: Ein Punkt aus Ihrer Anzeige steht nicht in meinem Lebenslauf, "
                "nämlich {need}."
            ),
            "Eines müsste ich mir noch aneignen, denn mein Lebenslauf zeigt es nicht: {need}.",
            "Ehrlich gesagt kann ich einen Punkt noch nicht belegen: {need}.",
        ),
        "formal": (
            (
                "Der Vollständigkeit halber weise ich darauf hin, dass mein Lebenslauf einen "
                "Punkt nicht belegt: {need}."
            ),
            "Nicht belegen kann ich bislang folgende Anforderung: {need}.",
            "Einen Punkt Ihrer Anzeige kann ich noch nicht nachweisen: {need}.",
        ),
        "confident": (
            "Was nicht in meinem Lebenslauf steht: {need}.",
            "Einen offenen Punkt nenne ich gleich selbst: {need}.",
            "Ein Punkt steht nicht in meinem Lebenslauf, und ich sage es offen: {need}.",
        ),
    },
    gap_follow={
        "plain": (
            "Mir ist lieber, Sie erfahren das von mir.",
            "Darüber spreche ich gern offen mit Ihnen.",
            "Das würde ich nachholen.",
            "Wie ich damit umgehen würde, sage ich Ihnen gern.",
        ),
        "warm": (
            "Gern spreche ich mit Ihnen darüber, wie sich das nachholen lässt.",
            "Mir ist wichtig, dass Sie das von mir hören.",
            "Das würde ich gern nachholen.",
        ),
        "formal": (
            "Ich bin bereit, mir das Nötige anzueignen.",
            "Ich erwähne es, damit Sie die Bewerbung als Ganzes beurteilen können.",
            "Gern erläutere ich, wie ich dies nachholen würde.",
        ),
        "confident": (
            "Das würde ich früh angehen.",
            "So können wir gleich über alles Weitere sprechen.",
            "Damit würde ich in den ersten Wochen beginnen.",
        ),
    },
    close={
        "plain": (
            "Gern spreche ich mit Ihnen über jedes dieser Beispiele.",
            "Wenn das zu Ihrem Bedarf passt, würde ich gern mit Ihnen sprechen.",
            "Mehr dazu erzähle ich Ihnen gern im Gespräch.",
            "Ob das zur Arbeit {here} passt, lässt sich am besten im Gespräch klären.",
            "Gern komme ich vorbei und spreche mit Ihnen über die Arbeit {here}.",
            "Was wäre für die Stelle {here} noch wichtig zu wissen?",
        ),
        "warm": (
            "Ich würde mich freuen, Sie kennenzulernen.",
            "Gern höre ich von Ihnen, was Ihnen an der Stelle am wichtigsten ist.",
            "Über ein Gespräch mit Ihnen würde ich mich freuen.",
            "Gern lerne ich die Menschen kennen, mit denen ich {here} arbeiten würde.",
        ),
        "formal": (
            "Für ein persönliches Gespräch stehe ich Ihnen gern zur Verfügung.",
            "Gern erläutere ich Ihnen Einzelheiten in einem Gespräch.",
            "Über eine Einladung zu einem Gespräch würde ich mich freuen.",
            "Zu einem Gespräch {here} komme ich gern.",
        ),
        "confident": (
            "Lassen Sie uns darüber sprechen, womit ich beginnen könnte.",
            "Im Gespräch zeige ich Ihnen gern, wie diese Ergebnisse entstanden sind.",
            "Ein Gespräch wird schnell zeigen, ob das zu Ihnen passt.",
            "Gern zeige ich Ihnen, was ich {here} tun könnte.",
        ),
    },
    close_second={
        "plain": (
            "Daten und Einzelheiten stehen in meinem Lebenslauf.",
            "Alles Weitere finden Sie in meinem Lebenslauf.",
            "Der Lebenslauf liegt bei.",
            "Mein Lebenslauf mit allen Daten ist angefügt.",
            "Für das Übrige haben Sie meinen Lebenslauf.",
        ),
        "warm": (
            "Den Rest erzählt mein Lebenslauf.",
            "Fragen beantworte ich gern.",
            "Was hier fehlt, erkläre ich Ihnen gern.",
        ),
        "formal": (
            "Meinen Lebenslauf füge ich bei.",
            "Nähere Angaben entnehmen Sie bitte dem beigefügten Lebenslauf.",
            "Der beigefügte Lebenslauf enthält die näheren Angaben.",
        ),
        "confident": (
            "Jeder Punkt steht so in meinem Lebenslauf.",
            "Fragen Sie mich gern nach jeder Zeile meines Lebenslaufs.",
            "Die Einzelheiten dazu stehen in meinem Lebenslauf.",
        ),
    },
    conjunction="und",
    quotes=("„", "“"),
    subject="Bewerbung: {title}",
    questions=Questions(
        skill="Die Anzeige fragt nach {need}. Haben Sie damit gearbeitet, und wo?",
        requirement=(
            "Die Anzeige fragt nach {need}; Ihr Lebenslauf zeigt das nicht. Trifft es "
            "auf Sie zu, und woher?"
        ),
        eligibility="In der Anzeige steht: „{need}“. Trifft das auf Sie zu?",
        numbers=(
            "Zu {employer} nennt Ihr Lebenslauf kaum Zahlen. Was hat sich dort durch "
            "Ihre Arbeit geändert, in Zahlen?"
        ),
        name="Im Lebenslauf steht kein Name. Welcher Name soll unter dem Brief stehen?",
        translation=(
            "Ihr Lebenslauf ist in einer anderen Sprache als der Brief; seine Zeilen zu "
            "übersetzen braucht ein Sprachmodell. Soll der Brief in der Sprache des "
            "Lebenslaufs sein, oder haben Sie einen deutschen Lebenslauf?"
        ),
        removed=(
            "Ein Satz des Sprachmodells wurde herausgenommen, weil Ihre Unterlagen ihn "
            "nicht belegen: „{sentence}“ Stimmt er, und wo steht es?"
        ),
    ),
)
