"""Which offers meet which needs: names, purposes, units, places, and what is only half understood."""
