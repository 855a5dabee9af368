"""Reading with a model: it proposes, the text decides, the rules fill what it leaves out.

shapes      the fixed JSON of its replies
quoting     a proposed value is looked for in the text; what is not there is dropped
posting · resume    proposals and rules become one posting, one résumé
"""
