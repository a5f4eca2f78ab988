"""Every form of the desk with large type on a laptop: nothing is cut, in any language."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language
from hanoiplan.handouts.operations import hand_out
from tests.ui.fitting import assert_fits
from tests.ui.registration.forms import (
    DOWN,
    ENTER,
    F4,
    F6,
    F8,
    F9,
    DeskStage,
    fill,
    form,
    headsets,
    kits,
    write,
)
from tests.ui.registration.stage import opened
from ui.base.theme import apply
from ui.registration.page import DeskPage

LONG = "Agostinho do Rosário Tilman Boavida de Carvalho Ximenes"
LARGE = 18


def _walk_in(stage: DeskStage) -> None:
    stage.press(F6)
    write(stage, LONG)
    form(stage).finish()


def _stand_in(stage: DeskStage) -> None:
    stage.press(F8)
    write(stage, "agos")
    stage.press(ENTER)
    fill(stage, "Đặng Thị Ỷ Lan")


def _loans(stage: DeskStage) -> None:
    item = headsets(stage.desk)
    for number in range(3):
        guest = stage.desk.add(f"{LONG} {number}", delegation="Thủ đô Dili")
        stage.desk.workspace.do(hand_out, stage.desk.event, item, guest, f"{number + 1}")
    stage.press(F9)
    fill(stage, "99")


def _delegation(stage: DeskStage) -> None:
    kits(stage.desk, stock=1)
    stage.press(F4)
    fill(stage, "dili")
    stage.press(DOWN, ENTER)
    fill(stage, "Nguyễn Thị Ngọc Diệp")


OPENED: dict[Qt.Key, Callable[[DeskStage], None]] = {
    F4: _delegation,
    F6: _walk_in,
    F8: _stand_in,
    F9: _loans,
}


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("key", OPENED)
def test_large_type_finds_room_for_every_word(
    qapp: QApplication, tmp_path: Path, key: Qt.Key, language: Language
) -> None:
    with opened(qapp, tmp_path, DeskPage, language=language) as stage:
        apply(qapp, "light", LARGE)
        stage.settle()
        ids = stage.desk.bring(LONG, "Zélia do Rosário", delegation="Thủ đô Dili")
        stage.desk.code(ids[0])
        OPENED[key](stage)
        stage.settle()
        assert_fits(form(stage))
