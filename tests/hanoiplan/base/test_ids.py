"""Ids: growing, unique, text for people, and above whatever a file holds already."""

import time

from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base import ids


def test_ids_grow_and_never_repeat() -> None:
    given_out = [ids.new_id() for _ in range(500)] + ids.new_ids(10_000) + [ids.new_id()]
    assert given_out == sorted(set(given_out))


def test_ids_fit_sixty_three_bits_and_follow_the_clock() -> None:
    before = time.time_ns() // 1_000_000 << ids.RANDOM_BITS
    one = ids.new_id()
    assert before <= one <= ids.HIGHEST


@given(st.integers(min_value=1, max_value=ids.HIGHEST))
def test_the_text_of_an_id_reads_back(row_id: int) -> None:
    assert ids.parse_id(f" {ids.id_text(row_id)} ") == row_id


def test_what_is_no_id_is_not_taken_for_one() -> None:
    for text in ("", "abc", "-5", "0", "1.5", "१२", str(ids.HIGHEST + 1), "9" * 40):
        assert ids.parse_id(text) is None


def test_a_file_of_a_clock_ahead_is_passed_over() -> None:
    """A laptop whose clock was a minute ahead wrote the newest row; ours must sort after it."""
    ahead = (time.time_ns() // 1_000_000 + 60) << ids.RANDOM_BITS
    ids.begin_above(ahead)
    assert ids.new_id() > ahead
    ids.begin_above(5)
    assert ids.new_id() > ahead
