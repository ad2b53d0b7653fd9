"""Who sits with whom in which round: the seating of a meeting, its waits, its clashes and its repair."""
