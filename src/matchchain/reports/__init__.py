"""How an answer looks: results become a `Report`, a `Report` becomes a screen or a file.

`report.py` holds the values, one room a content (`suggestions/`), one file a format (`table.py`, `csv.py`
...); `formats.py` knows which formats there are. `clean.py` is the one edge that every shown string passes.
"""
