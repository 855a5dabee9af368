"""Durable work: nothing that was handed over is lost, nothing outside is done twice.

turns (each chat in order) · running (the turns of this process) · joining (pieces of one paste) ·
journal (the steps of one turn) · arrivals (what comes in) · stored (what is kept) ·
engine (the one door to DBOS) · waking (an enqueued update is looked for at once) ·
watching (what runs nowhere, what is old) · membership and others (many processes on one
PostgreSQL) · sqlite_file (the engine's own file) · alongside (work that lasts as long as a block) ·
errors
"""
