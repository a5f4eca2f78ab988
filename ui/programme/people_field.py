"""The people of a session: part, who it is, minutes, topic, whether they have confirmed.

Somebody of the register is found while the name is typed; any other name stands as written. What
must not come in: saving.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import PartDraft, Role
from hanoiplan.programme.value_words import PROGRAMME_WORDS
from ui.base.form import ChoiceField, TextField
from ui.base.form.completing import FoldedCompleter
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import CheckBox, IconButton
from ui.base.widgets.painted import px
from ui.programme.lines_field import Line, LinesField
from ui.programme.words import in_language, spoken

MOST = 2_880  # minutes


class PersonLine(Line[PartDraft]):
    """One person in two lines."""

    def __init__(self, known: Mapping[str, int]) -> None:
        super().__init__()
        self._known = known
        self._draft = PartDraft()
        self.role, self.name = ChoiceField(), TextField()
        self.minutes, self.topic = TextField(), TextField()
        self.confirmed = CheckBox()
        self.cross = IconButton("x")
        self.trouble = Label(kind="bad", wrap=True)
        self.trouble.hide()
        self._completer = FoldedCompleter(self)
        self.name.line.setCompleter(self._completer)
        self._lay_out()
        self._listen()
        self.offer()

    def _lay_out(self) -> None:
        self.role.setFixedWidth(px(112))
        self.minutes.setFixedWidth(px(64))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        for parts in ((self.role, self.name, self.cross), (self.minutes, self.topic)):
            line = QHBoxLayout()
            line.setSpacing(px(6))
            for part in parts:
                line.addWidget(part, 1 if part in {self.name, self.topic} else 0)
            if self.minutes in parts:
                line.addWidget(self.confirmed)
            whole.addLayout(line)
        whole.addWidget(self.trouble)

    def _listen(self) -> None:
        for field in (self.role, self.name, self.minutes, self.topic):
            field.committed.connect(lambda _value: self.left.emit())
        self.confirmed.clicked.connect(self.left)
        self.cross.clicked.connect(self.gone)

    def offer(self) -> None:
        """Who can be found while a name is typed."""
        self._completer.offer(self._known)

    def words(self) -> None:
        self.role.set_choices([(value, _(said)) for value, said in PROGRAMME_WORDS["role"].items()])
        self.role.set_words(_("Part in the session"))
        self.role.set_value(str(self._draft.role))
        self.name.set_words(_("Name"), _("delegate, or any name"))
        self.minutes.set_words(_("Minutes"), _("min"))
        self.topic.set_words(_("Topic"), _("topic"))
        self.confirmed.setText(_("confirmed"))
        self.cross.set_name(_("Take this person out"))

    def begin(self) -> None:
        self.name.line.setFocus()

    @property
    def is_empty(self) -> bool:
        """Whether nobody is named."""
        return not self.name.value().strip() and not self._draft.id

    @property
    def _is_erased(self) -> bool:
        """Somebody erased by law has a part without a name, which stays."""
        return self._draft.delegate_id is not None and not spoken(self._draft.name)

    def show_value(self, draft: PartDraft) -> None:
        self._draft = draft
        self.role.set_value(str(draft.role))
        self.name.set_value(spoken(draft.name))
        self.minutes.set_value(str(draft.minutes) if draft.minutes else "")
        self.topic.set_value(spoken(draft.topic))
        self.confirmed.setChecked(draft.confirmed)
        self.refuse("")

    def value(self) -> PartDraft | None:
        name = self.name.value().strip()
        if not name and not self._is_erased:
            return None
        return replace(
            self._draft,
            role=Role(str(self.role.value() or Role.SPEAKER)),
            minutes=self._minutes(),
            topic=in_language(self._draft.topic, self.topic.value().strip()),
            confirmed=self.confirmed.isChecked(),
            **self._who(name),
        )

    def _who(self, name: str) -> dict[str, Any]:
        """A delegate where one was chosen; the same one while the name was not touched."""
        if name in self._known:
            return {"delegate_id": self._known[name], "name": Bilingual()}
        if name == spoken(self._draft.name):
            return {}
        return {"delegate_id": None, "name": in_language(Bilingual(), name)}

    def _minutes(self) -> int:
        text = self.minutes.value().strip()
        if not text:
            return 0
        if not (text.isascii() and text.isdigit()) or int(text) > MOST:
            sentence = _("“{text}” is no number of minutes. Write it in digits.")
            raise NotPossible(sentence.format(text=text))
        return int(text)

    def refuse(self, sentence: str) -> None:
        self.trouble.show_if_any(sentence)


class PeopleField(LinesField[PartDraft]):
    """Everybody who has a part in a session."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[str, int] = {}

    def make_line(self) -> PersonLine:
        return PersonLine(self.known)

    def _waits(self, line: Line[PartDraft]) -> bool:
        return isinstance(line, PersonLine) and line.is_empty

    def offer(self, known: Mapping[str, int]) -> None:
        """Who can be found: words for the choice, id."""
        self.known.clear()
        self.known.update(known)
        for line in self.lines:
            if isinstance(line, PersonLine):
                line.offer()

    def words(self) -> None:
        super().words()
        self.heading.setText(_("People"))
        self.add.setText(_("Add a person"))
