"""Which material a name means, and whether two names mean the same."""
