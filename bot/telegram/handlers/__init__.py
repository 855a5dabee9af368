"""One file a feature; a handler translates an update into a call of a room, and its value back.

routes (which update goes where) · buttons and pressed (a tap) · spoken (commands in plain words) ·
controls (Stop) · start · account · questions · submissions (a file or long text) · resume · told ·
postings · next_steps · fit · letters · letter_wishes · letter_versions · letter_style ·
letter_files · preparing · applications · application_notes · reminders · unsupported · errors
"""
