"""The binding between Python and Qt must not eat `None`.

PySide6 6.12 drops one reference of None for each call that returns nothing; before Python 3.12
the interpreter dies of it after some thousands of calls. The lock keeps away from it.
"""

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_calls_into_qt_leave_none_alone() -> None:
    """A thousand calls, no reference lost; the rest of Python may add a few."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - CALLS // 2
