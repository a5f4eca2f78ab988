"""Erasing a person who stands on the rows of others: as receiver, keeper, or in a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.delegations import edit_delegations
from hanoiplan.delegates.queries import delegations
from hanoiplan.handouts.operations import hand_over_delegation, take_back_hand_over
from hanoiplan.handouts.queries import hand_overs
from hanoiplan.plans.queries import categories
from hanoiplan.presence.model import CheckpointDraft
from hanoiplan.presence.operations import edit_checkpoint, make_checkpoint
from hanoiplan.presence.queries import checkpoint
from hanoiplan.registration.operations import let_in_anyway
from hanoiplan.substitutions.operations import substitute
from hanoiplan.substitutions.queries import substitutions
from tests.builders import a_draft
from tests.hanoiplan.backup.traces import pieces_of
from tests.hanoiplan.handouts.handing import HEADSET, KIT, Counter, a_counter

NAME, PHONE = "Hoàng Quốc Liêm", "0912345678"
OTHER = "Hoàng Quốc Liêmh"  # somebody else, whose name goes on


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    set_language("en")
    with a_counter(tmp_path) as counter:
        yield counter


def erased(counter: Counter, who: int) -> None:
    """By law; after it the file still proves itself and not a byte of name or phone is in it."""
    certificate = erase_person(counter.desk.workspace, who)
    assert certificate.elsewhere == ()
    assert counter.desk.workspace.verify().whole
    counter.desk.workspace.close()
    for file in pieces_of(counter.desk.path):
        for word in (NAME, NAME.upper(), PHONE):
            assert word.encode() not in file.read_bytes(), (file, word)
    counter.desk.reopen()


def test_who_took_a_delegations_things_is_not_named_any_more(counter: Counter) -> None:
    comes = counter.desk.add("Lê Ý", delegation="Huế")
    who = counter.desk.add(NAME, phone=PHONE)
    (body,) = counter.desk.workspace.read(delegations, counter.event)
    over = (hand_over_delegation, counter.event, body.id)
    wrong = counter.desk.workspace.do(*over, NAME, {})
    counter.desk.workspace.do(take_back_hand_over, wrong.id, f"{NAME.upper()} took it")
    counter.desk.workspace.do(*over, f"{NAME} {PHONE}", {})
    erased(counter, who)
    (kept,) = counter.desk.workspace.read(hand_overs, counter.event)
    assert (kept.receiver, kept.items) == ("", 1)
    assert counter.states(comes)[KIT] == "handed"


def test_somebody_of_a_longer_name_stays_named(counter: Counter) -> None:
    """The certificate tells of the row, so that a human looks whether it is another one."""
    counter.desk.add("Lê Ý", delegation="Huế")
    who = counter.desk.add(NAME)
    (body,) = counter.desk.workspace.read(delegations, counter.event)
    counter.desk.workspace.do(hand_over_delegation, counter.event, body.id, OTHER, {})
    certificate = erase_person(counter.desk.workspace, who)
    (kept,) = counter.desk.workspace.read(hand_overs, counter.event)
    assert kept.receiver == OTHER
    assert {one.table for one in certificate.elsewhere} == {"hand_over", "hand_out"}


def test_a_keeper_and_the_reasons_on_the_rows_of_others_go(counter: Counter) -> None:
    guest, away = counter.desk.bring("Lê Ý", "Trần An")
    who = counter.desk.add(NAME, phone=PHONE)
    work = counter.desk.workspace
    first, *_rest = work.read(categories, counter.event)
    draft = CheckpointDraft(
        Bilingual("Hội trường"), keeper=f"{NAME}, {PHONE}", categories=frozenset({first.id})
    )
    door = work.do(make_checkpoint, counter.event, draft)
    work.do(edit_checkpoint, door, keeper="Chị Lan")
    work.do(edit_checkpoint, door, keeper=NAME)
    work.do(let_in_anyway, counter.event, guest, door, f"do {NAME} mời", NAME)
    work.do(substitute, counter.event, away, a_draft("Võ Thị Em"), f"{NAME} nhờ")
    counter.back(counter.give(HEADSET, guest, "7"))
    erased(counter, who)
    read = counter.desk.workspace.read
    kept = read(checkpoint, door)
    assert kept is not None
    assert (kept.name.vi, kept.keeper, kept.categories) == ("Hội trường", "", frozenset({first.id}))
    assert [(one.away, one.reason) for one in read(substitutions, counter.event)] == [
        ("Trần An", "")
    ]


def test_of_a_delegations_contact_a_human_decides(counter: Counter) -> None:
    """Without a focal point nobody of the delegation could be called."""
    counter.desk.add("Lê Ý", delegation="Huế")
    who = counter.desk.add(NAME, phone=PHONE)
    (body,) = counter.desk.workspace.read(delegations, counter.event)
    counter.desk.workspace.do(edit_delegations, counter.event, {body.id: {"focal_name": NAME}})
    certificate = erase_person(counter.desk.workspace, who)
    assert [(one.table, one.row) for one in certificate.elsewhere] == [("delegation", body.id)]
