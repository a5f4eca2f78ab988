"""What a person does on the page of the delegates for the pictures: parts, photo, views, filter.

It looks for what is seen: headings, buttons by their words, the table. What must not come in: the
page's own modules (a bare start loads no page).
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollArea

from hanoiplan.base.i18n import _
from ui.base.page import Page
from ui.base.table.floating import Floating
from ui.base.table.sheet import SheetView
from ui.base.theme import theme


class Stage(Protocol):
    """What is needed of the tour's stage."""

    @property
    def page(self) -> Page:
        """The room that is open."""
        ...

    def choose_row(self, line: int) -> None:
        """Clicks on a row of the page's table."""
        ...


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


def press_button(page: Page, words: str) -> None:
    """The button of this accessible name, where it is seen."""
    for button in page.findChildren(QAbstractButton):
        if words in {button.accessibleName(), button.text()} and button.isVisible():
            button.click()
            return


def look_at_number(page: Page) -> None:
    """The passport number in full, or hidden again."""
    open_parts(page, IDENTITY, VETTING)
    press_button(page, _("Show the passport number"))


def hide_number(page: Page) -> None:
    """And hidden again."""
    press_button(page, _("Hide the passport number"))
    usual_parts(page)


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


def show_view(page: Page, words: str) -> None:
    """One of the views of the menu."""
    press_button(page, _("Views and columns"))
    for menu in page.findChildren(QMenu):
        for entry in menu.actions():
            if entry.text() == words:
                entry.trigger()
        menu.close()


def name_a_view(page: Page) -> None:
    """The line where a new view gets its name, over the list of the police."""
    show_view(page, _("Vetting list"))
    show_view(page, _("Save this view…"))


def usual_view(page: Page) -> None:
    """The list as it was."""
    for panel in page.findChildren(Floating):
        panel.close()
    press_button(page, _("Cancel"))
    show_view(page, _("Basic"))


def a_filter(page: Page) -> None:
    """The delegations to choose from."""
    tables: list[SheetView[Any]] = page.findChildren(SheetView)
    for table in tables:
        table.open_filter("delegation")


def _passport(stage: Stage) -> None:
    """A guest from abroad, and the number that was asked for."""
    stage.choose_row(0)
    look_at_number(stage.page)


def _leave_photo(stage: Stage) -> None:
    """The photo stays as it was."""
    press_button(stage.page, _("Cancel"))


def _nothing(_stage: Stage) -> None:
    """It may stay so."""


Do = Callable[[Stage], None]
REGISTER: tuple[tuple[str, Do, Do], ...] = (  # a picture, what is done for it, how it is left
    ("position", lambda stage: open_parts(stage.page, POSITION, DELEGATION), _nothing),
    ("contact", lambda stage: open_parts(stage.page, CONTACT, NEEDS), _nothing),
    ("passport", _passport, lambda stage: hide_number(stage.page)),
    ("photo", lambda stage: a_photo(stage.page), _leave_photo),
    ("views", lambda stage: name_a_view(stage.page), _nothing),
    ("filter", lambda stage: a_filter(stage.page), lambda stage: usual_view(stage.page)),
    ("parts", lambda stage: usual_parts(stage.page), _nothing),
)
