"""Eight invented people with the postings they answer; the last four are kept apart from tuning."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.posting import Posting
from bot.domain.resume import Resume
from tests.bot.assistant.builders import Asked, Degree, Job, build_posting, build_resume


@dataclass(frozen=True)
class Pair:
    """A résumé and the posting it is sent to."""

    resume: Resume
    posting: Posting


SOFTWARE = Pair(
    build_resume(
        "Imke Aldersen",
        location="Hamburg, Germany",
        summary=(
            "Backend engineer who builds and operates payment systems and likes quiet pagers.",
        ),
        jobs=(
            Job(
                "Harbourline Freight",
                "Staff Software Engineer",
                "2021-02",
                "",
                (
                    (
                        "Led the rewrite of the container-booking service from a monolith to six Go"
                        " services, cutting p95 latency from 2.4s to 300ms."
                    ),
                    (
                        "Introduced structured logging across the platform; mean time to find the"
                        " cause of an incident fell from about 50 minutes to under 12."
                    ),
                    "Mentored five engineers, three of whom were promoted to senior.",
                    (
                        "Owned the redesign of the on-call rotation that took weekly alerts from 40"
                        " to 8."
                    ),
                ),
            ),
            Job(
                "Tallybird",
                "Senior Backend Engineer",
                "2018-03",
                "2021-01",
                (
                    (
                        "Built the invoice matching pipeline that processed 3M records a day with"
                        " zero mismatches."
                    ),
                    (
                        "Migrated the main database from one Postgres server to a sharded cluster"
                        " without customer-visible downtime."
                    ),
                    "Wrote the first integration tests of the ledger team.",
                ),
            ),
            Job(
                "Quillmark Software",
                "Software Engineer",
                "2016-06",
                "2018-02",
                (
                    "Shipped the public REST API that every Quillmark partner uses.",
                    (
                        "Cut the nightly import from five hours to fifty minutes by replacing row"
                        " queries with one window function."
                    ),
                    "Helped the data team evaluate Redshift.",
                ),
            ),
        ),
        degrees=(Degree("BSc Computer Science, Leuphana University (2016)"),),
        skills=("Go", "Python", "PostgreSQL", "Kubernetes", "Docker", "gRPC", "observability"),
        languages=("German (native)", "English (fluent)"),
    ),
    build_posting(
        "Senior Backend Engineer",
        "Fennwick Labs",
        location="Berlin",
        about=(
            "Fennwick Labs builds the data platform behind mid-size grocery logistics.",
            "Our platform team of nine runs the core services.",
        ),
        duties=(
            "Design, build and operate distributed services in Go with tight latency targets.",
            "Improve observability so that production issues are found quickly.",
            "Mentor engineers and shape our backend practices.",
        ),
        asked=(
            Asked("5+ years building backend services", "experience", years=5),
            Asked("Strong Go", skills=("Go",)),
            Asked("Hands-on experience with Kubernetes", skills=("Kubernetes",)),
            Asked("Experience with Terraform", importance="nice", skills=("Terraform",)),
            Asked(
                "Exposure to streaming systems such as Kafka",
                importance="nice",
                skills=("Kafka",),
            ),
        ),
    ),
)

NURSING = Pair(
    build_resume(
        "Marisol Ek",
        location="Leeds, UK",
        jobs=(
            Job(
                "St Brannock's Hospital",
                "Senior Staff Nurse, Acute Medicine",
                "2019-09",
                "",
                (
                    "Coordinate a 28-bed acute medical ward on alternate shifts.",
                    "Supervise and assess six student nurses a year.",
                    (
                        "Introduced a bedside handover checklist; medication errors fell by 35%"
                        " in the first year."
                    ),
                    "Contributed to the trust's sepsis guideline review.",
                ),
            ),
            Job(
                "Moorfield Care Home",
                "Registered Nurse",
                "2016-08",
                "2019-08",
                (
                    "Cared for up to 42 residents with dementia and complex needs.",
                    "Trained 15 care assistants in wound care.",
                    "Administered medication and kept care plans up to date.",
                ),
            ),
        ),
        degrees=(Degree("BSc (Hons) Adult Nursing, University of Huddersfield (2016)"),),
        skills=("wound care", "IV therapy", "triage", "SystmOne"),
        certificates=("Immediate Life Support, renewed 2025",),
        languages=("English", "Spanish (native)"),
    ),
    build_posting(
        "Charge Nurse, Emergency Department",
        "Wexmoor Infirmary",
        about=(
            "Wexmoor Infirmary treats 90,000 emergency patients a year.",
            "Our department opened a new resuscitation area with ten bays.",
        ),
        duties=(
            "Lead a team of 14 nurses on each shift.",
            "Support students and newly qualified nurses.",
        ),
        asked=(
            Asked("NMC registration", "eligibility"),
            Asked("At least 3 years of acute nursing", "experience", years=3),
            Asked("Advanced Life Support certificate", "education", skills=("ALS",)),
            Asked("Experience with Cerner", importance="nice", skills=("Cerner",)),
        ),
    ),
)

HOSPITALITY = Pair(
    build_resume(
        "Tomasz Vale",
        location="Edinburgh",
        summary=("Hotel professional with a calm manner at full houses.",),
        jobs=(
            Job(
                "The Gannet Hotel",
                "Front Office Manager",
                "2020",
                "2024",
                (
                    "Managed a front desk team of 11 in a 140-room hotel.",
                    "Raised the guest satisfaction score from 7.9 to 8.8 in two seasons.",
                    "Reduced average check-in time from nine minutes to four.",
                    "Negotiated group contracts worth £450,000 a year.",
                ),
            ),
            Job(
                "Loch Arvie Lodge",
                "Guest Services Agent",
                "2017",
                "2020",
                (
                    "Handled reservations and complaints for 36 rooms.",
                    "Supported the restaurant during 20 weddings a season.",
                    "Set up the lodge's first loyalty card.",
                ),
            ),
        ),
        degrees=(Degree("HND Hospitality Management, Borders College (2017)"),),
        skills=("Opera", "Excel", "rota planning", "complaint handling"),
        certificates=("Personal Licence Holder (Scotland), 2021",),
        languages=("English", "Polish (native)", "basic French"),
    ),
    build_posting(
        "Hotel Operations Manager",
        "Kestrel House Hotels",
        about=(
            "Kestrel House Hotels runs four boutique hotels in the Scottish Borders.",
            "We cook with produce from our own farm.",
        ),
        duties=(
            "Oversee front office, housekeeping and the restaurant.",
            "Own the yearly budget of each house.",
        ),
        asked=(
            Asked("Three years in hotel management", "experience", years=3),
            Asked("Revenue management experience", skills=("revenue management",)),
            Asked("Fluent French", "language", importance="nice", skills=("French",)),
            Asked("Knowledge of Mews", importance="nice", skills=("Mews",)),
        ),
    ),
)

FINANCE = Pair(
    build_resume(
        "Adaeze Lindqvist",
        location="Utrecht",
        jobs=(
            Job(
                "Corvane Manufacturing",
                "Financial Controller",
                "2020-04",
                "",
                (
                    "Prepare monthly group accounts for four subsidiaries under IFRS.",
                    "Shortened the month-end close from 12 to 5 working days.",
                    "Built a rolling cash forecast in Excel that the board reviews each quarter.",
                    "Supervise two accountants.",
                ),
            ),
            Job(
                "Brightmere Audit",
                "Audit Associate",
                "2016-09",
                "2020-03",
                (
                    "Audited 25 mid-size clients in retail and manufacturing.",
                    "Assisted with the migration of working papers to CaseWare.",
                    "Found a €1.2m inventory misstatement at a retail client.",
                ),
            ),
        ),
        degrees=(Degree("MSc Accounting, Utrecht University (2016)"),),
        skills=("IFRS", "Excel", "SAP", "Power BI", "cash forecasting"),
        certificates=("ACCA part-qualified: 9 of 13 papers passed",),
        languages=("Dutch", "English"),
    ),
    build_posting(
        "Finance Manager",
        "Ostrava Wind",
        location="Rotterdam",
        about=(
            "Ostrava Wind develops and runs offshore wind parks in the North Sea.",
            "We are building our third park.",
        ),
        duties=(
            "Own group reporting and the monthly close.",
            "Build models for new projects.",
        ),
        asked=(
            Asked("ACCA or CPA qualified", "education", skills=("ACCA", "CPA")),
            Asked("Five years in accounting", "experience", years=5),
            Asked("Financial modelling", skills=("financial modelling",)),
            Asked("Experience with NetSuite", importance="nice", skills=("NetSuite",)),
        ),
    ),
)

TEACHING = Pair(
    build_resume(
        "Rowan Achterberg",
        location="Bristol, UK",
        jobs=(
            Job(
                "Penhallow Academy",
                "Head of Chemistry",
                "2021-09",
                "",
                (
                    "Lead a department of five teachers and two technicians.",
                    "Raised the share of A-level students with grades A to C from 58% to 74%.",
                    "Rewrote the Year 9 scheme of work around practical lessons.",
                    "Run a science club for 30 pupils.",
                ),
            ),
            Job(
                "Castle Rise School",
                "Chemistry Teacher",
                "2017-09",
                "2021-08",
                (
                    "Taught chemistry and combined science to ages 11 to 18.",
                    "Helped organise the county science fair.",
                    "Tracked results of 160 pupils in a spreadsheet that the faculty adopted.",
                ),
            ),
        ),
        degrees=(
            Degree("PGCE Secondary Science, University of Bath (2017)"),
            Degree("BSc Chemistry, University of Leicester (2016)"),
        ),
        skills=("curriculum design", "Google Classroom", "behaviour management"),
        languages=("English", "conversational Dutch"),
    ),
    build_posting(
        "Assistant Headteacher",
        "Oakmere High School",
        about=("Oakmere High School teaches 1,100 pupils in the south of Bristol.",),
        duties=("Lead teaching and learning across the school.", "Line-manage four departments."),
        asked=(
            Asked("Qualified teacher status", "eligibility"),
            Asked("Experience of leading a department", "experience"),
            Asked("NPQSL or working towards it", "education", importance="nice"),
            Asked("Experience with Arbor", importance="nice", skills=("Arbor",)),
        ),
    ),
)

LOGISTICS = Pair(
    build_resume(
        "Noor Haddix",
        location="Antwerp, Belgium",
        jobs=(
            Job(
                "Scheldt Parcel",
                "Warehouse Shift Supervisor",
                "2022-01",
                "",
                (
                    "Run the night shift of 35 people in a 20,000 m2 parcel hub.",
                    "Cut mis-sorted parcels from 1.8% to 0.6% with a new scanning routine.",
                    "Assisted the IT team with the rollout of Manhattan WMS.",
                ),
            ),
            Job(
                "Delmer Foods",
                "Stock Controller",
                "2018-06",
                "2021-12",
                (
                    "Counted and reconciled stock worth €6m every quarter.",
                    "Planned deliveries for 12 trucks a day.",
                    "Designed the cold-store layout that raised picking speed by 20%.",
                ),
            ),
        ),
        degrees=(Degree("Diploma in Logistics, Karel College (2018)"),),
        skills=("SAP", "Excel", "forklift", "5S"),
        certificates=("Forklift certificate, valid to 2028",),
        languages=("Dutch (native)", "French (fluent)", "English"),
    ),
    build_posting(
        "Warehouse Manager",
        "Blauwhaven Logistics",
        about=("Blauwhaven Logistics stores medicine for 300 pharmacies.",),
        duties=("Lead two shifts with 60 people.", "Keep the site ready for GDP audits."),
        asked=(
            Asked("Three years of leading a shift", "experience", years=3),
            Asked("Knowledge of GDP", skills=("GDP",)),
            Asked("Lean Six Sigma green belt", "education", importance="nice"),
            Asked("Experience with Blue Yonder", importance="nice", skills=("Blue Yonder",)),
        ),
    ),
)

DESIGN = Pair(
    build_resume(
        "Leonie Farrow",
        location="Ghent, Belgium",
        summary=("Product designer with a love of plain forms.",),
        jobs=(
            Job(
                "Mossgate Studio",
                "Lead Product Designer",
                "2022-05",
                "",
                (
                    "Lead three designers on a booking app for 60 clinics.",
                    "Redesigned the sign-up form; drop-offs went from 42% to 19%.",
                    "Set up a design system in Figma that two product teams use.",
                ),
            ),
            Job(
                "Pennyroyal Press",
                "Graphic Designer",
                "2017-09",
                "2022-04",
                (
                    "Designed covers for 85 paperbacks.",
                    "Supported the marketing team with posters for four book fairs.",
                    "Moved the photo archive of 12,000 images to the cloud.",
                ),
            ),
        ),
        degrees=(Degree("BA Graphic Design, LUCA School of Arts (2017)"),),
        skills=("Figma", "InDesign", "user interviews", "basic HTML"),
        languages=("Dutch (native)", "English (C1)"),
    ),
    build_posting(
        "Senior Product Designer",
        "Tidewell Health",
        about=("Tidewell Health makes a diary app for people with asthma.",),
        duties=("Own the design of the diary from research to release.",),
        asked=(
            Asked("Five years of design work", "experience", years=5),
            Asked("Figma", skills=("Figma",)),
            Asked("Experience with usability testing", "experience"),
            Asked("Knowledge of Swift", importance="nice", skills=("Swift",)),
        ),
    ),
)

TRADES = Pair(
    build_resume(
        "Kofi Brandt",
        location="Newcastle, UK",
        jobs=(
            Job(
                "Tyne Electrical Services",
                "Electrician",
                "2019-03",
                "",
                (
                    "Wired 48 new flats in two years.",
                    "Test and certify installations in schools and offices.",
                    "Train one apprentice each year.",
                    "Cut call-backs from 9 to 3 a month by adding a final check.",
                ),
            ),
            Job(
                "Northmoor Maintenance",
                "Electrical Improver",
                "2016-07",
                "2019-02",
                (
                    "Helped install solar panels on 15 farm buildings.",
                    "Repaired lighting and fire alarms in care homes.",
                ),
            ),
        ),
        degrees=(Degree("NVQ Level 3 Electrical Installation, Tyne College (2019)"),),
        certificates=("18th Edition Wiring Regulations (2019)", "Full driving licence"),
        skills=("fault finding", "fire alarms", "EV chargers"),
    ),
    build_posting(
        "Electrical Supervisor",
        "Cragside Renewables",
        about=("Cragside Renewables installs solar and storage for 200 farms a year.",),
        duties=("Plan the work of six electricians.", "Sign off installations."),
        asked=(
            Asked("At least five years as an electrician", "experience", years=5),
            Asked("18th Edition", "education"),
            Asked("Driving licence", "eligibility"),
            Asked("Experience with battery storage", "experience", importance="nice"),
        ),
    ),
)
