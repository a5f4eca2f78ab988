"""The search of the help: it answers what secretaries ask, in their own words."""

import tomllib
from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import fold
from ui.help.articles import articles
from ui.help.searching import HelpSearch
from ui.shell.pages import ROOMS

QUESTIONS = tomllib.loads(Path(__file__).with_name("questions.toml").read_text(encoding="utf-8"))
CASES = [(language, one) for language, asked in QUESTIONS.items() for one in asked]
TOP = 3


def search_in(language: str) -> HelpSearch:
    """The whole help of a language, as the page searches it."""
    set_language(language)  # type: ignore[arg-type]  # one of the two
    return HelpSearch(articles([room.name for room in ROOMS]))


def found(search: HelpSearch, question: str) -> list[tuple[str, str]]:
    """Article and heading of each answer, best first."""
    return [(one.article.name, one.heading) for one in search.to(question)]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_there_are_twenty_questions_at_least(language: str) -> None:
    assert len(QUESTIONS[language]) >= 20


@pytest.mark.parametrize(("language", "one"), CASES, ids=lambda case: str(case)[:60])
def test_a_question_finds_its_answer_among_the_first_three(
    language: str, one: dict[str, str]
) -> None:
    top = found(search_in(language), one["asked"])[:TOP]
    assert (one["article"], one["heading"]) in top


@pytest.mark.parametrize("language", ["vi", "en"])
def test_most_questions_are_answered_by_the_very_first(language: str) -> None:
    search = search_in(language)
    asked = QUESTIONS[language]
    first = [found(search, one["asked"])[0] == (one["article"], one["heading"]) for one in asked]
    assert sum(first) >= len(asked) * 3 // 4


def test_questions_without_marks_find_the_same_articles() -> None:
    """Who types on a foreign keyboard is answered as well."""
    search = search_in("vi")
    for one in QUESTIONS["vi"]:
        articles_found = [name for name, _heading in found(search, fold(one["asked"]))[: TOP + 1]]
        assert one["article"] in articles_found, one["asked"]


def test_nothing_is_found_for_no_words_and_for_words_nobody_wrote() -> None:
    search = search_in("vi")
    assert found(search, "") == []
    assert found(search, "   ?!") == []
    assert found(search, "xyzzyq") == []


def test_a_word_that_the_help_does_not_know_hides_nothing() -> None:
    search = search_in("en")
    assert found(search, "reprint xyzzyq badge")[0] == found(search, "reprint badge")[0]


def test_a_beginning_is_enough_while_typing() -> None:
    assert found(search_in("en"), "calib")[0] == (
        "badges",
        "The print is a little off: calibrate once",
    )


def test_the_guide_comes_before_the_help_of_the_page() -> None:
    """Both speak of badges; how it is done is asked more often than what the page is."""
    names = [name for name, _heading in found(search_in("en"), "badges")]
    assert names[0] == "badges"


def test_no_article_fills_the_whole_list() -> None:
    names = [name for name, _heading in found(search_in("vi"), "thẻ")]
    assert max(names.count(name) for name in names) <= 3
