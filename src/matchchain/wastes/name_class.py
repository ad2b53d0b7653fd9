"""What the name of a waste says of its class."""

from __future__ import annotations

from matchchain.values import dataclass
from matchchain.wastes.names import Status
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class NameClass:
    """What a name says of a waste's class.

    Attributes:
        status: "listed" always, "listed-if" it comes from a certain source, "identify" ask the process,
            "unlisted" though it may sound hazardous.
        classes: classes one of which it is or may be in, the likeliest first; () for "identify" and "unlisted".
        code: the eight-digit code where the list really says this thing, else "".
        words: the words of the name that decide, in plain writing.
        question: what to ask the firm, None where nothing is open.
        said: one sentence that tells the status and the classes.
    """

    status: Status
    classes: tuple[str, ...]
    code: str
    words: tuple[str, ...]
    question: Message | None
    said: Message
