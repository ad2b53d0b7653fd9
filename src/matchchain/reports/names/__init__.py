"""What `names` shows: resolutions, a comparison, doubts about a park's names, materials found, names to confirm.

`words.py` says one material or one attribute, `confirm.py` one name to confirm; each other file makes one report.
"""
