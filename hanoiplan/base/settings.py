"""Every setting of the program, declared once, and the small file that keeps them.

What belongs to an event (hosting rule, categories, time zone) is data of the workspace, not a
setting. No secret stands here: the file is plain text that anyone at this machine can read.
"""

import json
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeGuard, TypeVar

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paths import free_name, user_folder

FILE_NAME = "settings.json"

V = TypeVar("V", str, int, bool)


class Scope(StrEnum):
    """For whom a setting holds."""

    MACHINE = "machine"  # this computer and user: language, theme, type size
    DESK = "desk"  # this registration desk: its name, who sits there
    WORKSPACE = "workspace"  # kept in the workspace file and shared; none yet


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """One permitted value and the msgid of its name."""

    value: V
    label: str


@dataclass(frozen=True, slots=True)
class Setting(Generic[V]):
    """One setting; `label` and `help` are msgids. Without `choices` any value of the type goes."""

    key: str
    kind: type[V]
    default: V
    scope: Scope
    label: str
    help: str
    choices: tuple[Choice[V], ...] = ()

    def permits(self, value: object) -> TypeGuard[V]:
        """Whether `value`, as read from a file, is one that this setting can have."""
        if type(value) is not self.kind:  # not isinstance: True is no number here
            return False
        return not self.choices or any(choice.value == value for choice in self.choices)


LANGUAGE = Setting(
    "language",
    str,
    "vi",
    Scope.MACHINE,
    N_("Language"),
    N_("The language of the windows. Badges and papers have a language of their own."),
    (Choice("vi", "Tiếng Việt"), Choice("en", "English")),  # each in its own words
)
THEME = Setting(
    "theme",
    str,
    "system",
    Scope.MACHINE,
    N_("Theme"),
    N_("Light, dark, or as the system has it."),
    (
        Choice("system", N_("As the system")),
        Choice("light", N_("Light")),
        Choice("dark", N_("Dark")),
    ),
)
TEXT_SIZE = Setting(
    "text_size",
    int,
    13,
    Scope.MACHINE,
    N_("Text size"),
    N_("Text, rows and icons grow together."),
    (Choice(13, N_("Normal")), Choice(15, N_("Large")), Choice(18, N_("Very large"))),
)
DESK = Setting(
    "desk",
    str,
    "1",
    Scope.DESK,
    N_("Desk"),
    N_("The name of this registration desk, as it stands in the history: 1, 2, VIP."),
)
OPERATOR = Setting(
    "operator",
    str,
    "",
    Scope.DESK,
    N_("Operator"),
    N_("Who works here now. The history keeps this name beside every change."),
)
BACKUP_FOLDER = Setting(
    "backup_folder",
    str,
    "",
    Scope.MACHINE,
    N_("Second place for backups"),
    N_("A folder on another disk or stick. Empty: backups stay beside the workspace only."),
)
PAPER_LANGUAGE = Setting(
    "paper_language",
    str,
    "vi",
    Scope.MACHINE,
    N_("Language of papers"),
    N_("In which language lists and reports are written. The windows have one of their own."),
    (
        Choice("vi", "Tiếng Việt"),
        Choice("en", "English"),
        Choice("both", N_("Vietnamese and English")),
    ),
)
PAPER_PER_DELEGATION = Setting(
    "paper_per_delegation",
    bool,
    default=False,
    scope=Scope.MACHINE,
    label=N_("Each delegation on a page of its own"),
    help=N_("So that every delegation can be given its own sheets."),
)
PAPER_PARENT = Setting(
    "paper_parent",
    str,
    "",
    Scope.MACHINE,
    N_("Parent body"),
    N_("The body above the agency, as it stands at the head of a paper."),
)
PAPER_AGENCY = Setting(
    "paper_agency",
    str,
    "",
    Scope.MACHINE,
    N_("Issuing agency"),
    N_("Who issues a paper. Empty: dots to be filled in by hand."),
)
PAPER_NUMBER = Setting(
    "paper_number",
    str,
    "",
    Scope.MACHINE,
    N_("Number of the paper"),
    N_("Number and code as they stand in the register. Empty: room to write them in."),
)
PAPER_PLACE = Setting(
    "paper_place",
    str,
    "",
    Scope.MACHINE,
    N_("Place of issue"),
    N_("What stands before the date. Empty: the place of the event."),
)
PAPER_AUTHORITY = Setting(
    "paper_authority",
    str,
    "",
    Scope.MACHINE,
    N_("Title of the signer"),
    N_("On whose behalf and in which office the paper is signed, line by line."),
)
PAPER_SIGNER = Setting(
    "paper_signer",
    str,
    "",
    Scope.MACHINE,
    N_("Name of the signer"),
    N_("Stands under the signature."),
)
PAPER_RECIPIENTS = Setting(
    "paper_recipients",
    str,
    "",
    Scope.MACHINE,
    N_("Recipients"),
    N_("Who receives the paper, one to a line."),
)
OPEN_SECTIONS = Setting(
    "delegate_sections",
    str,
    "name,position,delegation,attention",
    Scope.MACHINE,
    N_("Open parts of the delegate form"),
    N_("Which parts of the form stand open when a delegate is shown."),
)
DELEGATES_VIEW = Setting(
    "delegates_view",
    str,
    "",
    Scope.MACHINE,
    N_("View of the delegates"),
    N_("How the list of delegates was shown last. Its filters are not kept: they hold names."),
)
PAPER_SETTINGS = (
    *(PAPER_LANGUAGE, PAPER_PER_DELEGATION, PAPER_PARENT, PAPER_AGENCY, PAPER_NUMBER),
    *(PAPER_PLACE, PAPER_AUTHORITY, PAPER_SIGNER, PAPER_RECIPIENTS),
)
DELEGATES_SETTINGS = (OPEN_SECTIONS, DELEGATES_VIEW)
SETTINGS = (
    *(LANGUAGE, THEME, TEXT_SIZE, DESK, OPERATOR, BACKUP_FOLDER),
    *DELEGATES_SETTINGS,
    *PAPER_SETTINGS,
)

