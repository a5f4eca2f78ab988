"""Reworded titles of two versions: the likest are one, and a long plan does not take minutes."""

import time

from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.exchange.plans.alike import ALIKE, Titled, likeness, pairs_by_words

WORDS = st.frozensets(st.sampled_from("abcdefgh"), max_size=6)
PLACES = st.tuples(st.sampled_from("AB"), st.sampled_from("12"))
LISTS = st.lists(st.tuples(WORDS, PLACES), max_size=6).map(
    lambda found: [Titled(place, *one) for place, one in enumerate(found)]
)


def titled(row_id: int, text: str, *place: str) -> Titled:
    return Titled(row_id, frozenset(text.split()), place)


@given(LISTS, LISTS)
def test_nobody_is_two_and_none_is_left_beside_its_like(
    rows: list[Titled], here: list[Titled]
) -> None:
    found = pairs_by_words(rows, here)
    assert len(set(found.values())) == len(found)
    for one in rows:
        for other in here:
            if one.id in found or other.id in found.values():
                continue
            assert likeness(one, other) < ALIKE or one.place != other.place
    for row_id, here_id in found.items():
        assert likeness(rows[row_id], here[here_id]) >= ALIKE


def test_in_the_same_place_fewer_words_are_enough() -> None:
    row = titled(1, "gửi thư mời các đoàn", "I", "1")
    same_place = titled(7, "gửi thư mời khách quốc tế", "I", "1")
    elsewhere = titled(8, "gửi thư mời khách quốc tế", "IV", "9")
    alike = titled(9, "gửi thư mời các đoàn khách", "IV", "9")
    assert pairs_by_words([row], [elsewhere]) == {}
    assert pairs_by_words([row], [elsewhere, alike]) == {1: 9}
    assert likeness(row, same_place) < ALIKE
    nearer = titled(7, "gửi thư mời khách đoàn", "I", "1")
    assert pairs_by_words([row], [elsewhere, nearer]) == {1: 7}


def test_a_plan_of_two_thousand_reworded_rows_is_paired_in_seconds() -> None:
    """Every title lost a word and got another; half of the rows were renumbered too."""
    before = [titled(n, _long(n), "I", str(n)) for n in range(2000)]
    after = [titled(n, f"{_long(n)} mới", "I", str(n + n % 2)) for n in range(2000)]
    begun = time.perf_counter()
    found = pairs_by_words(after, before)
    assert time.perf_counter() - begun < 5
    assert found == {n: n for n in range(2000)}


def _long(n: int) -> str:
    """Words of the kind that all tasks share, and some of its own."""
    return f"tổ chức thực hiện và phối hợp đoàn{n} với sở{n % 40} tại phường{n % 126} ngày{n % 31}"
