"""What survives a restart: SQLAlchemy, the only room that speaks SQL.

database   opening, transactions, migrations
tables     every table on one page
one file a noun: users · conversations · resumes · postings · letters · buttons · library

Everything personal is keyed by the user's id in the query itself.
"""
