"""One hash of a park: by which editions, pages and machine formats say of which files they are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def digest_of(digests: Mapping[str, str]) -> str:
    """One hash of all files of a park.

    Args:
        digests: file -> hash of its bytes.
    """
    told = "\n".join(f"{name} {digest}" for name, digest in sorted(digests.items()))
    return hashlib.sha256(told.encode()).hexdigest()
