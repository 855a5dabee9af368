"""Every word we say to a model: one Markdown template a task, one typed class in ``catalog``.

catalog (the classes) · rendering (class and template -> messages) · cleaning (what a reader cannot
see, a model must not read) · answering/ letters/ preparing/ reading/ (the templates) · shared/
"""
