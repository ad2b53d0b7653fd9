"""The whole park: who takes how much, and the graph that later analyses meet at."""
