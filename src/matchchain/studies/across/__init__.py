"""Several parks read together: what could go from one to another, each park's own plan kept as it is."""

from matchchain.studies.across.across import Across, AcrossRow, Side, across

__all__ = ["Across", "AcrossRow", "Side", "across"]
