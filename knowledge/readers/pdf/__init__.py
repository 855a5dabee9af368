"""PDF pages become pieces.

pages        opens the file, page after page
words        the visible characters with their boxes -> words
rows         words -> rows and their segments; letter-spaced words joined
layout       rows -> lines in reading order: columns, sidebars, dates in a margin
paragraphs   lines -> headings, items and paragraphs; wrapped lines joined
"""
