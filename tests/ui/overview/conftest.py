"""What tests of the overview share: an event in June, its page in a window, in English."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.plans.operations import change_event
from tests.ui.overview.lobby import Lobby
from ui.base.theme import apply


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen says of windows what it cannot do for them."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def lobby(qapp: QApplication, tmp_path: Path) -> Iterator[Lobby]:
    """The second of four days, 08:12 in the morning; nobody is in the list yet."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Lobby(tmp_path)
    made.workspace.do(
        change_event,
        made.event_id,
        title_vi="Hội nghị Lãnh đạo các Thành phố ASEAN",
        title_en="ASEAN City Leaders Conference",
        starts_on=date(2026, 6, 7),
        ends_on=date(2026, 6, 10),
        hosted_people=5,
        hosted_days=4,
    )
    yield made
    made.close()
    apply(qapp, "light", 13)
