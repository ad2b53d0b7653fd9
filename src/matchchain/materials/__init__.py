"""What is the same stuff? Names, CAS numbers, formulas and uses, resolved to identities."""
