"""What was copied outlives the program without keeping it from ending well."""

import os
import subprocess
import sys

COPIES = """
from PySide6.QtWidgets import QApplication
from hanoiplan.base.i18n import set_language
from tests.ui.base.sheet_samples import Register
from ui.base.theme import apply

app = QApplication([])
apply(app, "light", 13)
set_language("en")
register = Register()
register.window.show()
register.view.selectAll()
register.view.copy_block()
parcel = QApplication.clipboard().mimeData()
assert "Delegation" in parcel.text() and "<table" in parcel.html(), parcel.formats()
"""


def test_a_program_that_has_copied_ends_well() -> None:
    """Text and table are on the clipboard when the interpreter goes; nothing crashes."""
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", COPIES], env=place, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
