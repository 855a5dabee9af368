"""Sentences of letters, half true and half lies, for the checker to tell apart.

``KEPT_APART`` was written before the checker was tuned: at its first judging 23 of 24 lies were
caught and 3 of 24 truths refused.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.bot.assistant.grounding.pairs import (
    DESIGN,
    FINANCE,
    HOSPITALITY,
    LOGISTICS,
    NURSING,
    SOFTWARE,
    TEACHING,
    TRADES,
    Pair,
)


@dataclass(frozen=True)
class Case:
    """One sentence about one pair; ``lie`` names the kind, and is empty for a truth."""

    pair: Pair
    text: str
    lie: str = ""


def _truths(pair: Pair, *texts: str) -> tuple[Case, ...]:
    return tuple(Case(pair, text) for text in texts)


def _lies(pair: Pair, *rows: tuple[str, str]) -> tuple[Case, ...]:
    return tuple(Case(pair, text, lie) for lie, text in rows)


CASES: tuple[Case, ...] = (
    *_truths(
        SOFTWARE,
        "At Harbourline Freight, I led the rewrite of the container-booking service from a monolith"
        " to six Go services, cutting p95 latency from 2.4s to 300ms.",
        "I broke a monolithic booking service into six services written in Go and brought p95"
        " latency down from 2.4 seconds to 0.3 seconds.",
        "At Tallybird I built a pipeline that matched three million records every day without a"
        " single mismatch.",
        "I spent nearly three years at Tallybird as a senior backend engineer.",
        "I bring ten years of experience as a software engineer.",
        "The redesigned on-call rotation cut weekly alerts by 80 %.",
        "My redesign of the on-call rotation meant eight alerts a week instead of forty.",
        "I have mentored five engineers, and three of them were promoted to senior.",
        "You ask for 5+ years building backend services; I have been doing this since 2016.",
        "I have not used Terraform or Kafka yet.",
        "I would be glad to learn Terraform in your team.",
        "I am applying for the position of Senior Backend Engineer at Fennwick Labs.",
        "Fennwick Labs builds the data platform behind mid-size grocery logistics.",
        "Your posting asks for someone who improves observability, and at Harbourline Freight I"
        " introduced structured logging across the platform.",
        "The nightly import at Quillmark went from five hours to 50 minutes once I replaced row"
        " queries with a single window function.",
        "I hold a Bachelor's degree in computer science from Leuphana University.",
        "I moved the main PostgreSQL database to a sharded cluster with no downtime that customers"
        " could see.",
        "Go, Kubernetes and gRPC are among the tools I list.",
        "I look forward to hearing from you.",
        "In my first months I would like to learn how your platform team of nine works.",
    ),
    *_lies(
        SOFTWARE,
        ("number", "I cut p95 latency from 2.4s to 200ms at Harbourline Freight."),
        (
            "number word",
            "At Tallybird I built a pipeline for five million records a day.",
        ),
        ("moved number", "I mentored forty engineers at Harbourline Freight."),
        ("moved number", "I mentored three engineers, five of whom were promoted to senior."),
        (
            "moved employer",
            (
                "At Tallybird, I led the rewrite of the container-booking service from a"
                " monolith to six Go services."
            ),
        ),
        ("posting's skill", "I have operated Kafka in production."),
        ("posting's skill, small", "I automated the platform with terraform."),
        ("inflation", "At Quillmark Software I led the evaluation of Redshift."),
        ("inflation", "I managed five engineers at Harbourline Freight."),
        ("degree", "I hold an MSc in Computer Science from Leuphana University."),
        ("credential", "I am a certified Kubernetes administrator."),
        ("feeling", "I have admired Fennwick Labs for many years."),
        ("news", "Congratulations on your recent Series B funding round."),
        (
            "other meaning",
            "I migrated the main database from a sharded cluster to one Postgres server.",
        ),
        ("denial", "I migrated the main database with some customer-visible downtime."),
        ("widening", "I introduced structured logging in every team of the company."),
        ("duration", "I worked at Tallybird for six years."),
        ("unit", "I brought p95 latency down to 300 seconds."),
        ("employer", "Before that I worked as an engineer at Google."),
        ("false gap", "I have never used Kubernetes."),
        ("smuggled", "I plan to bring my ten years of Rust to your platform."),
        ("skill", "I led the rewrite of the booking service into six Rust services."),
    ),
    *_truths(
        NURSING,
        "I coordinate a 28-bed acute medical ward at St Brannock's Hospital.",
        "Every year I supervise and assess six student nurses.",
        "After I introduced a checklist for bedside handover, medication errors went down by more"
        " than a third in the first year.",
        "At Moorfield Care Home I looked after as many as 42 residents with dementia.",
        "I trained fifteen care assistants in wound care.",
        "I took part in the trust's review of its sepsis guideline.",
        "I have been a nurse for ten years.",
        "I do not yet hold the Advanced Life Support certificate, and I would take the course"
        " before I start.",
        "Your department treats 90,000 emergency patients a year.",
        "I spent three years at Moorfield Care Home as a registered nurse.",
        "I studied adult nursing at the University of Huddersfield.",
        "I speak Spanish as my native language.",
        "Thank you for considering my application.",
    ),
    *_lies(
        NURSING,
        ("number", "I coordinate a 38-bed acute medical ward."),
        ("number word", "I supervise sixteen student nurses a year."),
        ("moved number", "I coordinate a ward with 42 beds."),
        ("moved employer", "At Moorfield Care Home I introduced a bedside handover checklist."),
        ("posting's skill", "I have charted in Cerner on every shift."),
        ("inflation", "I led the trust's sepsis guideline review."),
        ("degree", "I completed a Master's degree in adult nursing."),
        ("credential", "I hold the Advanced Life Support certificate."),
        ("feeling", "Wexmoor Infirmary has always been my dream employer."),
        ("news", "I was delighted to read about your new children's wing."),
        ("other meaning", "I was supervised and assessed by six student nurses."),
        ("widening", "I trained all care assistants of the care home in wound care."),
        ("duration", "I have worked at St Brannock's Hospital for twelve years."),
        (
            "direction",
            "Medication errors rose by 35% after I introduced a bedside handover checklist.",
        ),
        ("employer's fact", "Your department treats 150,000 emergency patients a year."),
        ("skill", "I led a paediatric intensive care unit."),
    ),
    *_truths(
        HOSPITALITY,
        "For four years I managed the front desk team of eleven at The Gannet Hotel.",
        "Guest satisfaction went up from 7.9 to 8.8 within two seasons.",
        "I more than halved the average check-in time, from nine minutes to four.",
        "I negotiated group contracts worth £450k a year.",
        "At Loch Arvie Lodge I dealt with reservations and complaints for 36 rooms, and I set up"
        " its first loyalty card.",
        "I have seven years of experience in hotels.",
        "My French is basic, and I would like to improve it.",
        "I have not worked with Mews so far.",
        "You run four boutique hotels in the Scottish Borders.",
        "That you cook with produce from your own farm appeals to me.",
        "I hold a Personal Licence for Scotland.",
    ),
    *_lies(
        HOSPITALITY,
        ("number", "I managed a front desk team of 21 in a 140-room hotel."),
        ("number word", "I supported the restaurant during ninety weddings a season."),
        ("moved number", "I managed a team of 36 at The Gannet Hotel."),
        (
            "moved employer",
            "At Loch Arvie Lodge I negotiated group contracts worth £450,000 a year.",
        ),
        ("posting's skill", "I bring experience in revenue management."),
        ("posting's skill, small", "I have used mews at two hotels."),
        ("inflation", "I ran the restaurant at Loch Arvie Lodge during 20 weddings a season."),
        ("degree", "I have a Bachelor's degree in hospitality management."),
        ("credential", "I am a certified sommelier."),
        ("proficiency", "I speak fluent French."),
        ("feeling", "I have been a loyal guest of Kestrel House Hotels since childhood."),
        ("news", "I read that you will open a fifth hotel in Glasgow."),
        ("unit", "I negotiated group contracts worth €450,000 a year."),
        ("widening", "I handled all complaints of the hotel group."),
        ("duration", "I worked at Loch Arvie Lodge for ten years."),
        ("turned", "I raised the guest satisfaction score from 8.8 to 7.9."),
        ("false gap", "I have no experience with Opera."),
    ),
    *_truths(
        FINANCE,
        "I prepare the monthly IFRS group accounts of four subsidiaries at Corvane Manufacturing.",
        "The month-end close now takes five working days instead of twelve.",
        "I cut the close by seven working days.",
        "My rolling cash forecast goes to the board every quarter.",
        "As an audit associate at Brightmere Audit I worked with 25 mid-size clients.",
        "At one retail client I found an inventory misstatement of 1.2 million euros.",
        "I have passed nine of thirteen ACCA papers and am not fully qualified yet.",
        "I hold a Master's degree in accounting.",
        "I have worked in accounting and audit since 2016.",
        "NetSuite would be new to me.",
        "You are building your third park, and I would like to help report on it.",
        "I have six years of experience as a financial controller.",
    ),
    *_lies(
        FINANCE,
        ("number", "I shortened the month-end close from 12 to 3 working days."),
        ("number word", "I audited fifty mid-size clients."),
        ("moved number", "I supervise four accountants."),
        ("moved employer", "At Brightmere Audit I prepared monthly group accounts under IFRS."),
        ("posting's skill", "I have implemented NetSuite."),
        ("posting's skill, small", "I built financial models for new projects."),
        ("inflation", "I led the migration of working papers to CaseWare."),
        ("degree", "I hold a PhD in accounting."),
        ("credential", "I am a fully qualified CPA."),
        ("feeling", "Wind energy has been my passion since I was a child."),
        ("news", "Your record profits last year impressed me."),
        ("other meaning", "I report to the board each quarter."),
        ("denial", "I did not supervise any accountants."),
        ("widening", "I found misstatements at most of my clients."),
        ("duration", "I spent eight years at Brightmere Audit."),
        ("unit", "I found a €1.2bn inventory misstatement."),
        ("title", "I am the Chief Financial Officer of Corvane Manufacturing."),
        ("employer's fact", "Your company runs solar parks in Spain."),
    ),
)

KEPT_APART: tuple[Case, ...] = (
    *_truths(
        TEACHING,
        "I lead a chemistry department of five teachers and two technicians at Penhallow Academy.",
        "Under my lead, the share of A-level students with grades A to C rose by 16 percentage"
        " points.",
        "At Castle Rise School I taught combined science to pupils aged 11 to 18.",
        "Thirty pupils come to the science club that I run.",
        "I have been head of chemistry for five years.",
        "I helped with the county science fair.",
        "The faculty adopted the spreadsheet in which I tracked the results of 160 pupils.",
        "I have no experience with Arbor.",
        "I hope to begin the NPQSL next year.",
        "Oakmere High School teaches 1,100 pupils.",
        "I hold a PGCE in secondary science and a BSc in chemistry.",
        "I rebuilt the Year 9 scheme of work around practical lessons.",
    ),
    *_lies(
        TEACHING,
        ("number", "I lead a department of eight teachers."),
        ("number word", "I tracked the results of six hundred pupils."),
        ("moved number", "I run a science club for 160 pupils."),
        ("moved employer", "At Castle Rise School I led a department of five teachers."),
        ("posting's skill", "I have used Arbor for years."),
        ("posting's skill, small", "I have line-managed four departments."),
        ("inflation", "I organised the county science fair."),
        ("degree", "I hold an MSc in chemistry."),
        ("credential", "I completed the NPQSL."),
        ("feeling", "I have always loved Oakmere High School."),
        ("news", "Your outstanding inspection result last month was impressive."),
        ("turned", "I raised the share of students with grades A to C from 74% to 58%."),
    ),
    *_truths(
        LOGISTICS,
        "I run a night shift of thirty-five people at Scheldt Parcel.",
        "A new scanning routine of mine brought mis-sorted parcels down from 1.8 % to 0.6 %.",
        "That is a third of what it was before: mis-sorted parcels fell from 1.8% to 0.6%.",
        "At Delmer Foods I planned the deliveries of a dozen trucks each day.",
        "Each quarter I counted and reconciled stock worth six million euros.",
        "I have supervised a warehouse shift for almost five years.",
        "My cold-store layout made picking 20% faster.",
        "I speak Dutch and French.",
        "GDP is new to me, and I am ready to learn it.",
        "Blauwhaven Logistics stores medicine for 300 pharmacies.",
        "I hold a valid forklift certificate.",
        "I supported the IT team when Manhattan WMS was rolled out.",
    ),
    *_lies(
        LOGISTICS,
        ("number", "I run a shift of 55 people."),
        ("number word", "I planned deliveries for thirty trucks a day."),
        ("moved number", "I raised picking speed by 35%."),
        ("moved employer", "At Scheldt Parcel I designed the cold-store layout."),
        ("posting's skill", "I know GDP from daily work."),
        ("posting's skill, small", "I planned stock with blue yonder."),
        ("inflation", "I led the rollout of Manhattan WMS."),
        ("degree", "I have a Bachelor's degree in logistics."),
        ("credential", "I am a Lean Six Sigma green belt."),
        ("feeling", "For years I have dreamed of working for Blauwhaven Logistics."),
        ("news", "Your new hub in Ghent is exciting news."),
        ("unit", "I reconciled stock worth €6bn every quarter."),
    ),
)

WRITTEN_LAST: tuple[Case, ...] = (
    *_truths(
        DESIGN,
        "I head a group of three designers who work on a booking app for sixty clinics.",
        "After my redesign of the sign-up form, drop-offs fell from 42 to 19 per cent.",
        "Our design system in Figma, which I set up, serves two product teams.",
        "At Pennyroyal Press I designed the covers of 85 paperbacks.",
        "I spent more than four years at Pennyroyal Press as a graphic designer.",
        "I have nine years of design work behind me, and you ask for five.",
        "I helped marketing with posters for four book fairs.",
        "I have never written Swift, but I know basic HTML.",
        "Making a diary for people with asthma would be new to me.",
        "I would be happy to show you the form that I redesigned.",
        "I hold a BA in graphic design.",
        "I more than halved drop-offs in the sign-up form.",
        "Twelve thousand photos moved to the cloud under my care.",
        "Tidewell Health makes a diary app for people with asthma.",
    ),
    *_lies(
        DESIGN,
        ("number", "I designed covers for 185 paperbacks."),
        ("number word", "I lead thirteen designers."),
        ("moved number", "I lead a team of sixty designers."),
        ("moved employer", "At Pennyroyal Press I set up a design system in Figma."),
        ("posting's skill", "I have shipped two apps in Swift."),
        ("posting's skill, small", "I have run usability testing for six years."),
        ("inflation", "I led the marketing team of Pennyroyal Press."),
        ("degree", "I hold an MA in graphic design."),
        ("credential", "I am a certified usability analyst."),
        ("proficiency", "I am an expert in HTML."),
        ("feeling", "As someone who has long admired your diary app, I had to write."),
        ("news", "Congratulations on winning the digital health prize."),
        ("turned", "Drop-offs rose from 19% to 42% after I redesigned the form."),
        ("other meaning", "Three designers lead me on a booking app."),
        ("widening", "My design system is used by every product team."),
        ("duration", "I have led designers for eight years."),
        ("employer", "I designed book covers for Penguin Random House."),
        ("false gap", "I have no experience with Figma."),
    ),
    *_truths(
        TRADES,
        "Within two years I wired 48 new flats.",
        "I train an apprentice every year at Tyne Electrical Services.",
        "By adding a final check I brought call-backs down from nine to three a month.",
        "I have been an electrician for seven years.",
        "At Northmoor Maintenance I helped put solar panels on fifteen farm buildings.",
        "I test and certify installations in schools and offices.",
        "I passed the 18th Edition Wiring Regulations in 2019.",
        "I hold a full driving licence.",
        "Battery storage is new to me, and I would gladly train for it.",
        "You install solar and storage for 200 farms a year, and I know farm roofs from fifteen of"
        " them.",
        "I repaired fire alarms in care homes.",
        "Call-backs went down by two thirds.",
    ),
    *_lies(
        TRADES,
        ("number", "I wired 84 new flats in two years."),
        ("number word", "I train four apprentices each year."),
        ("moved number", "I helped install solar panels on 48 farm buildings."),
        ("moved employer", "At Northmoor Maintenance I wired 48 new flats."),
        ("posting's skill", "I have installed battery storage on farms."),
        ("inflation", "I led the installation of solar panels on 15 farm buildings."),
        ("degree", "I have a Bachelor's degree in electrical engineering."),
        ("credential", "I am a Chartered Engineer."),
        ("title", "I am the Electrical Supervisor of Tyne Electrical Services."),
        ("feeling", "Solar power has always been my passion."),
        ("news", "I saw that Cragside Renewables has just bought a competitor."),
        ("turned", "Call-backs grew from 3 to 9 a month."),
        ("denial", "I have no driving licence."),
        ("widening", "I repaired all fire alarms of the county."),
        ("duration", "I worked at Northmoor Maintenance for six years."),
        ("unit", "I wired 48 new flats in two months."),
        ("employer's fact", "Cragside Renewables employs 2,000 electricians."),
    ),
)
"""Written when the checker stood. At the first judging 32 of 35 lies were caught and 5 of 26 truths
refused; what could be mended in general was mended since."""
