"""Changing precedence: rank table, places by hand, seniority, the host's decisions.

What must not come in: the rules (`precedence`), and halls and arrangements (`operations`).
"""

from collections.abc import Mapping
from datetime import date
from itertools import count
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.queries import delegate_row, delegation_row
from hanoiplan.seating.guests import HostPlace
from hanoiplan.seating.orders import AseanFlag, OrderSettings, flag_order, moved_flag
from hanoiplan.seating.precedence import moved
from hanoiplan.seating.precedence_queries import (
    flag_rows,
    flags_by_hand,
    host_row,
    order_settings,
    people_facts,
    place_row,
    precedence_list,
    precedence_settings,
    rank_lines,
    rank_row,
    setting_row,
)
from hanoiplan.seating.rank_table import HIGHEST, LOWEST, by_code
from hanoiplan.seating.tables import (
    PrecedenceFlag,
    PrecedenceHost,
    PrecedencePlace,
    PrecedenceRank,
    PrecedenceSetting,
)
from hanoiplan.store.work import Work

_EMPTY_PLACE = {"rank_code": "", "order_override": 0, "appointed_on": "", "note": ""}
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_SEATS, LONGEST_ROW = 60, 100

# --- the rank table ---


@operation(N_("Change the rank table"))
def set_rank_number(
    work: Work, event_id: int, code: str, *, number: int, name_vi: str = "", name_en: str = ""
) -> bool:
    """Give a line of the table another number or name; "" keeps a name.

    Raises:
        NotPossible: there is no such line, or the number is out of range.
    """
    line = by_code(rank_lines(work, event_id)).get(code)
    if line is None:
        raise NotPossible(_("This rank is no longer in the table. Refresh the page."))
    _refuse_number(number)
    values = {
        "number": number,
        "name_vi": name_vi.strip() or line.name.vi,
        "name_en": name_en.strip() or line.name.en,
    }
    row = rank_row(work, event_id, code)
    if row is not None:
        return work.change(PrecedenceRank, row.id, **values)
    if (line.number, line.name.vi, line.name.en) == tuple(values.values()):
        return False
    work.add(PrecedenceRank, event_id=event_id, code=code, **values)
    return True


@operation(N_("Add a rank"))
def add_rank(work: Work, event_id: int, *, number: int, name_vi: str, name_en: str) -> str:
    """A line of the event's own; returns its code.

    Raises:
        NotPossible: it has no name, or the number is out of range.
    """
    _refuse_number(number)
    name_vi, name_en = name_vi.strip(), name_en.strip()
    if not (name_vi or name_en):
        raise NotPossible(_("The rank has no name. Write one."))
    taken = by_code(rank_lines(work, event_id))
    code = next(one for one in (f"own_{n}" for n in count(1)) if one not in taken)
    values = {"number": number, "name_vi": name_vi, "name_en": name_en}
    work.add(PrecedenceRank, event_id=event_id, code=code, **values)
    return code


@operation(N_("Take a rank back to the usual"))
def reset_rank(work: Work, event_id: int, code: str) -> bool:
    """A usual line is as usual again, an own one is gone; returns whether that is new."""
    row = rank_row(work, event_id, code)
    if row is not None:
        work.remove(PrecedenceRank, row.id)
    return row is not None


def _refuse_number(number: int) -> None:
    if not LOWEST <= number <= HIGHEST:
        sentence = _("The number of a rank: from {low} to {high}, the smallest goes first.")
        raise NotPossible(sentence.format(low=LOWEST, high=HIGHEST))


# --- people ---


@operation(N_("Set the rank at this event"))
def set_rank_of(work: Work, delegate_id: int, code: str) -> bool:
    """Put a person into a line of the rank table; "" = as the record says."""
    return _say(work, delegate_id, rank_code=code)


@operation(N_("Set the date of appointment"))
def set_appointed_on(work: Work, delegate_id: int, day: date | None) -> bool:
    """The day from which seniority counts, None when nobody knows."""
    return _say(work, delegate_id, appointed_on=day.isoformat() if day is not None else "")


@operation(N_("Note a place in the order"))
def set_note(work: Work, delegate_id: int, note: str) -> bool:
    """Why somebody stands where he or she stands."""
    return _say(work, delegate_id, note=note.strip())


@operation(N_("Set a place in the order"))
def set_order_override(work: Work, delegate_id: int, value: int | None) -> bool:
    """A place by hand in hundredths (300 is place 3); None = by the rules again.

    Raises:
        NotPossible: the person is gone, or there is no such place.
    """
    if value is not None and value <= 0:
        raise NotPossible(_("The first place of the list is 1."))
    if value is None:
        return _say(work, delegate_id, order_override=0, note="")
    return _say(work, delegate_id, order_override=value)


@operation(N_("Set a place in the order"))
def move_to_place(
    work: Work, event_id: int, delegate_id: int, number: int, note: str | None = None
) -> bool:
    """Put a person at a place of the list as it stands; None keeps the note.

    Raises:
        NotPossible: the person is not in the list.
    """
    seated = [place for place in precedence_list(work, event_id) if place.guest.needs_seat]
    hands = moved(seated, delegate_id, number)
    if not hands:
        raise NotPossible(_("This person is no longer there. Refresh the page."))
    changed = [_say(work, one, order_override=value) for one, value in hands.items()]
    if note is not None:
        changed.append(_say(work, delegate_id, note=note.strip()))
    return any(changed)


@operation(N_("Take the order back to the rules"))
def reset_order(work: Work, event_id: int) -> int:
    """Nobody stands at a place by hand any more; returns how many did."""
    held = [one for one, facts in people_facts(work, event_id).items() if facts.override]
    return sum(_say(work, one, order_override=0, note="") for one in held)