_CANNOT_READ = N_(
    "The settings in “{file}” cannot be read now; the usual ones hold until the next start."
)
_DAMAGED = N_(
    "The settings file “{file}” is damaged; the usual ones hold. Please choose yours again."
)
_PUT_ASIDE = N_(
    "The settings were damaged and now lie in “{file}”; the usual ones hold."
    " Please choose yours again."
)


class Settings:
    """The settings kept in one JSON file; keys this version does not know are kept as they are.

    `warnings` holds a sentence for the user where the file could not be read as it stood.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_folder() / FILE_NAME
        self.warnings: tuple[str, ...] = ()
        self._values = self._first_read()

    def get(self, setting: Setting[V]) -> V:
        """The value in force: the kept one if the setting permits it, else the default."""
        value = self._values.get(setting.key)
        return value if setting.permits(value) else setting.default

    def set(self, setting: Setting[V], value: V) -> None:
        """Keep a value at once, beside what another process may have kept meanwhile.

        Raises:
            ValueError: the setting does not permit the value (a bug of the caller).
            FileTrouble: the file cannot be written; the value holds until the program closes.
        """
        if not setting.permits(value):
            reason = f"{setting.key} cannot be {value!r}"
            raise ValueError(reason)
        self._values = {**self._values, setting.key: value}
        try:
            self._values = {**self._values, **self._read(), setting.key: value}
            self._write()
        except OSError as error:
            sentence = _(
                "The setting could not be kept in “{file}”; it holds until the program is closed."
                " If another program has the file open, please close it there and set it again."
            )
            raise FileTrouble(sentence.format(file=self.path)) from error

    def _first_read(self) -> dict[str, object]:
        try:
            return self._read()
        except OSError:
            self._warn(_CANNOT_READ)
            return {}

    def _read(self) -> dict[str, object]:
        """What the file holds; OSError where it cannot be read, so that nothing overwrites it."""
        if not self.path.exists():
            return {}
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except ValueError:
            found = None
        return found if isinstance(found, dict) else self._put_aside()

    def _put_aside(self) -> dict[str, object]:
        """A broken file is renamed, not overwritten: a person may still read it."""
        aside = free_name(self.path.with_name("settings (damaged).json"))
        try:
            self.path.rename(aside)
        except OSError:
            self._warn(_DAMAGED)
        else:
            self._warn(
                _PUT_ASIDE,
                aside,
            )
        return {}

    def _warn(self, msgid: str, file: Path | None = None) -> None:
        sentence = _(msgid).format(file=(file or self.path).name)
        self.warnings = (*self.warnings, sentence)

    def _write(self) -> None:
        text = json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True)
        fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_text(text + "\n", encoding="utf-8")
            fresh.replace(self.path)
        finally:
            fresh.unlink(missing_ok=True)
