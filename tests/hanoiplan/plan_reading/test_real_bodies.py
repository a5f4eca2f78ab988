"""The real plans, where they are at hand: duties, programme, guests, reports in every format.

What was read by hand stands beside them; the other formats have to say the same.
"""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.plan_reading.model import DUTY, PlanReading
from hanoiplan.plan_reading.programme_times import minutes_of
from tests.hanoiplan.plan_reading.real_plans import read_once, real_plan

pytestmark = pytest.mark.samples

FORMATS = (("plans", "docx"), ("plans", "pdf"), ("seeds", "txt"))


def bare(value: object) -> str:
    """Text without what a conversion adds or a stop that may stand or fall."""
    return " ".join(re.sub(r"\*", "", str(value or "")).split()).strip(" .;/")


def found(samples: Path, folder: str, suffix: str, by_hand: str) -> tuple[PlanReading, Any]:
    """The reading of one format and what was read by hand."""
    rows = next((samples / "plans").glob(by_hand))
    stem = rows.name.removesuffix(".rows.json")
    return read_once(samples / folder / f"{stem}.{suffix}"), json.loads(rows.read_text("utf-8"))


CONFERENCE = "plan_0_*.rows.json"


@pytest.mark.parametrize(("folder", "suffix"), FORMATS)
def test_the_duties_are_those_read_by_hand(samples: Path, folder: str, suffix: str) -> None:
    """Every agency in its order, every duty in its words, requests told apart."""
    reading, meant = found(samples, folder, suffix, CONFERENCE)
    duties = [one for one in reading.tasks if one.origin == DUTY]
    words = [bare(one.title) for one in duties]
    expected = [duty for agency in meant["agencies"] for duty in agency["duties"]]
    assert words == [bare(duty) for duty in expected]
    assert [one.name for one in reading.agencies] == [one["name"] for one in meant["agencies"]]
    asked = [one.request for one in duties]
    requested = ((one["requested"], len(one["duties"])) for one in meant["agencies"])
    assert asked == [is_asked for is_asked, many in requested for _ in range(many)]


@pytest.mark.parametrize(("folder", "suffix"), FORMATS)
def test_the_programme_is_that_read_by_hand(samples: Path, folder: str, suffix: str) -> None:
    """Days, hours and titles of all rows; who moderates."""
    reading, meant = found(samples, folder, suffix, CONFERENCE)
    rows = [(str(one.date), one.start, one.end, one.all_day) for one in reading.programme]
    expected = meant["programme_appendix"]
    assert rows == [
        (row["date"], row["start"] or "", row["end"] or "", bool(row.get("all_day")))
        for row in expected
    ]
    titles = [bare(row.get("source_spelling") or row["title"]) for row in expected]
    assert all(
        bare(one.title_vi).startswith(title)
        for one, title in zip(reading.programme, titles, strict=True)
    )
    assert [bare(one.moderator) for one in reading.programme] == [
        bare(row.get("moderator")) for row in expected
    ]


@pytest.mark.parametrize(("folder", "suffix"), FORMATS)
def test_localities_and_receptions_are_those_read_by_hand(
    samples: Path, folder: str, suffix: str
) -> None:
    """Level, name and country of each; who meets whom and where."""
    reading, meant = found(samples, folder, suffix, CONFERENCE)
    expected = [*meant["localities_international"], *meant["localities_vietnam"]]
    assert [(one.number, one.level, one.name, one.iso) for one in reading.localities] == [
        (str(row["number"]), row["level"], row["name"], row["iso"]) for row in expected
    ]
    assigned = {(one.agency, one.place, one.who, one.targets) for one in reading.reception}
    assert assigned == {
        (row["agency"], row["place"], row["who"], tuple(row["targets"]))
        for row in meant["reception"]
    }
    rules = {one.id: one.value for one in reading.rules}
    figures = {row["id"]: str(row["value"]) for row in meant["rules"] if "value" in row}
    assert figures.items() <= rules.items()


@pytest.mark.parametrize(
    "plan", ["plan_0", "plan_2", pytest.param("plan_3", marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("suffix", [".pdf", ".txt"])
def test_every_format_of_a_plan_says_the_same(plan: str, suffix: str) -> None:
    """Apart from the tables of tasks; what a flattened copy leaves out is empty in it."""
    first, other = (read_once(real_plan(plan, kind)) for kind in (".docx", suffix))
    for part in ("agencies", "programme", "localities", "reception", "rules", "reporting"):
        assert _values(getattr(other, part)) == _values(getattr(first, part)), part
    assert _duties(other) == _duties(first)
    assert other.document.signer == first.document.signer
    assert other.document.title == first.document.title
    assert len(other.document.recipients) == len(first.document.recipients)
    assert len(other.document.legal_bases) == len(first.document.legal_bases)


def _values(rows: tuple[Any, ...]) -> list[list[str]]:
    kept = (
        [field.name for field in fields(rows[0]) if field.name not in {"source", "uncertain"}]
        if rows
        else []
    )
    return [[bare(getattr(row, name)) for name in kept] for row in rows]


def _duties(reading: PlanReading) -> list[list[str]]:
    return _values(tuple(one for one in reading.tasks if one.origin == DUTY))


def test_speaking_times_of_the_dialogue_fit_its_sessions(samples: Path) -> None:
    """Its programme gives minutes: 15 of 30, all of 60, 78 of 90."""
    reading = read_once(next((samples / "seeds").glob("plan_1_*.txt")))
    spoken = [
        (sum(who.minutes for who in one.speakers), minutes_of(one.end) - minutes_of(one.start))
        for one in reading.programme
        if any(who.minutes for who in one.speakers)
    ]
    assert spoken == [(15, 30), (60, 60), (78, 90)]
    assert len(reading.programme) == 13
    assert [one.duties for one in reading.agencies] == [7, 4, 4, 3, 1, 2, 1]


@pytest.mark.parametrize(
    ("plan", "duties", "reports"),
    [
        ("plan_1_*.txt", 22, 7),
        ("plan_2_*.txt", 9, 3),
        pytest.param("plan_3_*.txt", 8, 3, marks=pytest.mark.slow),
        ("plan_4_*.txt", 20, 2),
    ],
)
def test_duties_and_reports_of_the_other_plans(
    samples: Path, plan: str, duties: int, reports: int
) -> None:
    """As counted by reading them."""
    reading = read_once(next((samples / "seeds").glob(plan)))
    assert len([one for one in reading.tasks if one.origin == DUTY]) == duties
    assert len(reading.reporting) == reports
