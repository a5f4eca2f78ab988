"""What a person does on the page of the delegates for the pictures: parts, photo, views, filter.

It looks for what is seen: headings, buttons by their words, the table. What must not come in: the
page's own modules (a bare start loads no page).
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollArea

from hanoiplan.base.i18n import _
from ui.base.page import Page
from ui.base.table.floating import Floating
from ui.base.table.sheet import SheetView
from ui.base.theme import theme
from ui.shell.tour.stage import CTRL, SHIFT, Key, Scene, Stage, nothing, plain

NOBODY = "xuyz qqq"  # words that nobody is called
NAME, POSITION, DELEGATION, CONTACT, IDENTITY, VETTING, NEEDS = range(7)


def open_parts(page: Page, *places: int) -> None:
    """Only these parts of the form are open, the first of them at the top."""
    heads = [one for one in page.findChildren(QAbstractButton) if _is_heading(one)]
    for place, head in enumerate(heads):
        head.setChecked(place in places)
    for _turn in range(3):
        QApplication.sendPostedEvents()  # until everything has its place
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        if content is not None and content.isAncestorOf(heads[places[0]]):
            top = heads[places[0]].mapTo(content, heads[places[0]].rect().topLeft())
            area.verticalScrollBar().setValue(top.y())


def _is_heading(button: QAbstractButton) -> bool:
    return type(button).__name__ == "SectionHead"


def usual_parts(page: Page) -> None:
    """The parts that are open for everybody."""
    open_parts(page, NAME, POSITION, DELEGATION, 7)


def a_photo(page: Page) -> None:
    """A picture comes from the clipboard; its part is chosen."""
    take: Callable[[bytes], object] | None = getattr(page, "take_photo", None)
    if take is not None:
        take(_portrait())


def _portrait() -> bytes:
    """A picture of nobody, in the colours of the theme."""
    image = QImage(900, 1100, QImage.Format.Format_RGB32)
    image.fill(theme().color("tint2"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for ink, box in (
        ("accent", QRectF(200, 620, 500, 700)),
        ("gold_t", QRectF(310, 240, 280, 380)),
    ):
        painter.setBrush(theme().color(ink))
        painter.drawEllipse(box)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _passport(stage: Stage) -> None:
    """A guest from abroad, and the number that was asked for."""
    stage.choose_row(0)
    open_parts(stage.page, IDENTITY, VETTING)
    stage.click(_("Show the passport number"))


def _hide_number(stage: Stage) -> None:
    """And hidden again."""
    stage.click(_("Hide the passport number"))
    usual_parts(stage.page)


def _leave_photo(stage: Stage) -> None:
    """The photo stays as it was."""
    stage.click(_("Cancel"))


def show_view(stage: Stage, words: str) -> None:
    """One of the entries of the menu of views."""
    stage.click(_("Views and columns"))
    for menu in stage.page.findChildren(QMenu):
        for entry in menu.actions():
            if entry.text() == words:
                entry.trigger()
    stage.close_popups()


def _name_a_view(stage: Stage) -> None:
    """The line where a new view gets its name, over the list of the police."""
    show_view(stage, _("Vetting list"))
    show_view(stage, _("Save this view…"))


def _usual_view(stage: Stage) -> None:
    """The list as it was."""
    for panel in stage.page.findChildren(Floating):
        panel.close()
    stage.click(_("Cancel"))
    show_view(stage, _("Basic"))


def _a_filter(stage: Stage) -> None:
    """The delegations to choose from."""
    for table in sheets(stage):
        table.open_filter("delegation")


def sheets(stage: Stage) -> list[SheetView[Any]]:
    """The tables of the page that work as a spreadsheet does."""
    found: list[SheetView[Any]] = stage.page.findChildren(SheetView)
    return found


def _several(stage: Stage) -> None:
    """Three people, and one value for all of them."""
    stage.choose_row(4)
    for _more in range(2):
        stage.press(Key.Key_Down, SHIFT)
    for table in sheets(stage):
        table.open_bulk_edit()


def _in_the_cell(stage: Stage) -> None:
    """The name of a delegation, typed in its cell; what fits is offered."""
    stage.choose_row(5)
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Right)
    stage.type("kual")


def _leave_cell(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)


def _columns(stage: Stage) -> None:
    """Which columns, and in which order."""
    for table in sheets(stage):
        table.open_columns()


def _menu(words: str) -> Callable[[Stage], None]:
    """The menu behind a button with three dots."""

    def open_menu(stage: Stage) -> None:
        stage.click(_(words))
        stage.breathe()

    return open_menu


def a_search(words: str) -> Callable[[Stage], None]:
    """Words without marks in the search of the page."""

    def search(stage: Stage) -> None:
        stage.press(Key.Key_F, CTRL)
        stage.type(words)

    return search


def no_search(stage: Stage) -> None:
    """The search is emptied."""
    stage.press(Key.Key_F, CTRL)
    stage.press(Key.Key_A, CTRL)
    stage.press(Key.Key_Delete)
    stage.press(Key.Key_Escape)


def _a_new_one(stage: Stage) -> None:
    """The empty form, half of a name typed."""
    stage.act("add")
    stage.type("Trần Thị Thu Hi")


def _not_at_all(stage: Stage) -> None:
    """Nobody is added."""
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)
    stage.click(_("Cancel"))


def _cancelled(stage: Stage) -> None:
    """Somebody will not come."""
    stage.choose_row(7)
    stage.act("cancel")


def _comes(stage: Stage) -> None:
    """Comes after all."""
    stage.undo()


def _erase(stage: Stage) -> None:
    """The question before what cannot be undone."""
    stage.choose_row(3)
    stage.press(Key.Key_Return)
    stage.asks(stage.page.act("erase").trigger)


def _parts(*places: int) -> Callable[[Stage], None]:
    return lambda stage: open_parts(stage.page, *places)


REGISTER: tuple[Scene, ...] = (
    Scene("delegates", "delegates"),
    Scene("delegates-person", "delegates", lambda stage: stage.choose_row(6)),
    Scene("delegates-position", "delegates", _parts(POSITION, DELEGATION)),
    Scene("delegates-contact", "delegates", _parts(CONTACT, NEEDS)),
    Scene("delegates-passport", "delegates", _passport, _hide_number),
    Scene("delegates-photo", "delegates", lambda stage: a_photo(stage.page), _leave_photo),
    Scene(
        "delegates-more",
        "delegates",
        _menu("More for this person"),
        lambda stage: stage.close_popups(),
    ),
    Scene("delegates-several", "delegates", _several, plain),
    Scene("delegates-cell", "delegates", _in_the_cell, _leave_cell),
    Scene("delegates-columns", "delegates", _columns, plain),
    Scene("delegates-views", "delegates", _name_a_view, nothing),
    Scene("delegates-filter", "delegates", _a_filter, _usual_view),
    Scene("delegates-search", "delegates", a_search("nguyen"), no_search),
    Scene("delegates-nobody", "delegates", a_search(NOBODY), no_search),
    Scene("delegates-new", "delegates", _a_new_one, _not_at_all),
    Scene("delegates-cancelled", "delegates", _cancelled, _comes),
    Scene("delegates-erase", "delegates", _erase),
    Scene("delegates-empty", "delegates", window="empty"),
)
