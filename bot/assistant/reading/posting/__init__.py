"""A document becomes a posting.

understanding   the recipe
lines           every line numbered and put under its section
chrome          menus, buttons and other jobs around a copied posting
unmarked        lists that lost their bullets
announcing      what a line before a list announces, where no heading is known
requirements    which lines and sentences ask something of the candidate
clauses         a requirement that ends with a wish is two
kinds           what a requirement is about, how important, how many years
keys            values that stand behind their name
title · organization · pay      one fact each; naming: how an organisation speaks of itself
facts           place, remote work, employment type, deadline
terms           level, years, education, languages, eligibility, how to apply
sentences       where a sentence ends
corrections     what the user says is wrong
spans           where each value stands
top             the line of facts below the title
"""
