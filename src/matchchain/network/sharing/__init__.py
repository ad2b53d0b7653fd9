"""Who gets how much of what the plan saves: prices of every capacity, and whether a group of firms could do better."""
