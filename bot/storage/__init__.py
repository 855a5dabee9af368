"""What survives a restart: SQLAlchemy, the only room that speaks SQL.

database     transactions and migrations; ``stores`` (how each is opened) and ``outages``
tables       every table on one page
one file a noun: users · conversations · ratings · spending · resumes · told · writing_samples ·
postings · opening (which one is dealt with) · applications · reminders · letters · buttons
library      sources and passages: ``source_rows``, ``twins``, ``library_clock``; ``loaded`` (files
             it was filled from), ``titles`` (corrected by the operator)
moving       every row into another store; ``errors`` are its own

Everything personal is keyed by the user's id in the query itself.
"""
