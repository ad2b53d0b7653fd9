"""A file that cannot be read as tables, and what to do about it."""

from __future__ import annotations

from matchchain.wording import MatchchainError, Message

LARGEST = 100 * 1024 * 1024
"""Bytes that a file may have, and all its parts together once unpacked."""

LARGEST_TEXT = 32 * 1024 * 1024
"""Bytes that a file of plain text may have: more than a file of the most cells that are read."""


def refused(why: str, file: str, **facts: object) -> MatchchainError:
    """The error that says why a file is not read and how to save it so that it is.

    Args:
        why: the last word of its key in the table of sentences: "pdf" for `sheets.pdf`.
        file: the file's name.
        facts: what else the sentence names.
    """
    return MatchchainError(Message(f"sheets.{why}", {"file": file, **facts}))


def damaged(file: str, where: str) -> MatchchainError:
    """The error for a file whose parts contradict its format.

    Args:
        file: the file's name.
        where: the part at fault ("xl/worksheets/sheet1.xml") or the cell ("B2").
    """
    return refused("damaged", file, where=where)
