"""The shipped library of processes that real parks run: what turns A's residue into what C needs.

Each process stands in `data/*.yaml` in the words of a park's own conversions.yaml, with the sources of its
yields, and has no owner. `library` reads them; `python -m matchchain.conversions.lint` checks them.
"""

from matchchain.conversions.shipped import library

__all__ = ["library"]
