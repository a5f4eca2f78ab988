"""A window with the page of seating, in English unless a test says otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from tests.ui.seating.ballroom import Ballroom
from ui.base.theme import apply


@pytest.fixture
def ballroom(qapp: QApplication, tmp_path: Path) -> Iterator[Ballroom]:
    apply(qapp, "light", 13)
    set_language("en")
    made = Ballroom(tmp_path)
    yield made
    made.close()
    set_language("vi")
