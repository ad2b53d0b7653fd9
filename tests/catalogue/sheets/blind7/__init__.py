"""A seventh set, of the papers of a new-materials park, written before the reader was looked at or run on it."""
