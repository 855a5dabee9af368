"""Formats that sources come in; each gives sources with the text to read.

recognition    what a file is, by its content; the door
roles          Markdown role descriptions with front matter
jsonl          JSON Lines with id, title and text; entries: JSON whose fields tell what it is
job_posting    schema.org, in pages and in JSON
boards/        Greenhouse, Lever, Ashby, Workable
tables         CSV and TSV; columns: whose names are known
esco · onet · wages    taxonomies, with what they share in occupations
records        a posting from any of these, and the offer made of it
values · lookups       single values, and finding them in JSON of strangers
"""
