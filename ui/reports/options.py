"""What can be set: who is on a paper, its language, and the office behind it.

The office and the language are kept as settings of this person at this machine; who is on the
paper is not, because it is another question each time. What must not come in: making the paper.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import (
    PAPER_AGENCY,
    PAPER_AUTHORITY,
    PAPER_LANGUAGE,
    PAPER_NUMBER,
    PAPER_PARENT,
    PAPER_PER_DELEGATION,
    PAPER_PLACE,
    PAPER_RECIPIENTS,
    PAPER_SETTINGS,
    PAPER_SIGNER,
    AnySetting,
    Setting,
    Settings,
)
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.reports.office import Office
from hanoiplan.reports.voice import PaperLanguage
from ui.base.form import ChoiceField, Field, Form, NoteField, TextField
from ui.base.lent import hears_settings
from ui.base.widgets import CheckBox, Label, px
from ui.reports.reading import Choice

LABEL = 120  # px at text size 13
EVERYBODY, ARRIVED = "everybody", "arrived"


class WhoForm(Form):
    """Which delegation, and everybody or only those who are here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LABEL, parent)
        self.delegation, self.who = ChoiceField(), ChoiceField()
        self.add("delegation", self.delegation)
        self.add("who", self.who)
        for field in (self.delegation, self.who):
            field.changed.connect(lambda _value: self.changed.emit())

    def words(self) -> None:
        """The language changed."""
        self.row("delegation").set_label(_("Delegation"))
        self.row("who").set_label(_("People"))
        here = [(EVERYBODY, _("Everybody")), (ARRIVED, _("Only who has arrived"))]
        offer(self.who, here)

    def show_delegations(self, delegations: Sequence[tuple[int, Bilingual]]) -> None:
        """Those that can be chosen; a chosen one that is gone makes room for all."""
        speech = interface()
        named = [(one, name.pick(speech.language)) for one, name in delegations]
        offer(self.delegation, [(0, _("All delegations")), *named])

    def choose(self, delegation_id: int | None, *, only_arrived: bool = False) -> None:
        """Another choice from outside."""
        self.delegation.set_value(delegation_id or 0)
        if self.delegation.value() is None:  # nobody of it can be on a paper
            self.delegation.set_value(0)
        self.who.set_value(ARRIVED if only_arrived else EVERYBODY)
        self.changed.emit()

    @property
    def choice(self) -> Choice:
        """Whom the person wants."""
        picked = self.delegation.value()
        chosen = picked if isinstance(picked, int) and picked else None
        return Choice(chosen, self.who.value() == ARRIVED)

    @property
    def delegation_name(self) -> str:
        """The chosen delegation in the interface language, "" for all."""
        return self.delegation.box.currentText() if self.choice.delegation_id else ""


def offer(field: ChoiceField, choices: Sequence[tuple[object, str]]) -> None:
    """Other choices; the first one where the chosen one is gone."""
    field.set_choices(choices)
    if field.value() is None:
        field.set_value(choices[0][0])


def _with_room(box: CheckBox) -> QWidget:
    """The box where its focus ring has room on every side."""
    place = QWidget()
    line = QHBoxLayout(place)
    line.setContentsMargins(px(4), px(4), px(4), px(4))
    line.addWidget(box)
    line.addStretch(1)
    return place


