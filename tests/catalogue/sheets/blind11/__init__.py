"""Twelve English sheets of parks, sites, authorities and consultants, written before the reader saw them."""
