"""English résumé lines and needs, said in a letter.

verbs · articles · positions · results (where the deed ends) → first_person (a line as its owner
says it) · clauses (the same in another order) · needs (what a posting asks for)
"""
