"""The demonstration: exactly as many people as asked for, invented, the same for the same seed."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.text import fold_words
from hanoiplan.delegates.hosting import Limit, hosting_of
from hanoiplan.delegates.model import DelegateStatus, DelegationKind, Invitation
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.demo import make_demo, write_list
from hanoiplan.demo.delegations import invited_bodies, shares
from hanoiplan.demo.names import COUNTRIES, unmarked
from hanoiplan.demo.people import everybody
from hanoiplan.exchange.lists import as_json, importable, read_list
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import prepare
from hanoiplan.plans.countries import ORGANISATIONS
from hanoiplan.plans.queries import event
from hanoiplan.plans.ranks import find_rank
from hanoiplan.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace on the morning of the conference."""
    clock = FixedClock(datetime(2026, 6, 8, 1, 31, tzinfo=UTC))
    made = Workspace.create(tmp_path / "aclc.hanoiplan", clock)
    yield made
    made.close()


@pytest.mark.parametrize("people", [0, 1, 40, 350])
def test_so_many_confirmed_people_need_a_seat_as_were_asked_for(
    workspace: Workspace, people: int
) -> None:
    """Interpreters, press, service and the cancelled come on top, but not to nobody."""
    event_id = workspace.do(make_demo, people)
    rows = workspace.read(delegate_rows, event_id)
    coming = [row for row in rows if row.cancelled_at is None]
    seated = [row for row in coming if row.category is not None and row.category.needs_seat]
    assert len(seated) == people
    assert all(row.status is DelegateStatus.CONFIRMED for row in seated)
    assert all(row.category is not None for row in rows)
    assert (len(rows) > len(coming) > people) == (people > 0)
    assert all(row.badge_number is None for row in rows)


def test_the_event_is_that_of_the_plan(workspace: Workspace) -> None:
    facts = workspace.read(event, workspace.do(make_demo, 0))
    assert facts is not None
    assert facts.title.vi == "Hội nghị Lãnh đạo các Thành phố ASEAN 2026"
    assert (facts.starts_on, facts.ends_on) == (date(2026, 6, 7), date(2026, 6, 10))
    assert (facts.hosted_people, facts.hosted_days) == (5, 4)


def test_all_localities_of_the_plan_are_there_without_anybody(workspace: Workspace) -> None:
    """23 foreign ones of ten countries and 11 Vietnamese ones, ready for an import."""
    found = workspace.read(delegations, workspace.do(make_demo, 0))
    foreign = [one for one in found if one.kind is DelegationKind.FOREIGN_CITY]
    here = [one for one in found if one.kind is DelegationKind.VIETNAMESE_LOCALITY]
    assert (len(foreign), len({one.country for one in foreign}), len(here)) == (23, 10, 11)
    assert all(one.name.vi and one.name.en for one in found)
    assert not any(one.people for one in found)


def test_the_list_brings_its_350_into_the_empty_demonstration(
    workspace: Workspace, tmp_path: Path
) -> None:
    """No problem, no new delegation; the second time everybody is known."""
    event_id = workspace.do(make_demo, 0)
    sheet = read_list(write_list(tmp_path / "list.xlsx"))
    intake = workspace.read(prepare, event_id, sheet)
    said = as_json(intake)
    assert (said["new"], said["bad"], said["warnings"], said["new_delegations"]) == (
        350,
        [],
        [],
        [],
    )
    workspace.do(import_delegates, event_id, importable(intake), intake.file)
    rows = workspace.read(delegate_rows, event_id)
    assert sum(1 for row in rows if row.category and row.category.needs_seat) == 350
    assert as_json(workspace.read(prepare, event_id, sheet))["same"] == 350


def test_the_list_holds_the_people_of_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    """The same number and seed: the same people, in a sheet and in a file."""
    sheet = read_list(write_list(tmp_path / "list.xlsx", delegates=40, seed=7))
    listed = {row.text(1) for row in sheet.rows[-40:]}
    event_id = workspace.do(make_demo, 40, 7)
    assert listed <= {row.name for row in workspace.read(delegate_rows, event_id)}


def test_the_same_seed_gives_the_same_people_and_another_one_others() -> None:
    assert everybody(350, 1) == everybody(350, 1)
    assert everybody(350, 1).delegates != everybody(350, 2).delegates


def test_no_two_invented_people_have_the_same_words_in_their_names() -> None:
    """Otherwise the list would warn of its own people."""
    drawn = everybody(3000, 2026)
    everyone = [*drawn.delegates, *drawn.helpers, *drawn.cancelled]
    words = {tuple(sorted(fold_words(draft.name))) for draft in everyone}
    assert len(words) == len(everyone)


