"""What we know and how it is found. ``tool.importlinter`` has the order of these rooms.

library        add, remove, search, rebuild: the door
documents · passages · details (what is known of a source) · offers (what a file holds)    the nouns
store          the rows, as the library asks for them; ``current`` follows what others write
ingestion      in: ``planning`` (what is new) → ``chunking`` → ``indexes``; ``merging`` of
               ``duplicates``; ``rebuilding``
retrieval      out: ``index`` (Chroma) and ``keywords`` (lexical), both under ``filters`` →
               ``fusion`` → ``titles`` (the role that was named) and ``level_match``
embedding      texts to vectors
languages · levels · fields (of work) · places · pay · amounts    what a text says, by rule
occupations    titles held against ESCO and O*NET
errors         of the library and its readers
fetching/ · readers/ · sources/    links, files and their formats
roles/         the starter library, one Markdown file a role
"""
