"""Where the figure of a term comes from."""

from __future__ import annotations

NOBODY, OWN, SOLD, PARK, AS_IS, DEFAULT, PIPE, VENTED, FEE, ZONE = range(10)
"""Nobody states it; the firm's own entry; its present selling price; the park's files; nothing needed because the
offer meets the need as it is; the default; a pipe's yearly cost; let off today at no cost; the receiver's gate fee
in the place of a cost nobody has told; a distance between districts, not between gates."""
