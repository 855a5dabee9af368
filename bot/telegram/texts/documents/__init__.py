"""Words about résumés and postings that are read: catalog (the shape) · en de es fr · languages."""