def test_the_names_are_as_hard_as_real_ones() -> None:
    """One word, nine words, own scripts, every kind of particle: what badges must bear."""
    drafts = everybody(350, 2026).delegates
    names = [draft.printed_vi for draft in drafts]
    assert min(len(name.split()) for name in names) == 1
    assert max(len(name) for name in names) > 45
    scripts = {ord(draft.native_name[0]) >> 7 for draft in drafts if draft.native_name}
    assert {0x0E00 >> 7, 0x0E80 >> 7, 0x1780 >> 7, 0x1000 >> 7} <= scripts
    assert any(" bin " in name for name in names)
    assert any(" de " in name for name in names)
    assert {fold_words(name)[-1][0] for name in names} >= set("acdeghiklmnoqstuvxy")


def test_every_delegation_of_a_country_has_people_of_that_country() -> None:
    bodies = {body.name.vi: body for body in invited_bodies()}
    assert {body.country for body in bodies.values()} - {""} == set(COUNTRIES)
    for draft in everybody(350, 2026).delegates:
        body = bodies[draft.delegation]
        assert draft.position_vi
        assert draft.organisation_en == body.body.en


def test_people_of_an_organisation_carry_no_flag_of_a_country(workspace: Workspace) -> None:
    event_id = workspace.do(make_demo, 350)
    kinds = {one.id: one.kind for one in workspace.read(delegations, event_id)}
    people = [
        row
        for row in workspace.read(delegate_rows, event_id)
        if kinds.get(row.delegation_id or 0) is DelegationKind.ORGANISATION
    ]
    assert people
    assert {row.country for row in people} <= {"", *(one.code for one in ORGANISATIONS)}


@pytest.mark.parametrize("people", [0, 1, 2, 59, 350, 1000])
def test_shares_add_up(people: int) -> None:
    assert sum(shares([16, 8, 5, 5, 2], people)) == people


def test_an_english_list_writes_vietnamese_names_without_marks() -> None:
    assert unmarked("Đỗ Thuỵ Khuê") == "Do Thuy Khue"


def test_every_guest_is_received_by_the_agency_that_the_plan_names(workspace: Workspace) -> None:
    """Laos by the Office of the People's Committee, Thailand by the Ministry, Huế by Tourism."""
    found = {one.name.en: one for one in workspace.read(delegations, workspace.do(make_demo))}
    assert found["Vientiane Capital"].receiving_agency == "Văn phòng UBND Thành phố"
    assert found["Bangkok"].receiving_agency.startswith("Cục Ngoại vụ và Ngoại giao văn hóa")
    assert found["Hue"].receiving_agency == "Sở Du lịch"
    guests = [one for one in found.values() if one.kind is DelegationKind.FOREIGN_CITY]
    assert all(one.receiving_agency and one.liaison_phone and one.focal_name for one in guests)


def test_one_delegation_at_least_stands_in_each_state_and_goes_beyond_each_rule(
    workspace: Workspace,
) -> None:
    """So that everything a page can say is seen; who declined has sent nobody."""
    event_id = workspace.do(make_demo)
    facts = workspace.read(event, event_id)
    assert facts is not None
    found = workspace.read(delegations, event_id)
    assert {one.invitation for one in found} == set(Invitation)
    assert not any(one.people for one in found if one.invitation is Invitation.DECLINED)
    beyond = [
        one.limit for row in found if (judged := hosting_of(facts, row)) for one in judged.excesses
    ]
    assert sorted(beyond) == [Limit.DAYS, Limit.PEOPLE]


def test_nobody_can_be_reached_by_what_was_invented(workspace: Workspace) -> None:
    """Numbers of the exchange 000, addresses of example.org."""
    event_id = workspace.do(make_demo)
    people = workspace.read(delegate_rows, event_id)
    found = workspace.read(delegations, event_id)
    phones = [row.phone for row in people]
    phones += [phone for row in found for phone in (row.focal_phone, row.liaison_phone) if phone]
    addresses = [row.email for row in people] + [
        row.focal_email for row in found if row.focal_email
    ]
    assert all(" 000 " in phone for phone in phones)
    assert all(re.fullmatch(r"[a-z.]+@example\.org", address) for address in addresses)


def test_people_have_ranks_that_are_known_and_heads_from_abroad_their_style() -> None:
    drafts = everybody(350, 2026).delegates
    assert all(find_rank(draft.rank) is not None for draft in drafts if draft.rank)
    assert sum(not draft.rank for draft in drafts) < 20
    mayors = [one for one in drafts if one.position_en == "Mayor"]
    assert mayors
    assert {one.style_en for one in mayors} == {"H.E."}
    assert {one.honorific_en for one in drafts} <= {"Mr", "Ms", "Dr", "U", "Daw"}
