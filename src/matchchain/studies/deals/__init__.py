"""Deals and the plan: a deal drafted from a pairing, what is still in the plan, what the deals teach."""
