"""Public job boards: one reader a board, each from the board's own JSON to records.

greenhouse · lever · ashby · workable   one board each
board      what a reader of a board gives
pages      all pages of a board joined
addresses  the board's name or address to its public API
"""
