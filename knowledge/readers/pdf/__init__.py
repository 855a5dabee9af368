"""PDF pages become pieces.

pages        opens the file, page after page
words        the visible characters with their boxes -> words
rows         words -> rows and their segments; letter-spaced words joined
gutters      upright strips that no segment crosses; columns: cells that a narrow gap joined
records      a table whose cells are wrapped, cell by cell
margin       notes beside the row they belong to
layout       rows -> lines in reading order: columns, sidebars, dates in a margin
lines        a line of a page
paragraphs   lines -> headings, items and paragraphs; wrapped lines joined
picture      the page as it is drawn, to tell what a person can read
"""
