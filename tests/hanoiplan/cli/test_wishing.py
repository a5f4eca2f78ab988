"""`wish`: which wish somebody means, by its code or by the words that the list prints."""

from pathlib import Path

import pytest

from hanoiplan.seating.solving.problem import WishKind
from tests.journeys.headless import a_workspace, cli, many_people


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_workspace(tmp_path_factory.mktemp("wishing"), many_people(2))


@pytest.mark.parametrize(
    "written", ["near_stage", "near stage", "Gần sân khấu", "gan san khau", "Near the stage"]
)
def test_a_wish_is_named_by_its_code_or_by_the_words_of_the_list(
    office: Path, written: str
) -> None:
    said = cli("wish", office, written, "--who", "Trần Văn Số 1", "--json")
    assert said.json["kind"] == "near_stage"
    listed = cli("wish", office, "--language", "vi")
    assert "Gần sân khấu" in listed.out


def test_a_word_that_is_no_wish_is_refused_with_all_that_are(office: Path) -> None:
    before = cli("wish", office, "--json").json
    answer = cli("wish", office, "beside", "--who", "Trần Văn Số 1")
    assert "beside" in answer.sentence
    assert all(str(kind) in answer.sentence for kind in WishKind)
    assert cli("wish", office, "--json").json == before


def test_the_help_names_every_wish() -> None:
    told = cli("wish", "--help").out
    assert all(str(kind) in told for kind in WishKind)
