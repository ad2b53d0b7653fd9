"""Why this pairing, or why not: everything behind one row of the plan."""
