"""The 21 digits: every slip of a finger is told from a forgery, and eaten digits come back."""

import hashlib
import hmac
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.delegates.codes import (
    HIGHEST_NUMBER,
    HIGHEST_VERSION,
    LENGTH,
    BadgeCode,
    Parsed,
    Reading,
    make_code,
    new_key,
    parse,
)

KEY = bytes(range(32))
EVENT = 7
CODES = st.builds(
    BadgeCode,
    st.integers(1, 999),
    st.integers(1, HIGHEST_NUMBER),
    st.integers(1, HIGHEST_VERSION),
)
ONE = make_code(KEY, BadgeCode(EVENT, 42, 3))


def with_check_digits(body: str) -> str:
    """ISO 7064 MOD 97-10, written down a second time."""
    return next(body + f"{two:02d}" for two in range(2, 99) if int(body + f"{two:02d}") % 97 == 1)


def read(text: str) -> Parsed:
    return parse(text, KEY, EVENT)


def test_the_parts_stand_where_the_house_says() -> None:
    mac = int.from_bytes(hmac.new(KEY, b"10070004203", hashlib.sha256).digest(), "big")
    assert with_check_digits(f"10070004203{mac % 10**8:08d}") == ONE
    assert len(ONE) == LENGTH == 21


@given(CODES, st.binary(min_size=32, max_size=32))
def test_what_is_made_reads_back(code: BadgeCode, key: bytes) -> None:
    digits = make_code(key, code)
    assert parse(digits, key, code.event) == Parsed(Reading.GOOD, code, digits)


def test_a_scanner_may_add_white_space() -> None:
    assert read(f" {ONE[:7]} {ONE[7:]}\r\n").code == BadgeCode(EVENT, 42, 3)


def test_every_single_wrong_digit_is_a_misreading_never_a_forgery() -> None:
    for place in range(LENGTH):
        for digit in "0123456789":
            if digit != ONE[place]:
                wrong = ONE[:place] + digit + ONE[place + 1 :]
                assert read(wrong).reading is Reading.UNKNOWN, wrong


def test_every_swap_of_two_digits_is_a_misreading() -> None:
    for one, two in combinations(range(LENGTH), 2):
        if ONE[one] != ONE[two]:
            digits = list(ONE)
            digits[one], digits[two] = digits[two], digits[one]
            assert read("".join(digits)).reading is Reading.UNKNOWN


@given(CODES, st.integers(1, 10**8 - 1))
def test_a_made_up_keyed_check_with_right_check_digits_is_a_forgery(
    code: BadgeCode, other: int
) -> None:
    good = make_code(KEY, code)
    forged = f"{(int(good[11:19]) + other) % 10**8:08d}"
    parsed = parse(with_check_digits(good[:11] + forged), KEY, code.event)
    assert (parsed.reading, parsed.code) == (Reading.ALTERED, code)


@given(CODES, CODES)
def test_a_number_changed_with_recomputed_check_digits_is_a_forgery(
    mine: BadgeCode, wanted: BadgeCode
) -> None:
    """Somebody who knows how the digits are built, but not the key."""
    if mine != wanted:
        keyed = make_code(KEY, mine)[11:19]
        if make_code(KEY, wanted)[11:19] != keyed:
            forged = with_check_digits(wanted.signed_digits + keyed)
            assert parse(forged, KEY, wanted.event).reading is Reading.ALTERED


def test_another_events_key_does_not_fit() -> None:
    assert parse(ONE, new_key(), EVENT).reading is Reading.ALTERED


def test_the_event_in_the_code_is_given_back_for_the_desk_to_compare() -> None:
    other = make_code(KEY, BadgeCode(EVENT + 1, 42, 3))
    parsed = read(other)
    assert parsed.code is not None
    assert parsed.code.event == EVENT + 1


@given(CODES, st.integers(1, 2))
def test_up_to_two_eaten_leading_digits_come_back(code: BadgeCode, eaten: int) -> None:
    """Under VNI typing they are taken for tone marks."""
    digits = make_code(KEY, code)
    assert parse(digits[eaten:], KEY, code.event) == Parsed(Reading.GOOD, code, digits)


@pytest.mark.parametrize("eaten", [3, 4, 10, 20])
def test_more_than_two_do_not(eaten: int) -> None:
    assert read(ONE[eaten:]).reading is Reading.UNKNOWN


@given(st.integers(0, 10**20 - 1), st.integers(1, 2))
def test_nothing_is_ever_restored_falsely(number: int, missing: int) -> None:
    """Nor is a shortened text ever called a forgery: it lacks what would prove that."""
    text = f"{number:020d}"[: LENGTH - missing]
    assert read(text).reading is Reading.UNKNOWN


def test_a_forged_code_that_lost_digits_is_no_code() -> None:
    forged = with_check_digits(ONE[:11] + "00000000")
    assert read(forged).reading is Reading.ALTERED
    assert read(forged[1:]).reading is Reading.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "0", ONE + "0", ONE[:-1], ONE * 2, "-" + ONE[1:], ONE[:-1] + "x", "https://a.vn",
        "٣" * 21, "²" * 21, ONE.replace("0", "O"), "9" * 5000, "\x00" * 21, "1" * 21,
    ],
)  # fmt: skip
def test_other_texts_are_unknown_whatever_they_are(text: str) -> None:
    assert read(text).reading is Reading.UNKNOWN
    assert read(text).code is None


def test_another_kind_is_not_a_badge() -> None:
    """The first digit leaves room for hand-out slips and car passes."""
    assert read(with_check_digits("2" + ONE[1:19])).reading is Reading.UNKNOWN


@pytest.mark.parametrize(
    "code",
    [
        BadgeCode(0, 1, 1), BadgeCode(1000, 1, 1), BadgeCode(1, 0, 1), BadgeCode(1, 100_000, 1),
        BadgeCode(1, 1, 0), BadgeCode(1, 1, 100), BadgeCode(1, -1, 1),
    ],
)  # fmt: skip
def test_what_does_not_fit_its_digits_is_never_made(code: BadgeCode) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        make_code(KEY, code)


def test_keys_are_32_bytes_and_never_the_same() -> None:
    assert {len(new_key()) for _turn in range(20)} == {32}
    assert len({new_key() for _turn in range(20)}) == 20
