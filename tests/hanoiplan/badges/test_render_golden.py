"""What every layout prints for telling people, as lines a person can judge.

A changed line is a changed card: look at the printed result before accepting it. To write the
files anew after a wanted change:

    HANOIPLAN_GOLDEN=write .venv/bin/python -m pytest tests/hanoiplan/badges/test_render_golden.py
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import drawing_of
from tests.hanoiplan.badges.people import (
    EIGHT_WORDS,
    HONOUR_GUEST,
    INTERPRETER,
    KHMER_GOVERNOR,
    LONGEST_NAME,
    NOTHING_BUT_A_NAME,
    PHOTO,
    PRESS,
    a_card,
    two,
)
from tests.hanoiplan.badges.reading import recorded

FOLDER = Path(__file__).parents[2] / "golden" / "badges"
WRITE = os.environ.get("HANOIPLAN_GOLDEN") == "write"

NO_COUNTRY = a_card(
    "Nguyễn Đặng Ngọc Uyển",
    position=two("Cố vấn", "Adviser"),
    locality=two("Ban Thư ký khu vực", "Regional Secretariat"),
    country="",
    number=55,
)
NO_TITLE = a_card("Wiryamanta", locality=two("Makassar"), country="ID", number=119, primary="en")

PEOPLE = {
    "honour-guest": HONOUR_GUEST,
    "khmer-governor": KHMER_GOVERNOR,
    "eight-words": EIGHT_WORDS,
    "longest-name": LONGEST_NAME,
    "interpreter": INTERPRETER,
    "press": PRESS,
    "no-country": NO_COUNTRY,
    "no-title": NO_TITLE,
    "only-a-name": NOTHING_BUT_A_NAME,
    "guest-with-photo": replace(HONOUR_GUEST, photo=PHOTO),
    "khmer-with-photo": replace(KHMER_GOVERNOR, photo=PHOTO),
    "longest-name-with-photo": replace(LONGEST_NAME, photo=PHOTO),
    "interpreter-with-photo": replace(INTERPRETER, photo=PHOTO),
}


@pytest.mark.parametrize("layout", ["badge-a6", "tent-a4"])
@pytest.mark.parametrize("who", PEOPLE)
def test_a_card_prints_what_was_judged_right(layout: str, who: str) -> None:
    card: BadgeCard = PEOPLE[who]
    drawing, report = drawing_of(card, layout)
    head = f"{report.layout}  {drawing.size.width:g} × {drawing.size.height:g} mm  ({who})"
    text = "\n".join([head, *recorded(drawing)]) + "\n"
    path = FOLDER / f"{layout}-{who}.txt"
    if WRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
