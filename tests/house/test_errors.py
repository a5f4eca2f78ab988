"""What a process of its own says of its failure must arrive in the window as it was said."""

import importlib
import pickle
import pkgutil
from collections.abc import Iterator

import pytest

import hanoiplan
from hanoiplan.base.errors import KnownError

WORDS = "Không mở được {file}"


def _known_errors() -> list[type[KnownError]]:
    """Every class of known errors in the program."""
    for found in pkgutil.walk_packages(hanoiplan.__path__, "hanoiplan."):
        if ".migrations." not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    return sorted(_below(KnownError), key=lambda one: one.__qualname__)


def _below(error: type[KnownError]) -> Iterator[type[KnownError]]:
    yield error
    for one in error.__subclasses__():
        yield from _below(one)


@pytest.mark.parametrize("error", _known_errors(), ids=lambda one: one.__name__)
def test_a_known_error_comes_out_of_another_process_whole(error: type[KnownError]) -> None:
    """Those that take more than their sentence take the name of a file."""
    asked = error.__init__.__code__.co_argcount - 1
    said = error(*(WORDS, "list.xlsx")[:asked])
    back = pickle.loads(pickle.dumps(said))
    assert (type(back), str(back)) == (error, str(said))
