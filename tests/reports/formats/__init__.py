"""Formats that are printed: HTML, Word, workbooks."""
