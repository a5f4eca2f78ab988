"""The form of one session: its fields, its people, its run sheet.

It tells what a field became when the person leaves it; what was refused stays to be mended. What
must not come in: saving.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.days import DAY
from hanoiplan.programme.model import Session, kind_of
from hanoiplan.programme.value_words import PROGRAMME_WORDS
from hanoiplan.programme.writing import cue_draft, part_draft
from ui.base.form import BilingualField, ChoiceField, Field, Form, NoteField, TextField
from ui.base.form.completing import FoldedCompleter
from ui.base.form.typed import forget_typing
from ui.programme.cues_field import CuesField
from ui.programme.people_field import PeopleField
from ui.programme.times import Calendar, end_after, read_clock, read_day

LABEL_WIDTH = 100
MOST_PEOPLE = 99_999
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bound:
    """One row of the form: how it reads a session, and what its values mean for one."""

    name: str
    label: str  # a msgid
    read: Callable[[Session, Calendar], Sequence[object]]  # for each field of the row
    write: Callable[[Sequence[Any], Session, Calendar], Values]
    make: Callable[[], Sequence[Field]]


def _one(field: type[Field]) -> Callable[[], Sequence[Field]]:
    return lambda: (field(),)


def _pair(name: str, label: str) -> Bound:
    def write(values: Sequence[Any], _one: Session, _cal: Calendar) -> Values:
        return {name: Bilingual(values[0].vi.strip(), values[0].en.strip())}

    return Bound(name, label, lambda one, _cal: (getattr(one, name),), write, _one(BilingualField))


def _text(name: str, label: str, field: type[Field] = TextField) -> Bound:
    def write(values: Sequence[Any], _one: Session, _cal: Calendar) -> Values:
        return {name: values[0].strip()}

    return Bound(name, label, lambda one, _cal: (getattr(one, name),), write, _one(field))


def _flag(name: str, label: str) -> Bound:
    def write(values: Sequence[Any], _one: Session, _cal: Calendar) -> Values:
        return {name: values[0] is True}

    return Bound(name, label, lambda one, _cal: (getattr(one, name),), write, _one(ChoiceField))


def _read_day(one: Session, calendar: Calendar) -> Sequence[object]:
    return (interface().table_date(calendar.day_of(one.starts)),)


def _write_day(values: Sequence[Any], one: Session, calendar: Calendar) -> Values:
    """The same times on another day."""
    day = read_day(values[0], calendar.days)
    minutes = (one.starts - calendar.midnight(calendar.day_of(one.starts))).total_seconds() // 60
    starts = calendar.at(day, minutes)
    return {"starts": starts, "ends": starts + one.length}


def _read_time(one: Session, calendar: Calendar) -> Sequence[object]:
    if one.all_day:
        return ("", "")
    return (calendar.clock(one.starts), calendar.span(one.starts, one.ends).split("–")[1][:5])


def _write_time(values: Sequence[Any], one: Session, calendar: Calendar) -> Values:
    """Both empty: the whole day. Only a beginning: as long as before."""
    begin, end = (text.strip() for text in values)
    day = calendar.day_of(one.starts)
    if not begin and not end:
        return _whole_day(calendar.midnight(day), calendar)
    if not begin:
        raise NotPossible(_("Write when it begins, like {example}.").format(example="13:30"))
    starts = calendar.at(day, read_clock(begin))
    if end:
        ends = end_after(starts, day, read_clock(end), calendar)
    else:
        ends = starts + (DAY / 24 if one.all_day else one.length)
    return {"starts": starts, "ends": ends, "all_day": False}


def _whole_day(starts: datetime, calendar: Calendar) -> Values:
    ends = calendar.midnight(calendar.day_of(starts) + DAY)
    return {"starts": starts, "ends": ends, "all_day": True}


def _read_people(one: Session, _calendar: Calendar) -> Sequence[object]:
    return (str(one.expected) if one.expected else "",)


def _write_people(values: Sequence[Any], _one: Session, _calendar: Calendar) -> Values:
    text = values[0].strip()
    if text and (not (text.isascii() and text.isdigit()) or int(text) > MOST_PEOPLE):
        sentence = _("“{text}” is no number. Write how many, in digits.")
        raise NotPossible(sentence.format(text=text))
    return {"expected": int(text) if text else 0}


def _write_kind(values: Sequence[Any], _one: Session, _calendar: Calendar) -> Values:
    return {"kind": kind_of(str(values[0] or ""))}


ROWS: tuple[Bound, ...] = (
    _pair("title", N_("Title of the session")),
    Bound("kind", N_("Kind"), lambda one, _cal: (str(one.kind),), _write_kind, _one(ChoiceField)),
    Bound("day", N_("Day"), _read_day, _write_day, _one(TextField)),
    Bound("time", N_("Time"), _read_time, _write_time, lambda: (TextField(), TextField())),
    _pair("room", N_("Room")),
    _pair("theme", N_("Theme")),
    _text("agency", N_("Agency in charge")),
    _text("languages", N_("Languages")),
    Bound("expected", N_("People expected"), _read_people, _write_people, _one(TextField)),
    _flag("fixed", N_("When shifting")),
    _flag("internal", N_("Publishing")),
    _text("notes", N_("Notes"), NoteField),
)


class SessionForm(Form):
    """The fields of `ROWS`, then people and cues."""

    left = Signal(str, object)  # the name of a row, fields of a session with their values

    def __init__(self) -> None:
        super().__init__(LABEL_WIDTH)
        self.session: Session | None = None
        self.calendar = Calendar()
        self._refused: set[str] = set()
        self._known_rooms: dict[str, Bilingual] = {}
        self._fields: dict[str, Sequence[Field]] = {}
        for bound in ROWS:
            fields = bound.make()
            self._fields[bound.name] = fields
            self.add(bound.name, *fields)
            for field in fields:
                field.committed.connect(partial(self._committed, bound))
        self._rooms = FoldedCompleter(self)
        room = self._fields["room"][0]
        if isinstance(room, BilingualField):
            room.vi.setCompleter(self._rooms)
        self.people, self.cues = PeopleField(), CuesField()
        self.people.left.connect(lambda: self._lines_left("parts", self.people))
        self.cues.left.connect(lambda: self._lines_left("cues", self.cues))
        self.add_widget(self.people)
        self.add_widget(self.cues)

    def words(self) -> None:
        """The language changed."""
        for bound in ROWS:
            self.row(bound.name).set_label(_(bound.label))
        begin, end = self._fields["time"]
        begin.set_words(_("Begins"), _("all day"))
        end.set_words(_("Ends"), "14:15")
        choices: dict[str, list[tuple[object, str]]] = {
            "kind": [(str(kind), _(said)) for kind, said in PROGRAMME_WORDS["kind"].items()],
            "fixed": [(False, _("moves with the rest")), (True, _("stays where it is"))],
            "internal": [(False, _("is published")), (True, _("for the organisers only"))],
        }
        for name, among in choices.items():
            field = self._fields[name][0]
            if isinstance(field, ChoiceField):
                field.set_choices(among)
        self.people.words()
        self.cues.words()

    def field(self, name: str) -> Field:
        """The first field of a row."""
        return self._fields[name][0]

    # ---- what the fields hold

    def show_session(self, one: Session, calendar: Calendar) -> None:
        """Values of a session; what is being typed and what was refused stays."""
        if self.session is None or self.session.id != one.id:
            self._refused.clear()
            self.people.forget()
            self.cues.forget()
        self.session, self.calendar = one, calendar
        for bound in ROWS:
            if bound.name not in self._refused:
                read = bound.read(one, calendar)
                for field, value in zip(self._fields[bound.name], read, strict=True):
                    field.set_value(value)
                    field.show_trouble("")
        self.cues.calendar, self.cues.starts = calendar, one.starts
        if "parts" not in self._refused:
            self.people.show_drafts([part_draft(part) for part in one.parts])
        if "cues" not in self._refused:
            self.cues.show_drafts([cue_draft(cue) for cue in one.cues])

    def offer(self, people: dict[str, int], rooms: Sequence[Bilingual]) -> None:
        """Who and what can be found while a name is typed."""
        self.people.offer(people)
        self._rooms.offer(room.vi for room in rooms)
        self._known_rooms = {room.vi: room for room in rooms if room.vi}

    def begin(self, at: str = "") -> None:
        """Puts the keyboard into the title, or where a conflict points to."""
        if at == "people":
            lines = self.people.lines
            (lines[0].begin() if lines else self.people.add.setFocus())
            return
        editor = self.field(at if at in self._fields else "title").editors()[0]
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in self.fields():
            field.commit()

    # ---- what was left

    def _committed(self, bound: Bound, _value: object) -> None:
        if self.session is None:
            return
        fields = self._fields[bound.name]
        for field in fields:
            forget_typing(field)
        try:
            values = [field.value() for field in fields]
            written = bound.write(values, self.session, self.calendar)
        except NotPossible as refusal:
            self.refuse(bound.name, str(refusal))
            return
        if bound.name == "room":
            written = {"room": self._with_english(written["room"])}
        self.left.emit(bound.name, written)

    def _with_english(self, room: Bilingual) -> Bilingual:
        """A room of the programme brings its English name along."""
        known = self._known_rooms.get(room.vi)
        before = self.session.room if self.session is not None else Bilingual()
        unchanged = room.en == before.en
        return known if known is not None and unchanged and room.vi != before.vi else room

    def _lines_left(self, name: str, lines: PeopleField | CuesField) -> None:
        try:
            drafts = lines.drafts()
        except NotPossible as refusal:
            self.refuse(name, str(refusal))
            return
        self.left.emit(name, {name: drafts})

    # ---- what was refused

    def refuse(self, name: str, sentence: str) -> None:
        """What was typed stays, with the reason under it; nothing of it is saved."""
        self._refused.add(name)
        if name in self._fields:
            for field in self._fields[name][:1]:
                field.show_trouble(sentence, "bad")
            return
        lines = self.people.lines if name == "parts" else self.cues.lines
        for line in lines:
            line.refuse("")
        for line in lines:
            try:
                line.value()
            except NotPossible as refusal:
                line.refuse(str(refusal))
                return
        for line in lines[-1:]:
            line.refuse(sentence)

    def accept(self, name: str) -> None:
        """What was typed is saved; the field follows the session again."""
        self._refused.discard(name)
        for field in self._fields.get(name, ()):
            field.show_trouble("")