class ListForm(Form):
    """Language and pages of the list, and what stands at its head and its end."""

    changed = Signal()
    settled = Signal()  # a field was left: worth remembering

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(LABEL, parent)
        self._settings = settings
        self.language = ChoiceField()
        self.per_delegation = CheckBox()
        self.add("language", self.language)
        self.own_pages = _with_room(self.per_delegation)
        self.add_widget(self.own_pages)
        self.heading = self.add_heading()
        self.heading.setContentsMargins(0, px(8), 0, 0)
        self._texts: dict[Setting[str], Field] = {
            PAPER_PARENT: NoteField(2),  # long names are seen whole; on paper they are one line
            PAPER_AGENCY: NoteField(2),
            PAPER_NUMBER: TextField(),
            PAPER_PLACE: TextField(),
            PAPER_AUTHORITY: NoteField(2),
            PAPER_SIGNER: TextField(),
            PAPER_RECIPIENTS: NoteField(3),
        }
        for setting, field in self._texts.items():
            self.add(setting.key, field)
            field.set_value(settings.get(setting))
        self.per_delegation.setChecked(settings.get(PAPER_PER_DELEGATION))
        self._place = Bilingual()
        self._connect()
        hears_settings(self, settings, self._hear)

    def _hear(self, setting: AnySetting) -> None:
        """Another page set it; what is being typed here stays."""
        by_key = {known.key: known for known in self._texts}
        if setting.key in by_key:
            self._texts[by_key[setting.key]].set_value(self._settings.get(by_key[setting.key]))
        elif setting.key == PAPER_LANGUAGE.key:
            self.language.set_value(self._settings.get(PAPER_LANGUAGE))
        elif setting.key == PAPER_PER_DELEGATION.key:
            self.per_delegation.setChecked(self._settings.get(PAPER_PER_DELEGATION))
        if setting.key in {one.key for one in PAPER_SETTINGS}:
            self.changed.emit()

    def _connect(self) -> None:
        for field in (self.language, *self._texts.values()):
            field.changed.connect(lambda _value: self.changed.emit())
            field.committed.connect(lambda _value: self.settled.emit())
        self.per_delegation.toggled.connect(lambda _on: self.changed.emit())
        self.per_delegation.toggled.connect(lambda _on: self.settled.emit())

    def words(self) -> None:
        """The language changed."""
        self.row("language").set_label(_("Language"))
        named = [(choice.value, _(choice.label)) for choice in PAPER_LANGUAGE.choices]
        self.language.set_choices(named)
        if self.language.value() is None:
            self.language.set_value(self._settings.get(PAPER_LANGUAGE))
        self.per_delegation.setText(_("Each delegation on a page of its own"))
        self.heading.setText(_("Head and signature"))
        self.row(PAPER_PARENT.key).set_label(_("Parent body"))
        self.row(PAPER_AGENCY.key).set_label(_("Issuing agency"), _("Dots to fill in by hand"))
        self.row(PAPER_NUMBER.key).set_label(_("Number"), _("For example 126/DS-VP"))
        self.row(PAPER_AUTHORITY.key).set_label(_("Title of the signer"))
        self.row(PAPER_SIGNER.key).set_label(_("Name of the signer"))
        self.row(PAPER_RECIPIENTS.key).set_label(_("Recipients"), _("One to a line"))
        self.show_place(self._place)

    def show_place(self, place: Bilingual) -> None:
        """The place of the event stands before the date where none is given."""
        self._place = place
        here = place.pick(interface().language)
        self.row(PAPER_PLACE.key).set_label(_("Place of issue"), here)

    def keep(self) -> None:
        """Remember what was set for the next paper.

        Raises:
            FileTrouble: the settings cannot be written; they hold until the program closes.
        """
        self.keep_office()
        if str(self.language.value()) != self._settings.get(PAPER_LANGUAGE):
            self._settings.set(PAPER_LANGUAGE, str(self.language.value()))
        if self.per_delegation.isChecked() != self._settings.get(PAPER_PER_DELEGATION):
            self._settings.set(PAPER_PER_DELEGATION, self.per_delegation.isChecked())

    def keep_office(self) -> None:
        """Remember the office behind a paper, whatever paper it was typed for.

        Raises:
            FileTrouble: the settings cannot be written; they hold until the program closes.
        """
        for setting, field in self._texts.items():
            if str(field.value()) != self._settings.get(setting):
                self._settings.set(setting, str(field.value()))

    @property
    def paper_language(self) -> PaperLanguage:
        """The language of the paper."""
        return PaperLanguage(str(self.language.value()))

    def show_rows(self, *, language: bool, pages: bool, office: bool) -> None:
        """Only what means something to the chosen paper."""
        self.row("language").setVisible(language)
        self.own_pages.setVisible(pages)
        self.heading.setVisible(office)
        for setting in self._texts:
            self.row(setting.key).setVisible(office)

    def office(self, day: date, addressee: str = "") -> Office:
        """Who issues the paper on a day, as the fields say it."""
        said = {setting: str(field.value()).strip() for setting, field in self._texts.items()}
        place = said[PAPER_PLACE]
        return Office(
            day=day,
            parent=" ".join(said[PAPER_PARENT].split()),
            agency=" ".join(said[PAPER_AGENCY].split()),
            number=said[PAPER_NUMBER],
            place=Bilingual(place, place) if place else self._place,
            authority=_lines(said[PAPER_AUTHORITY]),
            signer=said[PAPER_SIGNER],
            recipients=_lines(said[PAPER_RECIPIENTS]),
            addressee=addressee,
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class WorkbookForm(QWidget):
    """Whether identity data goes out as well; ticking says what that means."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.identity = CheckBox()
        self.recorded = Label(kind="warn", wrap=True)
        self.about = Label(kind="hint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(_with_room(self.identity))
        layout.addWidget(self.recorded)
        layout.addSpacing(px(6))
        layout.addWidget(self.about)
        layout.addStretch(1)
        self.recorded.hide()
        self.identity.toggled.connect(self._toggled)

    def words(self) -> None:
        """The language changed."""
        self.identity.setText(_("With identity data"))
        self.identity.set_detail(_("Passport number and expiry, date of birth"))
        self.recorded.setText(
            _("It is recorded who took these data out, when, and of how many people.")
        )
        self.about.setText(
            _(
                "Correct the workbook in Excel and import it again: the ID column keeps who is"
                " who, and the import shows each change before it is made."
            )
        )

    def _toggled(self, on: bool) -> None:
        self.recorded.setVisible(on)
        self.identity.setAccessibleDescription(self.recorded.text() if on else "")
        self.changed.emit()
