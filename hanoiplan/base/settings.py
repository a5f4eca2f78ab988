"""The small file that keeps the settings, and the door to all that is said about them.

What belongs to an event (hosting rule, categories, time zone) is data of the workspace, not a
setting. No secret stands here: the file is plain text that anyone at this machine can read.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.known_settings import (
    BACKUP_EVERY,
    BACKUP_FOLDER,
    DELEGATES_SETTINGS,
    DELEGATES_VIEW,
    DESK,
    DESK_DOOR,
    FALLBACK_EVERY,
    FALLBACK_FOLDER,
    HIGH_CONTRAST,
    LANGUAGE,
    LIVE_BOARD_SCREEN,
    OPEN_SECTIONS,
    OPERATOR,
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
    PRINT_AT_DESK,
    PRINTER,
    PRINTER_PROFILES,
    SCANNER_GAP,
    SCANNER_PREFIX,
    SEEN_VERSION,
    SETTINGS,
    SHOWN_SETTINGS,
    SOUND,
    TEXT_SIZE,
    THEME,
    VIP_BOARD_SCREEN,
    VIP_CLEARS,
    WEBCAM,
)
from hanoiplan.base.paths import free_name, user_folder
from hanoiplan.base.setting import GROUP_LABELS, AnySetting, Choice, Group, Scope, Setting, V

__all__ = [
    "BACKUP_EVERY",
    "BACKUP_FOLDER",
    "DELEGATES_SETTINGS",
    "DELEGATES_VIEW",
    "DESK",
    "DESK_DOOR",
    "FALLBACK_EVERY",
    "FALLBACK_FOLDER",
    "FILE_NAME",
    "GROUP_LABELS",
    "HIGH_CONTRAST",
    "LANGUAGE",
    "LIVE_BOARD_SCREEN",
    "OPEN_SECTIONS",
    "OPERATOR",
    "PAPER_AGENCY",
    "PAPER_AUTHORITY",
    "PAPER_LANGUAGE",
    "PAPER_NUMBER",
    "PAPER_PARENT",
    "PAPER_PER_DELEGATION",
    "PAPER_PLACE",
    "PAPER_RECIPIENTS",
    "PAPER_SETTINGS",
    "PAPER_SIGNER",
    "PRINTER",
    "PRINTER_PROFILES",
    "PRINT_AT_DESK",
    "SCANNER_GAP",
    "SCANNER_PREFIX",
    "SEEN_VERSION",
    "SETTINGS",
    "SHOWN_SETTINGS",
    "SOUND",
    "TEXT_SIZE",
    "THEME",
    "VIP_BOARD_SCREEN",
    "VIP_CLEARS",
    "WEBCAM",
    "AnySetting",
    "Choice",
    "Group",
    "Scope",
    "Setting",
    "Settings",
]

FILE_NAME = "settings.json"

Hear = Callable[[AnySetting], object]

_CANNOT_READ = N_(
    "The settings in “{file}” cannot be read now; the defaults apply until the next start."
)
_DAMAGED = N_(
    "The settings file “{file}” is damaged; the defaults apply. Please choose yours again."
)
_PUT_ASIDE = N_(
    "The settings were damaged and are now kept in “{file}”; the defaults apply. Please choose"
    " yours again."
)


class Settings:
    """The settings kept in one JSON file; keys this version does not know are kept as they are.

    `warnings` holds a sentence for the user where the file could not be read as it stood.
    Who shows a setting listens: another window, a key or a menu may change it.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_folder() / FILE_NAME
        self.warnings: tuple[str, ...] = ()
        self._values = self._first_read()
        self._hearers: list[Hear] = []

    def listen(self, hear: Hear) -> Callable[[], None]:
        """Calls `hear` with each setting that has another value; returns what ends that."""
        self._hearers.append(hear)
        return lambda: self._forget(hear)

    def _forget(self, hear: Hear) -> None:
        self._hearers = [other for other in self._hearers if other is not hear]

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
        before = self.get(setting)
        self._values = {**self._values, setting.key: value}
        try:
            self._keep(setting.key, value)
        finally:  # in force although it may not be kept: who shows it must know
            if value != before:
                for hear in tuple(self._hearers):
                    hear(setting)

    def _keep(self, key: str, value: object) -> None:
        try:
            self._values = {**self._values, **self._read(), key: value}
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
