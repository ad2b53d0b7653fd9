"""A ninth set, of the papers of a high-tech zone and its firms, written before the reader was looked at or run on it."""
