"""Résumés of invented people, in the shapes that résumés come in."""

# ruff: noqa: RUF001 - people write their dates with real dashes

from __future__ import annotations

ENGINEER = """# Mira Okafor

mira.okafor@mail.example | +49 30 5550 1234 | Berlin, Germany | github.com/mira-okafor

## Summary

Backend engineer with seven years of work on payment systems.

## Experience

### Senior Backend Engineer, Lindenpay GmbH (2021 - present)

- Led the move of the ledger to PostgreSQL without an hour of downtime.
- Cut the settlement run from 50 minutes to 8.

### Software Engineer, Hafenlogistik AG (2017 - 2021)

- Built the container tracking service in Python and Kafka.

## Skills

- **Languages:** Python, Go, SQL
- **Infrastructure:** Docker, Kubernetes, Kafka

## Education

BSc Computer Science, Technical University of Rostock (2017)
"""

NURSE = """GRACE ADEYEMI, RN
Leeds, UK | grace.adeyemi@mail.example | 0113 496 0123

PROFILE
Registered nurse with nine years on acute medical wards.

EMPLOYMENT HISTORY

Staff Nurse
Aireview Hospital, Leeds
Sept 2018 - Present
• Care for eight patients a shift on a ward of 28 beds.
• Lead the monthly audit of wound care.

Healthcare Assistant
Rosebank Care Home, Bradford
Jan 2015 - Aug 2018
• Helped residents with meals and moving.

EDUCATION AND TRAINING
BSc Nursing, University of Bradford, 2015 - 2018

CERTIFICATIONS
Immediate Life Support (2023)
Safeguarding Level 3

LANGUAGES
English, Yoruba
"""

COOK = """Jonas Weidmann
Head Chef
Zürich, Switzerland · jonas.weidmann@mail.example

Work Experience

06/2019 - heute
Head Chef, Gasthaus Sonnberg
Lead a kitchen of nine.
Trained four apprentices.

04/2014 - 05/2019
Sous Chef, Hotel Seeblick
Ran the evening service for 120 covers.

Skills
Menu planning, HACCP, stock control
"""

TEACHER = """Elena Marsh
Email: elena.marsh@mail.example
Phone: (555) 010-4477
Address: 12 Harbor Street, Portland, OR

OBJECTIVE
To teach mathematics where it is feared most.

TEACHING EXPERIENCE

Riverside Middle School, Portland, OR
Mathematics Teacher                                   August 2016 to present
- Teach five classes of grade 7 and 8; pass rate rose from 71% to 86%.
- Started a homework club with 40 regulars.

Cedar Elementary School, Salem, OR
Teaching Assistant                                    September 2013 to June 2016
- Supported reading groups.

EDUCATION
M.Ed. in Curriculum and Instruction, Portland State University, 2016
B.A. Mathematics, Willamette University, 2013
"""

CAREER_CHANGER = """# Sofia Lindqvist

sofia.lindqvist@mail.example | Malmö, Sweden

Physiotherapist for eight years, now moving into data analysis after a year of study.

## Work History

**Data Analyst (Volunteer)** — Öresund Clinics Network
March 2024 - Present

- Built a waiting time dashboard in Power BI from 60,000 visits.

**Parental leave**
2022 - 2023

**Physiotherapist** — Rehacentrum Malmö AB
June 2014 - December 2021

- Treated 12 patients a day after knee surgery.

## Education

- Certificate Data Analytics, Malmö University, 2024
- BSc Physiotherapy, Lund University, 2014
"""

GERMAN_NURSE = """Lebenslauf

Persönliche Daten
Name: Sabine Kessler
Anschrift: Deichweg 4, 28195 Bremen
E-Mail: sabine.kessler@mail.example
Telefon: 0421 555 0134

Berufserfahrung

04/2018 – heute    Stationsleitung, Klinikum Nordhafen, Bremen
- Führe ein Team von 14 Pflegekräften.
- Wunddokumentation auf Tablets umgestellt.

09/2011 – 03/2018    Gesundheits- und Krankenpflegerin, Marienhospital Auental
- Praxisanleiterin für sechs Auszubildende im Jahr.

Ausbildung

10/2008 – 08/2011    Ausbildung zur Krankenpflegerin, Pflegeschule Auental

Kenntnisse
Wundversorgung, Pflegedokumentation, MS-Office

Sprachen
Deutsch (Muttersprache), Englisch (B1)
"""

SPANISH_WAITER = """Diego Romero Vidal
Camarero | Valencia, España | diego.romero@mail.example

EXPERIENCIA LABORAL

Jefe de sala, Restaurante La Marea
marzo de 2020 - actualidad
- Coordino un equipo de ocho camareros.

Camarero, Hotel Playa Norte
junio de 2016 - febrero de 2020
- Atendí 80 mesas por turno.

FORMACIÓN
Técnico Superior en Dirección de Servicios, Escuela de Hostelería de Valencia, 2016

IDIOMAS
Español, Inglés (B2)
"""

FRENCH_ASSISTANT = """Camille Roux
camille.roux@mail.example
Lyon, France

EXPÉRIENCES PROFESSIONNELLES

Assistante de direction, Groupe Valmont
Depuis janvier 2019
- Organisation de 200 déplacements par an.

Secrétaire, Cabinet Perrin
septembre 2014 - décembre 2018
- Accueil et courrier.

FORMATION
BTS Assistant de manager, Lycée Saint-Paul, 2014

LANGUES
Français, Anglais (C1)
"""

PROMOTED = """Omar Haddad
omar.haddad@mail.example

Experience

Northgate Logistics
Operations Manager                    Jan 2021 – Present
• Run three depots with 140 people.
Shift Supervisor                      May 2017 – Dec 2020
• Cut late loads from 9% to 2%.

Quickpack Ltd
Warehouse Operative                   Feb 2014 – Apr 2017
• Picked 180 orders a shift.
"""

WITHOUT_HEADINGS = """Lin Zhao
lin.zhao@mail.example, Vancouver, Canada

2019 - 2024
Pastry Chef, Maison Lilas
- Baked for 300 guests a day.

2016 - 2019
Baker, Granville Bakery
- Kept the sourdough alive.
"""

STUDENT = """Priya Nair
priya.nair@mail.example | linkedin.com/in/priya-nair | Bengaluru, India

Education
BTech Electrical Engineering, Nandi Institute of Technology, 2021 - 2025

Projects
Line-following robot
- Won the state finals.

Skills: Python, MATLAB, Simulink
"""

LAWYER = """Henrike Albers
Rechtsanwältin
henrike.albers@mail.example

Career

Associate | Kanzlei Brandt & Partner | Hamburg | 2017–2022
Advised 30 start-ups on employment law.

Senior Associate | Albrecht LLP | Frankfurt | since 2022
Leads a team of three.

Licenses
Admitted to the bar, Hamburg, 2017
"""
