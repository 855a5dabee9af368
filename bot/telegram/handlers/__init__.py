"""One file a feature; a handler translates an update into a call of a room, and its value back.

routes (which update goes where) · start · account · questions · submissions (a file or long text) ·
resume · postings · fit · letters · buttons · controls (Stop) · unsupported · errors
"""
