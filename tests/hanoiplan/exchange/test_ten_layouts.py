"""One list in twelve shapes that a separate script wrote: each gives the same delegates."""

from pathlib import Path

import pytest

from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.delegation_names import country_alone
from hanoiplan.exchange.lists import importable, read_list, read_whole_list
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import ListOptions, prepare
from hanoiplan.plans.countries import find_country
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import Letters
from hanoiplan.sheets.pasted import pasted_sheet
from tests.hanoiplan.exchange.invented import Guest, guests
from tests.hanoiplan.exchange.samples import Office
from tests.hanoiplan.exchange.ten_layouts import LAYOUTS, Layout


def opened(layout: Layout, path: Path) -> tuple[Sheet, ...]:
    """The sheets of a layout, as a person would open them."""
    if path.suffix == ".html":
        return (pasted_sheet("", path.read_text(encoding="utf-8")),)
    return read_whole_list(path) if layout.several_sheets else (read_list(path),)


def brought(office: Office, layout: Layout) -> list[DelegateRow]:
    """The people whom a layout brings into an empty workspace."""
    path = office.folder / layout.file
    layout.write(path, guests())
    options = ListOptions(letters=Letters(layout.letters) if layout.letters else None)
    sheets = opened(layout, path)
    intake = office.workspace.read(prepare, office.event_id, sheets, None, None, options)
    office.workspace.do(
        import_delegates, office.event_id, importable(intake), intake.file, intake.facts
    )
    return office.people()


def expected(guest: Guest, fact: str) -> str:
    """What a record must say of a person, whatever the shape of the list."""
    given = f"{guest.given} {guest.middle}".strip()
    if guest.country_vi == "Việt Nam":
        given = f"{guest.middle} {guest.given}".strip()
    told = {
        "country": code(guest.country_en),
        "nationality": code(guest.country_en),
        "delegation": fold(guest.delegation_vi),
        "both_delegations": both_delegations(guest),
        "sex": "male" if guest.sex == "m" else "female",
        "title_vi": "Ông" if guest.sex == "m" else "Bà",
        "title_en": "Mr" if guest.sex == "m" else "Ms",
        "style": "H.E." if guest.role == "Trưởng đoàn" else "",
        "given": given,
    }
    return told[fact] if fact in told else str(getattr(guest, fact))


def both_delegations(guest: Guest) -> str:
    """A delegation that is called like a country has our names of it."""
    country = country_alone(guest.delegation_vi)
    own = (country.name.vi, country.name.en) if country else None
    return " = ".join(own or (guest.delegation_vi, guest.delegation_en))


def said(row: DelegateRow, fact: str, guest: Guest) -> str:
    """What the record says."""
    told = {
        "name": row.printed.vi,
        "plain": row.printed.en,
        "position_vi": row.position.vi,
        "position_en": row.position.en,
        "organisation_vi": row.organisation.vi,
        "organisation_en": row.organisation.en,
        "country": row.country,
        "nationality": code(row.nationality),
        "delegation": fold(guest.delegation_vi) if in_delegation(row, guest) else "another",
        "both_delegations": f"{row.delegation.vi} = {row.delegation.en}",
        "title_vi": row.honorific.vi,
        "title_en": row.honorific.en.removesuffix("."),
        "style": row.style.en,
        "birth": row.birth_date,
        "expiry": row.passport_expiry,
        "passport": row.passport_number,
        "category": row.category.name.vi if row.category else "",
    }
    return told[fact] if fact in told else str(getattr(row, fact))


def in_delegation(row: DelegateRow, guest: Guest) -> bool:
    """Lists name a delegation in one language or in both."""
    names = {fold(row.delegation.vi), fold(row.delegation.en)}
    return bool(names & {fold(guest.delegation_vi), fold(guest.delegation_en)})


def code(country: str) -> str:
    """The ISO code of a country's name."""
    found = find_country(country)
    return found.code if found else country


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.file)
def test_every_layout_gives_the_same_delegates(office: Office, layout: Layout) -> None:
    """Everybody is there once, and every fact that the layout carries is in the record."""
    people = brought(office, layout)
    everybody = guests()
    assert len(people) == len(everybody)
    by_name = {fold(row.name): row for row in people}
    wrong = [
        (guest.name, fact, expected(guest, fact), said(row, fact, guest))
        for guest in everybody
        for row in [by_name[fold(guest.name)]]
        for fact in layout.carries
        if said(row, fact, guest) != expected(guest, fact)
    ]
    assert wrong == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.file)
def test_a_layout_that_comes_again_changes_nothing(office: Office, layout: Layout) -> None:
    """Titles, dates and headings are understood the same way twice."""
    brought(office, layout)
    options = ListOptions(letters=Letters(layout.letters) if layout.letters else None)
    sheets = opened(layout, office.folder / layout.file)
    again = office.workspace.read(prepare, office.event_id, sheets, None, None, options)
    assert {str(row.state) for row in again.rows} == {"same"}
    assert again.missing == ()
