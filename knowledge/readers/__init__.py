"""Files of many kinds become documents.

reader            bytes of any kind, by content -> Document, in this process
isolated          the same in a child process with limits; what the bot calls
confinement       what the child gives up first; wire: the words between it and its parent
limits            sizes, pages, seconds
sniffing          what the bytes are, whatever the file is called
encoding          which characters they are; legacy_encodings: those from before UTF-8
text · markdown · html · json_resume · docx · odt · rtf · pdf/ · pictures · linkedin    readers
docx_styles · html_styles · rtf_words · archives    what these need to know of their formats
json_ld · board_jobs → job_pieces    postings given in fields
pieces            what a reader hands over, made into a Document with exact spans
wrapping          lines that were wrapped by hand; invisible: characters nobody sees
"""
