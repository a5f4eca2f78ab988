"""A long run: several files, drawn one after the other or at once, always the same files."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from hanoiplan.badges.many_files import processes_for, rendered_files
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import wanted_named
from hanoiplan.paper.draw import cards_in
from tests.hanoiplan.badges.people import a_card, a_photo

LAYOUT = "card-cr80"
RUN = 2_010  # three files, the last one short
PHOTO = a_photo((36, 48))


def a_run() -> tuple[BadgeCard, ...]:
    return tuple(a_card("Nguyễn Văn An", number=number) for number in range(1, RUN + 1))


def given_photos(cards: Sequence[BadgeCard]) -> list[BadgeCard]:
    """Stands for whoever keeps the photos; found by name in another process."""
    return [replace(card, photo=PHOTO) for card in cards]


@pytest.fixture(scope="module")
def one_process() -> list[bytes]:
    """The run's files, drawn without a second process."""
    files = rendered_files(a_run(), wanted_named(LAYOUT), given_photos, processes=1)
    return [made.pdf for made in files]


def test_each_file_holds_its_share_of_the_run(one_process: list[bytes]) -> None:
    """A thousand cards are the most a file holds, and none is lost between two files."""
    assert [cards_in(pdf) for pdf in one_process] == [1_000, 1_000, 10]


def test_photos_are_filled_in_where_a_file_is_drawn(one_process: list[bytes]) -> None:
    assert all(PHOTO in pdf for pdf in one_process)


def test_two_processes_draw_the_very_same_files(one_process: list[bytes]) -> None:
    heard: list[int] = []
    files = rendered_files(
        *(a_run(), wanted_named(LAYOUT), given_photos),
        progress=lambda done, _of: heard.append(done),
        processes=2,
    )
    made = list(files)
    assert [one.pdf for one in made] == one_process
    assert [report.badge_number for one in made for report in one.report] == list(range(1, RUN + 1))
    assert heard == sorted(heard)
    assert heard[-1] == RUN


class Enough(Exception):
    """Somebody pressed Stop."""


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stopped_run_ends_soon_and_leaves_nobody_drawing(processes: int) -> None:
    def stop(done: int, _of: int) -> None:
        if done:
            raise Enough

    files = rendered_files(
        a_run(), wanted_named(LAYOUT), given_photos, progress=stop, processes=processes
    )
    with pytest.raises(Enough):
        list(files)


def test_only_the_first_file_begins_on_a_used_sheet() -> None:
    """The used sheet lies on top of the pile once."""
    wanted = wanted_named("seat-100x35", "a4-16up-100x35", start_cell=3)
    places = wanted.sheet.per_page
    run = tuple(a_card("Nguyễn Văn An", number=number) for number in range(1, 1_002))
    first, second = rendered_files(run, wanted, processes=1)
    assert first.sheets == -(-(1_000 + 3) // places)
    assert second.sheets == 1


def test_a_short_run_is_not_worth_a_second_process() -> None:
    assert processes_for(1) == processes_for(1_000) == 1
    assert processes_for(20_000) >= 1
