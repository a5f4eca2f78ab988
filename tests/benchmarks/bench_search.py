"""Search over 100,000 people: 95 of 100 questions in 5 ms, and who is meant stands at the top.

Run by `make bench`. Questions are one to five letters as somebody types them, and three words of
a name in any order.
"""

import random
import time
from collections.abc import Iterator

import pytest

from hanoiplan.delegates.searching import find_delegates
from tests.builders import Desk, a_desk

PEOPLE, DELEGATIONS = 100_000, 100
LIMIT = 0.005  # seconds
QUESTIONS = 60  # of each kind
SEED = 20260608
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý"
MIDDLE = "Văn Thị Đức Ngọc Hữu Minh Quang Thanh Hồng Kim Xuân Thu Hải Anh Bảo Gia"
GIVEN = "An Ánh Bình Cường Dũng Giang Hà Hằng Hiếu Hoa Hùng Khoa Lan Linh Long Yến"
THAI = "Somchai Surachai Niran Pimchanok Anong Kanya"
THAI_FAMILY = "Wongsawat Boonlertchai Suwan Chaiyaporn Rattanakul Srisuk"


def one_of(words: str, chance: random.Random) -> str:
    """Any of these words."""
    return chance.choice(words.split())


def names(chance: random.Random) -> list[str]:
    """Four Vietnamese names to one Thai name, as crowded as a capital's register."""
    found = []
    for n in range(PEOPLE):
        if n % 5 == 0:
            found.append(f"{one_of(THAI, chance)} {one_of(THAI_FAMILY, chance)}{n % 3000}")
        else:
            middle = " ".join(one_of(MIDDLE, chance) for _word in range(1 + n % 2))
            found.append(f"{one_of(FAMILY, chance)} {middle} {one_of(GIVEN, chance)}")
    return found


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[str]]]:
    """A file with a hundred thousand people."""
    people = names(random.Random(SEED))
    with a_desk(tmp_path_factory.mktemp("search") / "a.hanoiplan") as desk:
        for part in range(DELEGATIONS):
            desk.bring(*people[part::DELEGATIONS], delegation=f"Đoàn {part}", country="Việt Nam")
        yield desk, people


def asked(people: list[str], chance: random.Random) -> dict[str, list[str]]:
    """Questions by kind."""
    kinds = {
        f"{letters} letters": [
            chance.choice(chance.choice(people).split())[:letters].lower()
            for _question in range(QUESTIONS)
        ]
        for letters in range(1, 6)
    }
    words = [chance.choice(people).split() for _question in range(2 * QUESTIONS)]
    return {**kinds, "three words": [" ".join(chance.sample(one, len(one))[:3]) for one in words]}


def test_questions_are_answered_at_once(crowd: tuple[Desk, list[str]]) -> None:
    desk, people = crowd
    every = []
    for kind, queries in asked(people, random.Random(SEED)).items():
        took = sorted(_seconds(desk, query) for query in queries)
        every += took
        told = f"{_late(took) * 1000:7.2f} ms   {_late(took) / LIMIT:5.2f} of the limit"
        print(f"\n95 of 100 questions of {kind:<14} {told}")  # noqa: T201 - the numbers are what it is for
    assert _late(sorted(every)) <= LIMIT


def test_who_is_meant_is_among_the_first_ten(crowd: tuple[Desk, list[str]]) -> None:
    """Also where thousands share each single word."""
    desk, people = crowd
    for name in random.Random(SEED).sample(people, 300):
        first = desk.workspace.read(find_delegates, desk.event, name, 10)
        assert name in {row.name for row in first}


def _seconds(desk: Desk, query: str) -> float:
    began = time.perf_counter()
    desk.workspace.read(find_delegates, desk.event, query)
    return time.perf_counter() - began


def _late(took: list[float]) -> float:
    return took[int(len(took) * 0.95)]
