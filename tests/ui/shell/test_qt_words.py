"""Qt's own buttons and menus speak with our catalogue."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QTreeView,
)

from hanoiplan.base.i18n import _
from tests.ui.shell.builders import an_appearance
from ui.shell.qt_words import QT_WORDS


def asked(context: str, words: str) -> str:
    """What Qt answers itself with."""
    return QCoreApplication.translate(context, words)


@pytest.mark.parametrize(
    ("context", "english", "vietnamese"),
    [
        ("QLineEdit", "&Copy", "&Chép"),
        ("QPlatformTheme", "Cancel", "Huỷ"),
        ("QFileDialog", "Look in:", "Tìm trong:"),
    ],
)
def test_qt_asks_our_catalogue(
    qapp: QApplication, context: str, english: str, vietnamese: str
) -> None:
    look = an_appearance(qapp)
    assert asked(context, english) == vietnamese
    look.speak("en")
    assert asked(context, english) == english
    look.end()


def test_a_button_of_qt_changes_its_words_with_the_language(qapp: QApplication) -> None:
    look = an_appearance(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Huỷ"
    look.speak("en")
    fresh = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert fresh.buttons()[0].text().replace("&", "") == "Cancel"
    box.deleteLater()
    fresh.deleteLater()
    look.end()


def test_what_our_catalogue_does_not_know_stays_as_qt_wrote_it(qapp: QApplication) -> None:
    """An empty answer would leave a button without words."""
    look = an_appearance(qapp)
    assert "Weather" not in QT_WORDS
    assert asked("QWeather", "Weather") == "Weather"
    look.end()


def test_the_name_of_a_file_is_not_called_that_of_a_person(qapp: QApplication) -> None:
    """Our "Name" is a delegate's; Qt means the file."""
    look = an_appearance(qapp)
    dialog = QFileDialog(None, "", "", "")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    head = dialog.findChildren(QTreeView)[0].model()
    across = Qt.Orientation.Horizontal
    titles = {str(head.headerData(place, across)) for place in range(head.columnCount())}
    assert asked("QFileSystemModel", "Name") in titles
    assert asked("QFileSystemModel", "Name") != _("Name")
    look.speak("en")
    assert asked("QFileSystemModel", "Name") == "Name"
    dialog.deleteLater()
    look.end()


def test_every_label_of_the_dialog_for_files_is_a_word_of_ours(qapp: QApplication) -> None:
    """A new Qt may say them otherwise; then they would be English in a Vietnamese window."""
    look = an_appearance(qapp)
    look.speak("en")
    dialog = QFileDialog(None, "", "", "Kind (*.x)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = {label.text() for label in dialog.findChildren(QLabel)} - {""}
    assert labels
    assert labels <= QT_WORDS
    dialog.deleteLater()
    look.end()
