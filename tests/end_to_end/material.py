"""An invented person and an invented posting, rich enough for a whole story."""

from __future__ import annotations

import typst

NAME = "Nadia Brandt"
COMPANY = "Kestrel Freight"
RESUME = """# Nadia Brandt

Backend engineer, Rotterdam, Netherlands
nadia.brandt@mail.example | +31 10 555 0142

## Summary

Backend engineer with seven years of work on booking and payment services.

## Experience

### Senior Backend Engineer, Polderpay

March 2021 - Present

- Led the move of the payment ledger to PostgreSQL without an hour of downtime.
- Cut the nightly settlement run from 50 minutes to 8.
- Mentored three junior engineers and reviewed about 20 changes a week.
- Set up New Relic dashboards that brought the pages at night from 14 a month down to 3.

### Software Engineer, Maasvracht

September 2017 - February 2021

- Built the container tracking service in Python, which answers 4 million requests a day.
- Wrote the public REST API that 12 shipping lines use to book space.
- Moved 9 services into Docker and deployed them on Kubernetes.

## Education

BSc Computer Science, Maasland University of Applied Sciences, 2017

## Skills

Python, Go, PostgreSQL, Redis, Docker, Kubernetes, New Relic, AWS

## Languages

Dutch, English (C1), German (B1)
"""
POSTING = """Senior Backend Engineer
Kestrel Freight | Rotterdam, Netherlands

About us

Kestrel Freight plans rail freight for 300 shippers between Rotterdam and Vienna.

What you will do

- Design and run the services that plan 900 trains a week.
- Review code and mentor junior engineers.
- Take part in the on-call rotation.

What we ask for

- At least 5 years of experience building backend services.
- Strong Python and PostgreSQL.
- Experience with Docker and Kubernetes.
- Experience mentoring other engineers.
- Experience with Terraform.
- A bachelor's degree in computer science or equivalent experience.

Nice to have

- Knowledge of Kafka.
- German.

What we offer

- 28 days of holiday and a rail pass.
"""


def resume_pdf() -> bytes:
    """Set the résumé as a PDF of one column."""
    set_up = '#set page(paper: "a4", margin: 2cm)\n#set text(size: 10pt)\n'
    body = RESUME.replace("@", "\\@").replace("### ", "=== ").replace("## ", "== ")
    made = typst.compile((set_up + body.replace("# ", "= ", 1)).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made
