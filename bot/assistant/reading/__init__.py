"""A file or a text becomes a résumé or a posting, each value with its place in the text.

reading        the door: read a file, recognise it, understand it
recognition    résumé, posting or unclear
linked         a link becomes a document
resume/        name, contact, positions, education, skills; each line with what it belongs to
posting/       title, organisation, pay, place, and the requirements in the posting's own words
modelled/      the same by a language model, each value quoted
dates · names · skill_names · section_words · cues · word_files    the vocabulary both understand by

Without a key: layout and the section words of four languages. Nothing is given that does not
stand in the text, save dates, which are written the same way everywhere.
"""
