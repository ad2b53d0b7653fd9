"""A sixth set: other titles and layouts of the same kinds of offices, committed before the reader was run on it."""
