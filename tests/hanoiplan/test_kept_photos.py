"""Photos of a long run come file by file, read wherever the file is drawn."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.content import content_of, fields_said
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import drawing_of
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.photos import put_photo
from hanoiplan.kept_photos import KeptPhotos
from hanoiplan.paper.pen import Trouble
from tests.builders import Desk, a_desk
from tests.hanoiplan.badges.people import a_photo

PHOTO = a_photo()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two people, one with a photo."""
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        shown, _plain = (desk.add(name) for name in ("Nguyễn Văn An", "Trần Thị Bình"))
        desk.workspace.do(put_photo, shown, PHOTO)
        yield desk


def a_run(desk: Desk, *, photos: bool) -> list[BadgeCard]:
    return desk.workspace.do(prepare_badges, desk.event, CardChoice(), photos=photos)


def test_a_run_is_prepared_without_the_weight_of_its_photos(desk: Desk) -> None:
    light = a_run(desk, photos=False)
    assert [card.photo for card in light] == [b"", b""]
    assert sorted(card.has_photo for card in light) == [False, True]


def test_a_process_beside_reads_the_photos_from_the_file(desk: Desk) -> None:
    """The reader travels to another process, and the file is open for work meanwhile."""
    photos = pickle.loads(pickle.dumps(KeptPhotos(desk.path)))
    filled = photos(a_run(desk, photos=False))
    assert sorted(card.photo for card in filled) == [b"", PHOTO]
    assert filled == a_run(desk, photos=True)


def test_a_card_says_the_same_before_and_after_its_photo_is_read(desk: Desk) -> None:
    """Or every card would count as changed since it was printed."""
    light, whole = a_run(desk, photos=False), a_run(desk, photos=True)
    marks = [
        [content_of(card, CardKind.BADGE, fields_said(None), b"key") for card in run]
        for run in (light, whole)
    ]
    assert marks[0] == marks[1]


def test_a_photo_that_is_kept_nowhere_any_more_is_none(desk: Desk) -> None:
    lost = [replace(card, photo_kept="0" * 64) for card in a_run(desk, photos=False)]
    for card in KeptPhotos(desk.path)(lost):
        assert not card.has_photo
        _drawing, report = drawing_of(card, "badge-a6")
        assert all(Trouble.BAD_PHOTO not in one.troubles for one in report.reached)
