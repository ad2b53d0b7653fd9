"""Through whose processes a by-product can become a raw material, loops, and missing steps."""
