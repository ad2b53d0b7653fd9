"""The industrial chains of a park, as their chiefs look at them."""