def _say(work: Work, delegate_id: int, **values: Any) -> bool:
    row = place_row(work, delegate_id)
    if row is None:
        if delegate_row(work, delegate_id) is None:
            raise NotPossible(_("This person is no longer there. Refresh the page."))
        whole = {**_EMPTY_PLACE, **values}
        if whole == _EMPTY_PLACE:
            return False
        work.add(PrecedencePlace, delegate_id=delegate_id, **whole)
        return True
    whole = {**{name: getattr(row, name) for name in _EMPTY_PLACE}, **values}
    if whole == _EMPTY_PLACE:
        work.remove(PrecedencePlace, row.id)
        return True
    return work.change(PrecedencePlace, row.id, **values)


# --- the host's decisions ---


@operation(N_("Change the settings of the order"))
def set_precedence_settings(work: Work, /, event_id: int, **values: Any) -> bool:
    """Some of `PrecedenceSettings` and `OrderSettings`, by their names.

    Raises:
        NotPossible: a value is out of range.
    """
    checked = {name: _checked(name, value) for name, value in values.items()}
    row = setting_row(work, event_id)
    if row is not None:
        return work.change(PrecedenceSetting, row.id, **checked)
    work.add(PrecedenceSetting, event_id=event_id, **{**_usual(), **checked})
    return True


@operation(N_("Draw the first letter: {letter}"))
def draw_first_letter(work: Work, event_id: int, letter: str) -> bool:
    """The order of countries begins with a letter that was drawn; "" = with A.

    Raises:
        NotPossible: it is no letter from A to Z.
    """
    work.note(letter=drawn_letter(letter) or "A")
    return set_precedence_settings(work, event_id, first_letter=letter)


def drawn_letter(text: str) -> str:
    """The letter that somebody typed, as it is kept; "" for none.

    Raises:
        NotPossible: it is no letter from A to Z.
    """
    letter = text.strip().upper()
    if letter and (len(letter) > 1 or letter not in _LETTERS):
        raise NotPossible(_("The drawn letter is one from A to Z."))
    return letter


def _usual() -> dict[str, Any]:
    orders = OrderSettings()
    return {
        "first_letter": "",
        "host_place": str(HostPlace.LAST),
        "capital_first": True,
        "seniority": True,
        "yield_to_guests": True,
        "asean_flag": str(orders.asean_flag),
        "own_car_rank": orders.own_car_rank,
        "car_seats": orders.car_seats,
        "photo_row": orders.photo_row,
    }


_RANGES: Mapping[str, tuple[int, int, str]] = {
    "own_car_rank": (0, HIGHEST, N_("Ranks with a car of their own: from {low} to {high}.")),
    "car_seats": (1, MOST_SEATS, N_("Seats in a shared car: from {low} to {high}.")),
    "photo_row": (1, LONGEST_ROW, N_("People in a row of the photo: from {low} to {high}.")),
}


def _checked(name: str, value: Any) -> Any:
    if name == "first_letter":
        return drawn_letter(str(value))
    if name == "host_place":
        return str(HostPlace(value))
    if name == "asean_flag":
        return str(AseanFlag(value))
    if name in _RANGES:
        low, high, sentence = _RANGES[name]
        if not low <= int(value) <= high:
            raise NotPossible(_(sentence).format(low=low, high=high))
        return int(value)
    return bool(value)


@operation(N_("Say which delegations are of the host’s side"))
def set_host(work: Work, delegation_id: int, host: bool | None) -> bool:
    """On whose side a delegation is; None = by its kind and city again.

    Raises:
        NotPossible: the delegation is gone.
    """
    if delegation_row(work, delegation_id) is None:
        raise NotPossible(_("This delegation is no longer there. Refresh the page."))
    row = host_row(work, delegation_id)
    if row is None and host is not None:
        work.add(PrecedenceHost, delegation_id=delegation_id, host=host)
        return True
    if row is not None and host is None:
        work.remove(PrecedenceHost, row.id)
        return True
    return row is not None and work.change(PrecedenceHost, row.id, host=host)


@operation(N_("Move a flag"))
def move_flag(work: Work, event_id: int, code: str, number: int) -> bool:
    """Put a flag at a place of the row, from the viewer's left.

    Raises:
        NotPossible: that flag does not stand there.
    """
    flags = flag_order(
        precedence_list(work, event_id),
        precedence_settings(work, event_id),
        order_settings(work, event_id),
        flags_by_hand(work, event_id),
    )
    hands = moved_flag(flags, code, number)
    if not hands:
        raise NotPossible(_("This flag is no longer there. Refresh the page."))
    rows = flag_rows(work, event_id)
    changed = False
    for country, place in hands.items():
        if country in rows:
            changed = work.change(PrecedenceFlag, rows[country].id, place=place) or changed
        else:
            work.add(PrecedenceFlag, event_id=event_id, country=country, place=place)
            changed = True
    return changed


@operation(N_("Take the flags back to the rules"))
def reset_flags(work: Work, event_id: int) -> int:
    """No flag stands at a place by hand any more; returns how many did."""
    rows = flag_rows(work, event_id)
    for row in rows.values():
        work.remove(PrecedenceFlag, row.id)
    return len(rows)


# --- other rooms ---


def follow_merged(work: Work, kept_id: int, other_id: int) -> None:
    """What was said of the record that goes is said of the kept one, where nothing was."""
    row = place_row(work, other_id)
    if row is None:
        return
    kept = place_row(work, kept_id)
    if kept is None:
        work.change(PrecedencePlace, row.id, delegate_id=kept_id)
        return
    empty = {name for name, nothing in _EMPTY_PLACE.items() if getattr(kept, name) == nothing}
    work.remove(PrecedencePlace, row.id)
    work.change(PrecedencePlace, kept.id, **{name: getattr(row, name) for name in empty})
