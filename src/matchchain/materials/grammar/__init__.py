"""Formulas and inorganic names, read by what they are composed of."""
