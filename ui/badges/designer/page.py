"""The designer: a card is made from parts, with the hardest records of the event in sight.

What must not come in: rules of designing (`hanoiplan.badges.designing`), printing of people.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.designing.proof import Proof
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from ui.badges.designer import keeping
from ui.badges.designer.canvas import Canvas
from ui.badges.designer.card_form import size_words
from ui.badges.designer.draft import Draft
from ui.badges.designer.editing import Editing
from ui.badges.designer.keeping import Templates
from ui.badges.designer.layers import LayersPanel
from ui.badges.designer.looking import Looking
from ui.badges.designer.people import TABLES, People
from ui.badges.designer.properties import PropertiesPanel
from ui.badges.designer.samples import SampleBar
from ui.badges.designer.start_pane import StartPane
from ui.badges.designer.template_actions import TemplateActions
from ui.badges.designer.toolbar import Toolbar
from ui.badges.designer.troubles import trouble_sentences
from ui.badges.designer.unfinished import Unfinished
from ui.base.long_reading import LongReading
from ui.base.theme import set_kind
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.painted import px

AT_ONCE = 500  # people whose cards are made without slices
KEYS = {"Ctrl+Z": "undo", "Ctrl+Y": "redo", "Ctrl+Shift+Z": "redo"}
IN_MENU = ("new", "bring", "export", "remove")


class DesignerPage(TemplateActions):
    """List of parts at the left, the card in the middle, what is chosen at the right."""

    name = "designer"
    title = N_("Card template")
    icon = "layout-template"
    tables = TABLES

    def build(self) -> None:
        """Makes the widgets, once."""
        self.ask_where, self.ask_template = keeping.ask_where, keeping.ask_template
        self.ask_picture = keeping.ask_picture
        self.kept = Templates(self.workspace, self.event_id)
        self.people = People(self.workspace, self.event_id)
        self.catching_up = LongReading(self, lambda _c: self.people.total > AT_ONCE, self._anew)
        self.draft, self.unfinished = Draft(self), Unfinished(self.workspace, self.event_id)
        self.layers, self.canvas = LayersPanel(), Canvas()
        self.properties, self.samples = PropertiesPanel(), SampleBar()
        self.toolbar = Toolbar(self.act("undo"), self.act("redo"))
        self.start, self.menu = StartPane(), QMenu(self)
        parts = (self.canvas, self.layers, self.properties, self.toolbar)
        self.editing = Editing(self, self.draft, *parts)
        self.editing.ask_picture = self.picture_asked
        self.looking = Looking(self, self.people, self.draft, self.canvas, self.samples)
        self.undo_button = self.header.add_ghost(self.act("undo"))
        self.more = IconButton("ellipsis")
        self.header.add_widget(self.more)
        self.proof_button = self.header.add_button(self.act("proof"))
        self.use_button = self.header.add_primary(self.act("use"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.toolbar)
        middle.addWidget(self.canvas, 1)
        middle.addWidget(self.samples)
        desk = QFrame()
        set_kind(desk, "sunken")
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.layers)
        row.addLayout(middle, 1)
        row.addWidget(self.properties)
        self.views = QStackedWidget()
        self.views.addWidget(self.start)
        self.views.addWidget(desk)
        self.body.addWidget(self.views, 1)
        self.footer.hide()

    def _listen(self) -> None:
        self.draft.changed.connect(self._drafted)
        self.canvas.selected.connect(lambda _names: self._measure_text())
        self.canvas.proved.connect(self._proved)
        self.looking.measured.connect(self.properties.show_note)
        self.more.clicked.connect(self._offer)
        self.start.begun.connect(lambda wish: self.messages.run(self, self.begin, wish))
        self.start.opened.connect(self.arrive)
        self.start.resumed.connect(self.resume)
        self.start.file_wanted.connect(self.act("bring").trigger)
        self.start.kind_picked.connect(self._offer_ready)
        self.start.ready_picked.connect(self._show_ready)

    def words(self) -> None:
        """Sets every text."""
        super().words()
        for part in (self.layers, self.canvas, self.properties, self.toolbar, self.samples):
            part.words()
        self.start.words()
        self.toolbar.show_zoom(self.canvas.zoom)
        self.more.set_name(_("More about this template"))
        self.menu.clear()
        for name in IN_MENU:
            self.menu.addAction(self.act(name))
        self.editing.show()
        self.tell()

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        """Reads everybody's card, and which templates there are."""
        self.catching_up.read(changes)

    def _anew(self, changes: Changes | None) -> Iterator[None]:
        only_templates = changes is not None and not changes.touches(*(TABLES - {"badge_template"}))
        if not only_templates:
            yield from self.catching_up.following(self.people.reading(), self.people.total)
            self.looking.show()
        self._show_templates()
        self._measure_text()
        self.tell()
        yield

    def _show_templates(self) -> None:
        own = [row for row in self.kept.rows() if not row.own]
        begun = None if self.draft.is_open else self.unfinished.begun()
        self.start.show_begun(keeping.title_words(begun.layout) if begun is not None else "")
        labels = {str(kind): _(spec.label) for kind, spec in KINDS.items()}
        self.start.show_own(
            [
                (
                    row.id,
                    keeping.title_words(row),
                    ", ".join(labels.get(kind, kind) for kind in row.kinds),
                )
                for row in own
            ]
        )

    def _offer_ready(self, kind: str) -> None:
        rows = self.messages.run(self, self.kept.ready_for, kind) or []
        self.start.show_ready([(row.name, keeping.title_words(row)) for row in rows])

    def _show_ready(self, name: str) -> None:
        """A ready template in small, with an example of this event."""
        layout = brought_along(name)
        kind = next(iter(layout.kinds), str(CardKind.BADGE))
        card = next(iter(self.people.examples(kind)), None)
        if card is not None:
            self.start.picture.show_card(layout, card, keeping.title_words(layout))

    def looked_at(self) -> BadgeCard | None:
        """Whose card is on the canvas."""
        return self.looking.card

    # ---- arriving

    def arrive(self, row_id: object) -> None:
        """A template by its id or its name; None goes on with the one in work, or begins."""
        row = self.kept.row_of(row_id)
        if row is not None and not (row.id and row.id == self.draft.template_id):
            self.may_leave(lambda: self.open_row(row))
        self.focus_first()

    def focus_first(self) -> None:
        """The list of parts, or the first question of a new template."""
        if self.draft.is_open:
            self.layers.focus_first()
        else:
            self.start.kind.setFocus()

    def show_start(self) -> None:
        """Nothing is designed: the page where a template begins."""
        if self.draft.is_open:
            self.draft.put_away()
        self.unfinished.forget()
        self._show_templates()
        self.start.kind.setFocus()

    # ---- showing

    def _drafted(self) -> None:
        self.views.setCurrentIndex(1 if self.draft.is_open else 0)
        self.unfinished.follow(self.draft)
        self._measure_text()
        self.tell()

    def _measure_text(self) -> None:
        self.looking.measure(self.editing.text_chosen() if self.draft.is_open else "")

    def _proved(self, proof: Proof) -> None:
        name = self.draft.layout.name if self.draft.is_open else ""
        self.toolbar.show_fit(trouble_sentences(proof, self.looked_at(), name))

    def tell(self) -> None:
        """The header says which template it is, the buttons what they would do."""
        is_open = self.draft.is_open
        undo = self.draft.steps.undo_label if is_open else ""
        redo = self.draft.steps.redo_label if is_open else ""
        full = _("Undo: {what}").format(what=_(undo)) if undo else _("Undo")
        self.act("undo").setIconText(full)
        self.act("undo").setEnabled(bool(undo))
        self.act("redo").setEnabled(bool(redo))
        for name in ("proof", "use", "export", "remove"):
            self.act(name).setEnabled(is_open)
        for widget in (self.more, self.proof_button, self.use_button):
            widget.setVisible(is_open)
        self.undo_button.setVisible(bool(undo))
        self.header.set_count(self._count() if is_open else "")

    def _count(self) -> str:
        layout = self.draft.layout
        kind = KINDS[CardKind(layout.kinds[0])].label if layout.kinds else ""
        facts = (keeping.title_words(layout), _(kind) if kind else "")
        saved = "" if not self.draft.unsaved else _("not saved yet")
        return " · ".join(fact for fact in (*facts, size_words(layout), saved) if fact)

    def _offer(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + px(2))))

    # ---- keys

    def event(self, event: QEvent) -> bool:
        """Undo and redo are those of the draft here, not of the workspace."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            name = KEYS.get(QKeySequence(event.keyCombination()).toString(), "")
            if name and self.draft.is_open:
                self.act(name).trigger()
                event.accept()
                return True
        return super().event(event)
