"""No code that this program did not print opens a door: random, altered and replaced ones."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import OTHER, note_printed, prepare_run
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.codes import BadgeCode, Reading, make_code, new_key, parse
from hanoiplan.delegates.model import BadgeStanding
from hanoiplan.delegates.queries import code_key, standings
from hanoiplan.plans.queries import event
from tests.builders import Desk, a_desk, many_names

MANY = 10_000
EVENT = 7


def with_check(body: str) -> str:
    """Nineteen digits with the check digits that belong to them: only the key is wrong."""
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def test_of_10000_random_codes_none_is_taken() -> None:
    """Bare digits, and digits whose head and check digits are right."""
    chance, key = Random(1), new_key()
    head = f"1{EVENT:03d}"
    bare = ("".join(chance.choices("0123456789", k=21)) for _ in range(MANY))
    shaped = (with_check(head + "".join(chance.choices("0123456789", k=15))) for _ in range(MANY))
    assert Counter(parse(text, key, EVENT).reading for text in bare)[Reading.GOOD] == 0
    told = Counter(parse(text, key, EVENT).reading for text in shaped)
    assert told == {Reading.ALTERED: MANY}


def test_of_10000_codes_with_one_digit_altered_none_is_taken() -> None:
    chance, key = Random(2), new_key()
    for at in range(MANY):
        good = make_code(key, BadgeCode(EVENT, at % 9_999 + 1, at % 99 + 1))
        assert parse(good, key, EVENT).reading is Reading.GOOD
        place = chance.randrange(21)
        other = chance.choice([digit for digit in "0123456789" if digit != good[place]])
        altered = good[:place] + other + good[place + 1 :]
        assert parse(altered, key, EVENT).reading is not Reading.GOOD
        mended = with_check(altered[:19])  # whoever knows the rule of the check digits
        if mended[:19] != good[:19]:
            assert parse(mended, key, EVENT).reading is not Reading.GOOD


def opens(code: str, key: bytes, badges: dict[int, BadgeStanding]) -> bool:
    """Whether a code opens a door: genuine, and of the version in force."""
    parsed = parse(code, key, EVENT)
    if parsed.reading is not Reading.GOOD or parsed.code is None:
        return False
    badge = badges.get(parsed.code.number)
    return badge is not None and parsed.code.version == badge.version and badge.in_force


def test_of_10000_replaced_codes_none_is_in_force() -> None:
    key = new_key()
    badges = {n: BadgeStanding(n, n, version=2, voided=0) for n in range(1, MANY + 1)}
    old = (make_code(key, BadgeCode(EVENT, n, 1)) for n in range(1, MANY + 1))
    new = [make_code(key, BadgeCode(EVENT, n, 2)) for n in range(1, MANY + 1)]
    assert not any(opens(code, key, badges) for code in old)
    assert all(opens(code, key, badges) for code in new)


def printed(desk: Desk) -> list[str]:
    """The codes of a run that reached the disk."""
    ask = (desk.event, CardKind.BADGE, CardChoice(), None, OTHER)
    run = desk.workspace.do(prepare_run, *ask)
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, "badge-a6", run, OTHER)
    return [card.code for card in run]


def refusals(desk: Desk, codes: list[str]) -> Counter[str]:
    return Counter(desk.scan(code) for code in codes)


def sweep(desk: Desk, people: int) -> None:
    """Replaced, altered and random codes at the real door of a real file."""
    chance = Random(3)
    desk.bring(*many_names(people))
    old = printed(desk)
    new = printed(desk)
    assert refusals(desk, old) == {"void": people}
    places = [chance.randrange(21) for _ in new]
    altered = [
        code[:at] + str((int(code[at]) + chance.randrange(1, 10)) % 10) + code[at + 1 :]
        for code, at in zip(new, places, strict=True)
    ]
    assert set(refusals(desk, altered)) <= {"unknown", "altered"}
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    forged = [
        with_check(f"1{facts.number:03d}" + "".join(chance.choices("0123456789", k=15)))
        for _ in new
    ]
    assert set(refusals(desk, forged)) == {"altered"}
    assert set(refusals(desk, new)) == {"welcome"}
    assert len(desk.workspace.read(standings, desk.event)) == people
    assert desk.workspace.read(code_key, desk.event)


def test_at_a_real_door_none_of_them_is_let_in(tmp_path: Path) -> None:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        sweep(desk, 40)


@pytest.mark.slow
def test_at_a_real_door_none_of_10000_each_is_let_in(tmp_path: Path) -> None:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        sweep(desk, MANY)
