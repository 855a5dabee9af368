"""Postings in odd shapes, all invented."""

# ruff: noqa: E501 - prose stands on one line, as people paste it
from __future__ import annotations

LINKEDIN_COPY = """\
Senior Data Engineer
Northbeam Analytics · Berlin, Germany (Hybrid)
Reposted 2 weeks ago · Over 100 applicants
Promoted by hirer · Actively reviewing applicants
€75K/yr - €95K/yr
Hybrid
Full-time
Easy Apply
Save
About the job
Northbeam Analytics helps grocery chains waste less. We are looking for a Senior Data Engineer to join our platform team.

What you'll do
Build pipelines in Python and dbt
Own our Snowflake warehouse

What you bring
5+ years of experience in data engineering
Strong Python and SQL
Fluent English; German (B2) is a plus
Degree in computer science or equivalent
EU work permit required; we cannot sponsor visas

… See more
"""
NEWSLETTER = """\
Subject: Your weekly jobs from CareerPost

Hi there,

Here is a job we think you will like:

Pharmacy Technician at Greenleaf Pharmacy
Leeds, UK | £24,500 - £27,000 a year | Permanent, Full-time

Greenleaf Pharmacy is looking for a pharmacy technician to join the Leeds branch. You will dispense prescriptions and advise customers. You must be registered with the GPhC and have at least 2 years of experience in a community pharmacy. An enhanced DBS check is required. Experience with PMR systems is desirable.

Apply by 31 March 2027. To apply, send your CV to jobs@greenleaf.example.

You receive this e-mail because you signed up. Unsubscribe
"""
STELLENANZEIGE = """\
Wir suchen zum nächstmöglichen Zeitpunkt eine/n

Elektroniker für Betriebstechnik (m/w/d)

in Vollzeit am Standort Kassel

Die Brunnhofer Maschinenbau GmbH ist ein mittelständisches Familienunternehmen mit 240 Beschäftigten.

Ihre Aufgaben:
- Wartung und Instandhaltung unserer Anlagen
- Fehlersuche an SPS-Steuerungen (Siemens S7)

Ihr Profil:
- Abgeschlossene Ausbildung als Elektroniker oder vergleichbar
- Mindestens 3 Jahre Berufserfahrung
- Führerschein Klasse B
- Gute Deutschkenntnisse in Wort und Schrift
- Kenntnisse in TIA Portal sind von Vorteil

Wir bieten:
- 30 Tage Urlaub
- 3.400 - 3.900 € brutto pro Monat

Bitte senden Sie Ihre Bewerbung bis zum 15. März 2027 an bewerbung@brunnhofer.example.
"""
OFFRE = """\
Chargé(e) de communication - CDI - Nantes (44)

L'association Terres Vives recrute un(e) chargé(e) de communication.

Missions :
- Animer les réseaux sociaux
- Rédiger la lettre d'information

Profil recherché :
- Formation Bac +3 en communication
- Première expérience de 2 ans minimum
- Anglais courant, la maîtrise de l'espagnol serait un plus
- Permis B exigé

Conditions : CDI à temps plein, 28 000 à 32 000 € brut par an, télétravail 2 jours par semaine.
Candidature (CV et lettre) à envoyer à recrutement@terresvives.example avant le 12 avril 2027.
"""
CAPITALS = """\
WAREHOUSE OPERATIVE - NIGHT SHIFT

HARGREAVE LOGISTICS LTD, DONCASTER

WE ARE RECRUITING WAREHOUSE OPERATIVES FOR OUR DONCASTER SITE.

REQUIREMENTS
- FORKLIFT LICENCE (COUNTERBALANCE)
- 6 MONTHS EXPERIENCE IN A WAREHOUSE
- MUST HAVE THE RIGHT TO WORK IN THE UK
- GOOD SPOKEN ENGLISH

PAY: £13.20 PER HOUR

TO APPLY CALL 01302 555 0134 OR EMAIL JOBS@HARGREAVE.EXAMPLE
"""
PROSE = """\
We're a small bakery in Ghent called Korst & Kruim and we need somebody who can take over the morning shift. You start at four, so you should be a morning person, and you have ideally worked with sourdough before. We need someone with a baker's diploma and two years in a bakery; you speak Dutch or French. The pay is €2,650 a month, 38 hours a week, permanent contract. Write to hello@korst.example before 1 May 2027 if that sounds like you.
"""
