"""Every word a person reads that no model wrote: one file a language, all of the same shape.

catalog (the shape) · en de es fr (the words) · languages (which one) · errors (a sentence for
each error) · reasons (of a fit) · care/ (for people in distress, anger or doubt) · applications/
documents/ letters/ preparing/ reminders/ told/ (the same for one feature). Nothing here imports
python-telegram-bot: the command line says the same sentences.
"""
