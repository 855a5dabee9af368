"""What we know and how it is found.

documents · passages        the nouns
library                     add, remove, search, rebuild
ingestion · retrieval       the two recipes behind it
chunking · embedding · index (Chroma) · keywords (lexical) · fusion
readers/ · sources/         files and their formats
roles/                      the starter library, one Markdown file a role
"""
