"""What every layout prints for telling people, as lines a person can judge.

A changed line is a changed card: look at the printed result before accepting it. To write the
files anew after a wanted change:

    HANOIPLAN_GOLDEN=write .venv/bin/python -m pytest tests/hanoiplan/badges/test_render_golden.py
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import drawing_of
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.compose import compose
from hanoiplan.paper.fields import Language
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.pen import Drawing
from tests.hanoiplan.badges.people import (
    CATEGORIES,
    EIGHT_WORDS,
    HONOUR_GUEST,
    INTERPRETER,
    KHMER_GOVERNOR,
    LIST_VALUES,
    LONGEST_NAME,
    NOTHING_BUT_A_NAME,
    PHOTO,
    PRESS,
    a_card,
    two,
    with_list,
)
from tests.hanoiplan.badges.reading import marks_of, recorded

FOLDER = Path(__file__).parents[2] / "golden" / "badges"
TEMPLATES = FOLDER.parent / "templates"
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


def _the_same_as(path: Path, text: str) -> bool:
    if WRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("layout", ["badge-a6", "tent-a4"])
@pytest.mark.parametrize("who", PEOPLE)
def test_a_card_prints_what_was_judged_right(layout: str, who: str) -> None:
    card: BadgeCard = PEOPLE[who]
    drawing, report = drawing_of(card, layout)
    head = f"{report.layout}  {drawing.size.width:g} × {drawing.size.height:g} mm  ({who})"
    text = "\n".join([head, *recorded(drawing)]) + "\n"
    assert _the_same_as(FOLDER / f"{layout}-{who}.txt", text)


FULL = with_list(
    replace(
        KHMER_GOVERNOR,
        organisation=two("Nhóm 3", "Team 3"),
        event=replace(KHMER_GOVERNOR.event, venue=two("Trung tâm Hội nghị", "Conference Centre")),
    ),
    **LIST_VALUES,
)

LONG_EVENT = replace(
    FULL.event,
    title=Bilingual(
        "Hội nghị Lãnh đạo các Thành phố ASEAN và Diễn đàn Thị trưởng Thủ đô các nước 2026",
        "ASEAN City Leaders Conference and Forum of Capital Mayors of the Region 2026",
    ),
)


def _without(*columns: str, card: BadgeCard = FULL) -> BadgeCard:
    return replace(card, own=tuple(pair for pair in card.own if pair[0] not in columns))


RECORDS = {
    "everything": replace(FULL, photo=PHOTO),
    "no photo, nothing from the list": replace(FULL, own=()),
    "no country, photo": replace(FULL, country=None, photo=PHOTO, own=()),
    "long category words": replace(FULL, category=HONOUR_GUEST.category),
    "palest category": replace(FULL, category=CATEGORIES["K"]),
    "category as a text, no honorific, no native name": replace(
        FULL, category=None, category_text="Khách đặc biệt", honorific=Bilingual(), native=""
    ),
    "no country, no place, service car": replace(
        with_list(FULL, **{**LIST_VALUES, "car_class": "phục vụ", "validity": ""}),
        country=None,
        locality=Bilingual(),
    ),
    "no table name, no session, no arrow": _without("table_name", "session", "arrow", "zones"),
    "long event title": replace(FULL, event=LONG_EVENT),
    "a car of the organiser's own class": with_list(FULL, car="9", car_class="Xe dự phòng"),
    "a car without a class": _without("car_class", card=replace(FULL, photo=PHOTO)),
    "no flag, no honorific, no table": replace(
        FULL, country=None, honorific=Bilingual(), own=(), native=""
    ),
}


def _drawings(layout: str, language: Language) -> Iterator[tuple[str, Drawing]]:
    """Every record in one layout; work cards of an interpreter, but for the palest category."""
    for what, record in RECORDS.items():
        card = replace(record, primary=language)
        if "-work" in layout and record.category is not CATEGORIES["K"]:
            card = replace(card, category=CATEGORIES["N"])
        yield what, compose(own_layout(layout), card, BADGE_FIELDS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("layout", own_layout_names())
def test_every_field_of_every_template_prints_what_was_judged_right(
    layout: str, language: Language
) -> None:
    """Every item is drawn for some record; the first is written whole, the others as changes."""
    told: list[list[str]] = []
    lines: list[str] = []
    drawn: set[str] = set()
    for what, drawing in _drawings(layout, language):
        drawn |= {m.item for at in range(len(drawing.faces)) for m in marks_of(drawing, at)}
        printed = recorded(drawing)
        news = _changes(told[0], printed) if told else printed
        if news and news not in told:
            told.append(news)
            lines += [f"{layout}  {language}  {what}", *news, ""]
    assert {item.name for item in every_item(own_layout(layout))} == drawn
    assert _the_same_as(TEMPLATES / f"{layout}-{language}.txt", "\n".join(lines))


def _changes(first: list[str], other: list[str]) -> list[str]:
    """What another record prints that the first does not, and what it leaves out."""
    gone = [f"  - {line[4:]}" for line in first if line not in other]
    return gone + [f"  + {line[4:]}" for line in other if line not in first]
