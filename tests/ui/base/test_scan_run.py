"""What a run of keys was: codes with prefix, rewritten by UniKey, on a strange keyboard."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.base.keyboard import code_like, is_code
from tests.ui.base.unikey import BACK, UniKey
from ui.base.scan_run import ROWS, Found, Reads, Run

CODE = code_like(137)
NOBODY = Reads(is_code, lambda _text: False)
OURS = Reads(is_code, lambda text: CODE.endswith(text) and len(text) >= 19)
VIETNAMESE = "aăâeêioôơuưyáàảãạấậóộứữđd"
AT_ONCE = 0.5  # seconds; what is decided takes a few milliseconds
SYLLABLES = st.text(alphabet="bcdghklmnprstvx" + VIETNAMESE, max_size=7)


def run_of(text: str, reads: Reads = NOBODY, prefix: str = "") -> Run:
    """A run of these strokes as far as it goes on."""
    run = Run(reads, prefix)
    for stroke in text:
        if not run.goes_on(stroke):
            break
        run.add(stroke)
    return run


def codes(text: str, reads: Reads = NOBODY, prefix: str = "") -> tuple[str, ...]:
    found = run_of(text, reads, prefix).at_end()
    return found.codes if found else ()


def test_a_code_is_known_by_its_check_digits() -> None:
    assert codes(CODE) == (CODE,)


@pytest.mark.parametrize("at", range(21))
def test_one_wrong_digit_makes_it_no_code(at: int) -> None:
    wrong = CODE[:at] + str((int(CODE[at]) + 1) % 10) + CODE[at + 1 :]
    assert codes(wrong) == ()


def test_a_badge_of_this_event_is_certain_before_the_keys_stop() -> None:
    assert run_of(CODE, OURS).now() == Found((CODE,))
    assert run_of(CODE, NOBODY).now() is None, "more digits may follow those of a stranger"


@pytest.mark.parametrize("eaten", [1, 2])
def test_up_to_two_leading_digits_may_be_missing_where_the_key_agrees(eaten: int) -> None:
    assert codes(CODE[eaten:], OURS) == (CODE[eaten:],)
    assert codes(CODE[eaten:], NOBODY) == ()


def test_three_missing_digits_are_too_many() -> None:
    assert codes(CODE[3:], OURS) == ()


@pytest.mark.parametrize("prefix", ["]Q1", "AB", "99", "z", "~"])
def test_the_prefix_is_taken_off(prefix: str) -> None:
    assert codes(prefix + CODE, prefix=prefix) == (CODE,)
    assert codes(prefix.swapcase() + CODE, prefix=prefix) == (CODE,), "Caps Lock"
    assert codes(CODE, prefix=prefix) == (CODE,), "a second scanner without it"


def test_what_only_begins_like_the_prefix_is_let_go() -> None:
    run = Run(NOBODY, "ABC")
    for sign in "AB":
        assert run.goes_on(sign)
        run.add(sign)
    assert not run.goes_on("D")


@pytest.mark.parametrize("sign", ["a", "ế", " ", "-", ".", "@", "Q", "é"])
def test_a_letter_begins_no_scan(sign: str) -> None:
    assert not Run(NOBODY).goes_on(sign)


@pytest.mark.parametrize("count", [2, 3])
def test_scans_without_a_pause_are_told_apart(count: int) -> None:
    every = [code_like(n) for n in range(1, count + 1)]
    assert codes("".join(every)) == tuple(every)


def test_a_badge_of_ours_after_a_strange_code_is_found_at_once() -> None:
    other = code_like(5)
    assert run_of(other + CODE, OURS).now() == Found((other, CODE))


def test_digits_that_somebody_typed_before_a_scan_stay_typed() -> None:
    """Also a prefix that ends with a digit and is not set: its "1" is no part of the code."""
    assert run_of("1" + CODE, OURS).now() == Found((CODE,), typed=1)


@pytest.mark.parametrize("text", ["8934567890123", "2026", "0912345678", "1" * 20, "1" * 30])
def test_other_digits_are_no_scan(text: str) -> None:
    assert codes(text, OURS) == ()


@pytest.mark.parametrize("row", ROWS)
def test_a_scanner_for_another_keyboard_is_read_by_the_row_of_its_digits(row: str) -> None:
    """French, German and the Vietnamese keyboard of Windows type signs for digits."""
    signs = CODE.translate(str.maketrans("1234567890", row))
    assert codes(signs) == (CODE,)
    assert codes(signs.upper() if row[0].isalpha() else signs) == (CODE,)


def test_signs_of_two_keyboards_are_no_code() -> None:
    signs = CODE.translate(str.maketrans("1234567890", ROWS[0]))
    mixed = signs[:10] + CODE[10:]
    assert codes(mixed) == ()


def test_whatever_is_longer_than_any_scan_is_let_go() -> None:
    run = run_of("0" * 500)
    assert not run.goes_on("0")


# ---- UniKey


@pytest.mark.parametrize(
    ("typed", "stroke", "becomes"),
    [
        ("a", "1", BACK + "á"),
        ("á", "", ""),
        ("nguyen", "1", BACK * 2 + "én"),
        ("hoa", "2", BACK * 2 + "òa"),
        ("uo", "7", BACK * 2 + "ươ"),
        ("d", "9", BACK + "đ"),
        ("a1", "1", BACK + "a1"),
        ("a1", "0", BACK + "a"),
        ("a0", "1", "1"),
        ("th", "1", "1"),
        ("", "1", "1"),
    ],
)
def test_the_simulator_does_what_unikey_does_under_vni(
    typed: str, stroke: str, becomes: str
) -> None:
    ime = UniKey("vni", typed)
    assert "".join(ime.key(sign) for sign in stroke) == becomes


@pytest.mark.parametrize(
    ("typed", "stroke", "becomes"),
    [("", "]", "ư"), ("a", "s", BACK + "á"), ("a", "1", "1"), ("d", "d", BACK + "đ")],
)
def test_the_simulator_does_what_unikey_does_under_telex(
    typed: str, stroke: str, becomes: str
) -> None:
    assert UniKey("telex", typed).key(stroke) == becomes


@pytest.mark.parametrize("typed", ["a", "e", "Nguye", "hoa", "uo", "chuong", "dd", "th", "an", "ư"])
@pytest.mark.parametrize("number", [1, 7, 26, 61, 116, 168, 610, 999])
def test_a_scan_behind_a_vowel_is_read_back_from_the_marks_that_vni_made(
    typed: str, number: int
) -> None:
    """However many leading digits became marks, without the key."""
    body = f"1{number:03d}001370100734512"
    code = body + f"{98 - int(body) * 100 % 97:02d}"
    ime = UniKey("vni", typed)
    assert codes("".join(ime.key(sign) for sign in code)) == (code,)


@given(SYLLABLES, st.integers(1, 999), st.integers(1, 99999), st.integers(0, 10**8 - 1))
def test_whatever_stands_before_it_a_scan_under_vni_is_read(
    typed: str, event: int, number: int, check: int
) -> None:
    body = f"1{event:03d}{number:05d}01{check:08d}"
    code = body + f"{98 - int(body) * 100 % 97:02d}"
    ime = UniKey("vni", typed)
    assert code in codes("".join(ime.key(sign) for sign in code))


def test_a_scan_whose_digits_rewrite_a_long_word_again_and_again_is_read() -> None:
    code = "125013011010000000011"
    ime = UniKey("vni", "âaaaaa")
    assert codes("".join(ime.key(sign) for sign in code)) == (code,)


@given(SYLLABLES, st.sampled_from(["", "]Q1", "S", "w", "[x", "DD", "as"]))
def test_whatever_stands_before_it_a_scan_under_telex_is_read(typed: str, prefix: str) -> None:
    ime = UniKey("telex", typed)
    strokes = "".join(ime.key(sign) for sign in prefix + CODE)
    assert codes(strokes, prefix=prefix) == (CODE,)


@given(st.text(alphabet="0123456789" + BACK + VIETNAMESE, max_size=18))
def test_fewer_keys_than_a_code_has_are_never_a_scan(text: str) -> None:
    everything = Reads(lambda _text: True, lambda _text: True)
    assert run_of(text, everything).at_end() is None


BUSY = ("\b\bộ", "\b\bộ\b\bo", "\bô\ba", "\b\bở", "\bđ")


@pytest.mark.parametrize("burst", BUSY)
@pytest.mark.parametrize("times", [5, 9, 20, 40])
def test_rewritings_without_end_are_decided_at_once(burst: str, times: int) -> None:
    """The window was busy while somebody corrected a word: it may not stand still for that."""
    run = run_of(burst * times)
    begun = time.perf_counter()
    assert run.at_end() is None
    assert time.perf_counter() - begun < AT_ONCE


@given(st.lists(st.sampled_from(BUSY), max_size=40), st.text("0123456789", max_size=24))
@settings(deadline=AT_ONCE * 1000)
def test_whatever_an_input_method_sends_is_decided_at_once(bursts: list[str], tail: str) -> None:
    run = run_of("".join(bursts) + tail)
    run.now()
    run.at_end()
