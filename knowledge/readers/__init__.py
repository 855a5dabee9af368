"""Files of many kinds become documents.

reader            bytes of any kind, by content -> Document, in this process
isolated          the same in a child process with limits; what the bot calls
text · markdown · html · json_resume · docx · pdf/     one reader each
sniffing          what the bytes are, whatever the file is called
pieces            what a reader hands over, made into a Document with exact spans
invisible         characters that nobody sees are taken out
limits            sizes, pages, seconds
wire              the words between the child process and its parent
"""
