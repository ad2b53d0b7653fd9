"""Which papers the park lacks, and what the plan would be with them."""
