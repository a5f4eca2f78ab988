"""Beside the desk's card: what is handed out, who of the delegation is missing, the way back.

What must not come in: reading, handing out.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.handouts.model import Due
from hanoiplan.registration.card import DeskCard
from hanoiplan.registration.model import DelegationPresence
from ui.base.theme import set_kind
from ui.base.widgets import Avatar, Button, Card, FitLabel, HLine, Label, px
from ui.base.widgets.basics import emptied
from ui.registration.asking import AskInPlace, TakeBack
from ui.registration.due_list import DueList
from ui.registration.person_lines import wanted_height
from ui.registration.room import Room

WIDTH, LOW_WIDTH = 286, 250
USUAL, TIGHT = (18, 16, 18, 16), (14, 10, 14, 10)  # margins


class SideColumn(Card):
    """What to hand out; same delegation, not here yet; and the way back."""

    item_wanted = Signal(object)  # Due
    hand_over_wanted = Signal()  # everything of the delegation at once

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", USUAL, 8, parent)
        self._room = Room()
        self._here: DelegationPresence | None = None
        self.dues, self.ask, self._line = DueList(), AskInPlace(), HLine()
        self.title = Label(kind="h3", wrap=True)
        self._people = QVBoxLayout()
        self.more = Label(kind="second", wrap=True)
        self.hand_over = Button(icon="users")
        self.take_back = TakeBack()
        for part in (self.dues, self.ask, self._line, self.title):
            self.layout_.addWidget(part)
        self.layout_.addLayout(self._people)
        self.layout_.addWidget(self.more)
        self.layout_.addStretch(1)
        self.layout_.addWidget(self.hand_over)
        self.layout_.addWidget(self.take_back)
        self.dues.wanted.connect(self.item_wanted)
        self.hand_over.clicked.connect(self.hand_over_wanted)
        self.set_room(Room())

    def words(self) -> None:
        """The language changed."""
        self.hand_over.setText(_("The whole delegation"))
        self.hand_over.setToolTip(_("Hand over, check in, who is missing") + " (F4)")
        self.dues.words()
        self.take_back.words()

    @property
    def asking(self) -> bool:
        """Whether something is being written here."""
        return self.take_back.asking or self.ask.asking

    def close_questions(self) -> None:
        """Nothing is asked any more."""
        self.ask.close_question()
        self.take_back.close_question()

    def show_card(self, card: DeskCard) -> None:
        """Another person."""
        self.close_questions()
        self.take_back.setVisible(card.passage_id is not None)
        self.dues.show_dues((), "", ())
        self.show_delegation(card)

    def show_delegation(self, card: DeskCard) -> None:
        """Who of the delegation is here."""
        self._here = card.person.presence if card.person else None
        self.hand_over.setVisible(self._here is not None)
        self._list()

    def show_dues(self, dues: Sequence[Due], zone: str, order: Sequence[int]) -> None:
        """What is handed out to the person; `zone` and `order` (of all items) are the event's."""
        self.dues.show_dues(dues, zone, order)
        self._fit()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen, a narrower column where room is short."""
        self._room, self._margins = room, TIGHT if room.low else USUAL
        self._measure()
        self._people.setSpacing(px(8))
        self.dues.set_room(room)
        self.ask.set_room(room)
        self.take_back.set_room(room)
        set_kind(self.title, "h2" if room.scale > 1 else "h3")
        set_kind(self.dues.title, "h2" if room.scale > 1 else "h3")
        set_kind(self.more, "desk-note" if room.scale > 1 else "second")
        self._list()

    def minimumSizeHint(self) -> QSize:
        """The page gives the height; `_fit` decides who is named in it."""
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return False

    def event(self, event: QEvent) -> bool:
        """Another height, or a question came or went: others find room."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return done

    def _list(self) -> None:
        """Who is missing, one under the other."""
        emptied(self._people)
        for name in self._here.missing if self._here else ():
            self._people.addWidget(_person(name, self._room.gentle))
        self._fit()

    def _fit(self) -> None:
        """Names as far as there is room for them; the rest is counted."""
        usual = px((LOW_WIDTH if self._room.low else WIDTH) * self._room.gentle)
        inside = self.layout_.contentsMargins()
        beside = inside.left() + inside.right() + 2  # the hairline as well
        buttons = (self.take_back.button, self.hand_over)
        self.setFixedWidth(max(usual, *(one.sizeHint().width() + beside for one in buttons)))
        width = self.width() - beside
        room = self._room_for_names(width)
        named = 0
        for place in range(self._people.count()):
            item = self._people.itemAt(place)
            person = item.widget() if item is not None else None
            if person is not None:
                room -= wanted_height(person, width) + px(8)
                shown = room >= 0 and not self.title.isHidden()
                person.setVisible(shown)
                named += shown
        self.more.show_if_any("" if self.title.isHidden() else self._rest(self._here, named))

    def _room_for_names(self, width: int) -> int:
        """The height that is left; where there is none, lesser things give way one by one."""
        heading, room = self._heading(self._here), 0
        for names, brief in ((True, False), (False, False), (False, True)):
            self.title.show_if_any(heading if names else "")
            self._line.setVisible(bool(self.dues.dues) and not self.title.isHidden())
            self.dues.set_brief(brief=brief)
            room = self._left(width)
            if room >= 0 or not self.dues.dues:
                break
        self.dues.setFixedHeight(wanted_height(self.dues, width))  # Qt keeps an older measure
        return room

    def _left(self, width: int) -> int:
        parts = (self.dues, self.ask, self._line, self.title, self.hand_over, self.take_back)
        rest = [part for part in parts if not part.isHidden()]
        more = 0 if self.title.isHidden() else wanted_height(self.more, width)
        taken = sum(wanted_height(part, width) for part in rest) + px(8) * (len(rest) + 3)
        inside = self.layout_.contentsMargins()  # the layout's own rectangle lags behind
        return self.height() - inside.top() - inside.bottom() - 2 - more - taken

    @staticmethod
    def _heading(here: DelegationPresence | None) -> str:
        if here is None:
            return ""
        if not here.missing and here.left_out:
            return ""
        if not here.missing:
            return _("The whole delegation is here")
        return _("Same delegation, not here yet")

    @staticmethod
    def _rest(here: DelegationPresence | None, named: int) -> str:
        more = here.people - here.arrived - here.left_out - named if here else 0
        if more <= 0:
            return ""
        if not named:
            return ngettext("{n} person", "{n} people", more).format(n=more)
        return ngettext("and {n} more person", "and {n} more people", more).format(n=more)


def _person(name: str, scale: float) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(9))
    avatar = Avatar(round(28 * scale))
    avatar.show_picture(None, name)
    label = FitLabel(name, largest=round(14 * scale), smallest=13, weight=400)
    row.addWidget(avatar)
    row.addWidget(label, 1)
    return line
