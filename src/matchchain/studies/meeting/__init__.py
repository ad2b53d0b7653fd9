"""A matchmaking meeting: whom to seat with whom, why, and what came of the meetings before."""
