"""What `names` shows: resolutions, a comparison, doubts about a park's names, materials found.

`words.py` says one material or one attribute; each other file makes one report.
"""

from __future__ import annotations

from matchchain.reports.names.check import checked
from matchchain.reports.names.compare import compared
from matchchain.reports.names.find import found
from matchchain.reports.names.resolve import resolved

__all__ = ["checked", "compared", "found", "resolved"]
