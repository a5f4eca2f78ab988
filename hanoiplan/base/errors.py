"""The errors that speak to the user: what is expected to go wrong, each with its sentence.

Everything that is not a `KnownError` is a bug and goes to the crash report. What must not come
in: error codes, tracebacks, and a child class per message.
"""


class KnownError(Exception):
    """Something outside our hands went wrong; `str(error)` is one sentence for the user.

    The sentence is already in the interface language and says what happened, where, and what
    can be done about it.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class FileTrouble(KnownError):
    """A file cannot be opened, read or written."""


class NotPossible(KnownError):
    """A rule of the work refuses what was asked for: nobody of that id, an undo in use."""


class Busy(KnownError):
    """Another program is writing into the workspace for longer than we wait."""
