"""What a supply-demand handbook holds of a park, what changed since an edition, and who may see what of it."""
