"""How far reading has come, and that it may be stopped.

What must not come in: windows; theirs raise an exception of their own where they are told.
"""

from collections.abc import Callable

Tell = Callable[[int, int], bool | None]  # (done, all) → False = stop


class Stopped(Exception):
    """Somebody asked to stop; nothing was read."""


def told(tell: Tell | None, done: int, every: int) -> None:
    """Say how far it is.

    Raises:
        Stopped: the answer is False.
    """
    if tell is not None and tell(done, every) is False:
        raise Stopped
