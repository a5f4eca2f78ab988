"""When an item is drawn at all: always, or only where a field says something, or says nothing.

What must not come in: edits of layouts.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import Layout, When
from ui.badges.designer import choices
from ui.badges.designer.item_words import when_words
from ui.badges.designer.labelled import LABEL
from ui.base.form import ChoiceField, Form

ALWAYS, GIVEN, MISSING, KEPT = "always", "given", "missing", "kept"


class ConditionForm(Form):
    """Two lists: the rule, and the field it asks."""

    edited = Signal(object)  # When

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LABEL, parent)
        self.rule, self.field = ChoiceField(), ChoiceField()
        self._when = When()
        self._of: Layout | None = None
        self._offered: choices.Choices | None = None
        self.add("rule", self.rule)
        self.add("field", self.field)
        self.rule.committed.connect(lambda _rule: self._changed())
        self.field.committed.connect(lambda _field: self._changed())

    def words(self) -> None:
        """The language changed."""
        self.row("rule").set_label(_("Drawn"))
        self.row("field").set_label(_("Asked field"))
        self.field.set_words(_("Field that is asked"))
        self._offered = None
        self.show_when(self._when, self._of)

    def show_when(self, when: When, layout: Layout | None) -> None:
        """The condition of what is chosen; the fields offered are those of the kind of card."""
        self._when, self._of = when, layout
        offered = choices.all_fields(layout)
        if offered != self._offered:
            self._offered = offered
            self.field.set_choices(offered)
        simple = len(when.given) + len(when.missing) <= 1
        rules: choices.Choices = [
            (ALWAYS, _("Always")),
            (GIVEN, _("Only where given")),
            (MISSING, _("Only where missing")),
        ]
        kept: choices.Choices = [] if simple else [(KEPT, when_words(when))]
        self.rule.set_choices([*rules, *kept])
        rule = KEPT if not simple else GIVEN if when.given else MISSING if when.missing else ALWAYS
        self.rule.set_value(rule)
        asked = (*when.given, *when.missing)
        self.field.set_value(asked[0] if simple and asked else None)
        self.row("field").setVisible(rule in (GIVEN, MISSING))

    def _changed(self) -> None:
        rule, field = self.rule.value(), self.field.value()
        needs_field = rule in (GIVEN, MISSING)
        self.row("field").setVisible(needs_field)
        if rule == ALWAYS:
            self._tell(When())
        elif needs_field and field is None:
            self.field.setFocus()
        elif needs_field:
            asked = (str(field),)
            self._tell(When(given=asked) if rule == GIVEN else When(missing=asked))

    def _tell(self, when: When) -> None:
        if when != self._when:
            self._when = when
            self.edited.emit(when)
