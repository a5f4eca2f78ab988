"""How a feature declares what may be done to the data, and under which name it is undone.

A decorated function stays a plain function that composes: called with a Work it just runs.
Handed to `Workspace.do` it becomes a transaction, a step of undo and a line of history.
"""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

W_contra = TypeVar("W_contra", contravariant=True)
P = ParamSpec("P")
R_co = TypeVar("R_co", covariant=True)


class Operation(Generic[W_contra, P, R_co]):
    """A function over a Work with a label for people.

    `label` is an English msgid that may hold placeholders; the Work's notes fill them.
    `undoable` is False for what is taken back only by another fact, never by Ctrl+Z.
    """

    def __init__(
        self, function: Callable[Concatenate[W_contra, P], R_co], label: str, *, undoable: bool
    ) -> None:
        self._function = function
        self.label = label
        self.undoable = undoable
        self.__doc__ = function.__doc__
        self.__name__ = function.__name__
        self.__module__ = function.__module__

    def __call__(self, work: W_contra, /, *args: P.args, **kwargs: P.kwargs) -> R_co:
        return self._function(work, *args, **kwargs)

    def __repr__(self) -> str:
        return f"<operation {self.__module__}.{self.__name__}>"


def operation(
    label: str, *, undoable: bool = True
) -> Callable[[Callable[Concatenate[W_contra, P], R_co]], Operation[W_contra, P, R_co]]:
    """Declare a function as an operation. Mark the label with N_ at the call."""

    def declare(function: Callable[Concatenate[W_contra, P], R_co]) -> Operation[W_contra, P, R_co]:
        return Operation(function, label, undoable=undoable)

    return declare
