"""Where printers' results are kept: with this computer's settings, by the printer's name.

Not in a template and not in the event's file: another computer prints on another printer. What
must not come in: what the numbers mean (`printer_measures`), windows.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.printer_measures import KEYS, Measures, profile_of
from hanoiplan.base.printer_profile import TRUE_SIZE, Profile
from hanoiplan.base.settings import PRINTER_PROFILES, Settings


@dataclass(frozen=True, slots=True)
class Kept:
    """One printer's results, and the day on which they were measured."""

    measures: Measures
    day: dt.date

    @property
    def profile(self) -> Profile:
        """What undoes them."""
        return profile_of(self.measures)


def kept_for(settings: Settings, printer: str) -> Kept | None:
    """The results of a printer; None where nobody measured it, or they cannot be true."""
    return _read(settings).get(printer)


def profile_for(settings: Settings, printer: str) -> Profile:
    """How pages are laid for a printer; as drawn where nobody measured it."""
    kept = kept_for(settings, printer)
    return kept.profile if kept else TRUE_SIZE


def edge_for(settings: Settings, printer: str) -> float:
    """The white edge that was measured, mm; 0 where nobody did."""
    kept = kept_for(settings, printer)
    return kept.measures.edge if kept else 0.0


def keep(settings: Settings, printer: str, measures: Measures, day: dt.date) -> Profile:
    """Keep a printer's results; they hold from the next print on.

    Raises:
        NotPossible: no printer that works gives such results.
        FileTrouble: the settings cannot be written; they hold until the program closes.
    """
    found = profile_of(measures)
    _write(settings, {**_read(settings), printer: Kept(measures, day)})
    return found


def forget(settings: Settings, printer: str) -> None:
    """Print there as drawn again.

    Raises:
        FileTrouble: the settings cannot be written; it holds until the program closes.
    """
    _write(settings, {name: kept for name, kept in _read(settings).items() if name != printer})


def _write(settings: Settings, all_of_them: Mapping[str, Kept]) -> None:
    data = {name: _plain(kept) for name, kept in all_of_them.items()}
    settings.set(PRINTER_PROFILES, json.dumps(data, ensure_ascii=False, sort_keys=True))


def _plain(kept: Kept) -> dict[str, object]:
    return {**asdict(kept.measures), "day": kept.day.isoformat()}


def _read(settings: Settings) -> dict[str, Kept]:
    """What a person changed in the file by hand and cannot be true counts as not measured."""
    try:
        data = json.loads(settings.get(PRINTER_PROFILES) or "{}")
    except ValueError:
        return {}
    if not isinstance(data, dict):
        return {}
    found = {str(name): _one(numbers) for name, numbers in data.items()}
    return {name: kept for name, kept in found.items() if kept is not None}


def _one(numbers: object) -> Kept | None:
    if not isinstance(numbers, dict) or not numbers.keys() <= {*KEYS, "day"}:
        return None
    values = {key: numbers[key] for key in KEYS if key in numbers}
    if not all(type(value) in (int, float) for value in values.values()):
        return None
    measures = Measures(**values)
    try:
        profile_of(measures)
        return Kept(measures, dt.date.fromisoformat(str(numbers.get("day"))))
    except (NotPossible, ValueError):
        return None
