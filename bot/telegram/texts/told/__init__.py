"""Words about what users tell of skills that their résumé does not name."""
