"""From the solved allocation to the plan: stages, sums, routes, pairings."""
