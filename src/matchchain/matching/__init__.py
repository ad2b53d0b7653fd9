"""Who could meet: offers x needs -> candidates, judged and valued, as columns."""

from matchchain.matching.match import Match, match

__all__ = ["Match", "match"]
