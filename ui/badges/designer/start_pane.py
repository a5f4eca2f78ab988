"""Where a template begins: what it is for, how large it is, empty or as a copy; or one's own.

What must not come in: making layouts (`beginning`), the workspace.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.paper.units import Size
from ui.badges.designer.beginning import EMPTY_SIZES, Beginning, EmptySize
from ui.badges.designer.number_field import NumberField
from ui.badges.designer.ready_picture import ReadyPicture
from ui.badges.designer.size_tile import SizeTile
from ui.base.form import ChoiceField, Form
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import Card, FlowLayout, Label, ScrollBox, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px

EMPTY, COPY = "empty", "copy"
SIDE_WIDTH, MOST_SIDE = 300, 340  # px at text size 13, and at any
FORM_WIDTH = 420
OwnTemplate = tuple[int, str, str]  # id, title, what it is printed as


class StartPane(QFrame):
    """A calm page before the designer itself."""

    begun = Signal(object)  # Beginning
    opened = Signal(int)  # a template of one's own
    resumed = Signal()  # what was begun and not saved
    file_wanted = Signal()
    kind_picked = Signal(str)  # whose ready templates are to be offered
    ready_picked = Signal(str)  # which of them is to be seen in small

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "page")
        self.title, self.sentence = Label(kind="h2"), Label(kind="text2", wrap=True)
        self.form = Form(120)
        self.kind, self.ready = ChoiceField(), ChoiceField()
        self.picture = ReadyPicture()
        self.way = Segments()
        self.size_label, self.way_label = Label(kind="label"), Label(kind="label")
        self.free = Form(120)
        self.across, self.down = NumberField(least=20.0, step=1.0), NumberField(20.0, 1.0)
        self.begin = Button(kind="large-primary", icon="pencil")
        self.go_on, self._begun = Button(icon="history"), ""
        self.go_on.hide()
        self.own_title, self.none_yet = Label(kind="h3", wrap=True), Label(kind="hint", wrap=True)
        self.from_file = Button(icon="file-down")
        self._tiles = [SizeTile(one.size, _fold_of(one)) for one in EMPTY_SIZES]
        self._own = QVBoxLayout()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        card = Card(margins=(20, 16, 20, 16), gap=12)
        self.form.add("kind", self.kind)
        self.free.add("free", self.across, self.down)
        tiles = QWidget()
        self._flow = FlowLayout(tiles, gap=8)
        for tile in self._tiles:
            tile.setParent(tiles)
        self._sizes, ways = tiles, QHBoxLayout()
        ways.addWidget(self.way)
        ways.addStretch(1)
        for form in (self.form, self.free):
            form.setMaximumWidth(px(FORM_WIDTH))
        self.ready.setMaximumWidth(px(FORM_WIDTH))
        inside = QWidget()
        column, both = QVBoxLayout(), QHBoxLayout(inside)
        both.setContentsMargins(px(4), px(4), px(4), px(4))  # rings of the keyboard stand there
        column.setSpacing(px(12))
        for part in (self.title, self.sentence, self.form, self.way_label):
            column.addWidget(part)
        column.addLayout(ways)
        for below in (self.ready, self.size_label, tiles, self.free):
            column.addWidget(below)
        column.addSpacing(px(8))
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        both.setSpacing(px(24))
        both.addLayout(column, 1)
        both.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        card.layout_.addWidget(ScrollBox(inside))
        side = Card(margins=(16, 14, 16, 14), gap=8)
        self._side = side
        side.layout_.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        side.layout_.addWidget(self.own_title)
        side.layout_.addWidget(self.none_yet)
        holder = QWidget()
        holder.setLayout(self._own)
        self._own.setContentsMargins(0, 0, 0, 0)
        side.layout_.addWidget(ScrollBox(holder), 1)
        side.layout_.addWidget(self.from_file, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(card, 1)
        whole.addWidget(side)

    def _measure(self) -> None:
        """As wide as its buttons ask for, so that their words are whole."""
        widest = max(self.from_file.sizeHint().width(), self.go_on.sizeHint().width())
        self._side.setFixedWidth(max(min(px(SIDE_WIDTH), MOST_SIDE), widest + px(36)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def _listen(self) -> None:
        self.kind.committed.connect(lambda _kind: self._show_kind())
        self.way.picked.connect(lambda _way: self._show_way())
        self.ready.changed.connect(lambda _name: self._show_way())
        for tile in self._tiles:
            tile.clicked.connect(lambda _on=False, tile=tile: self._pick_size(tile))
        self.begin.clicked.connect(lambda: self.begun.emit(self.beginning()))
        self.from_file.clicked.connect(self.file_wanted)
        self.go_on.clicked.connect(self.resumed)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("A new template"))
        self.sentence.setText(
            _("Say what it is for and how large; everything can be changed later, step by step.")
        )
        self.form.row("kind").set_label(_("Printed as"))
        self.kind.set_choices([(kind, _(spec.label)) for kind, spec in KINDS.items()])
        self.way_label.setText(_("Begin with"))
        self.way.set_choices([(EMPTY, _("An empty card")), (COPY, _("A copy of a ready one"))])
        self.way.setAccessibleName(_("Begin with"))
        self.ready.set_words(_("Ready template"))
        self.size_label.setText(_("Size"))
        self.free.row("free").set_label(_("Width, height (mm)"))
        self.across.set_words(_("Width, mm"))
        self.down.set_words(_("Height, mm"))
        self.begin.setText(_("Begin"))
        self.own_title.setText(_("Templates of your own"))
        self.none_yet.setText(_("None yet. What you save here can be printed from at once."))
        self.from_file.setText(_("Bring in a file …"))
        self.show_begun(self._begun)
        self._measure()
        number = interface().number
        for tile, one in zip(self._tiles, EMPTY_SIZES, strict=True):
            measures = _("{width} × {height} mm") if one.size else _("as you type")
            size = one.size or Size(0, 0)
            tile.set_words(
                _(one.label),
                measures.format(width=number(size.width, 1), height=number(size.height, 1)),
            )
        if self.kind.value() is None:
            self.kind.set_value(CardKind.BADGE)
            self.across.set_value(100.0)
            self.down.set_value(70.0)
        self._show_kind()

    def show_ready(self, ready: Sequence[tuple[str, str]]) -> None:
        """The ready templates of the kind: (name, title)."""
        self.ready.set_choices(ready)
        if self.ready.value() is None and ready:
            self.ready.set_value(ready[0][0])

    def show_begun(self, title: str) -> None:
        """What was begun before the program ended; "" nothing."""
        self._begun = title
        self.go_on.setText(_("Go on where you stopped"))
        self.go_on.setToolTip(title)
        self.go_on.setVisible(bool(title))

    def show_own(self, own: Sequence[OwnTemplate]) -> None:
        """The office's own templates."""
        emptied(self._own)
        for template_id, title, kind in own:
            button = Button(title, icon="layout-template")
            button.setToolTip(kind)
            button.clicked.connect(partial(self.opened.emit, template_id))
            self._own.addWidget(button)
        self._own.addStretch(1)
        self.none_yet.setVisible(not own)

    def _show_kind(self) -> None:
        """The sizes of the kind; the first of them is the usual one."""
        kind = self.kind.value()
        while self._flow.count():
            self._flow.takeAt(0)
        for tile, one in zip(self._tiles, EMPTY_SIZES, strict=True):
            tile.setVisible(one.kind in (None, kind))
            if one.kind in (None, kind):
                self._flow.addWidget(tile)
        offered = [tile for tile in self._tiles if not tile.isHidden()]
        if not any(tile.isChecked() for tile in offered):
            self._pick_size(offered[0])
        self.kind_picked.emit(str(kind))
        self._show_way()

    def _pick_size(self, chosen: SizeTile) -> None:
        """Just one of them; each has its turn with Tab, so Qt's own groups are not used."""
        for tile in self._tiles:
            tile.setChecked(tile is chosen)
        self._show_way()

    def _show_way(self) -> None:
        copy = self.way.value() == COPY
        self.ready.setVisible(copy)
        self.picture.setVisible(copy)
        if copy:
            self.ready_picked.emit(str(self.ready.value()))
        self.size_label.setVisible(not copy)
        self._sizes.setVisible(not copy)
        self.free.setVisible(not copy and self._tiles[-1].isChecked())

    def beginning(self) -> Beginning:
        """What the person wants."""
        kind = CardKind(str(self.kind.value()))
        if self.way.value() == COPY:
            return Beginning(kind, copy_of=str(self.ready.value()))
        place = next((n for n, tile in enumerate(self._tiles) if tile.isChecked()), 0)
        one = EMPTY_SIZES[place]
        size = one.size or Size(self.across.value(), self.down.value())
        return Beginning(kind, size=size, folded=one.folded, like=one.like)


def _fold_of(one: EmptySize) -> str:
    """Where the sheet is folded: a badge from top to foot, what stands on a table across."""
    if not one.folded:
        return ""
    return "down" if one.like else "across"
