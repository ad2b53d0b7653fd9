"""Any file of tables as plain cells: where each stands, what it says, what the file hides."""
