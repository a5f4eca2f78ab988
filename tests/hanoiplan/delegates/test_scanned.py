"""What a scanner sends before a code is taken off, and nothing that a person types."""

import pytest

from hanoiplan.delegates.scanned import before_code, is_scan_begun, without_prefix

CODE = "100100137010123456789"


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        (CODE, ""),
        (f"]Q1{CODE}", "]Q1"),
        (f"]q1{CODE}", "]Q1"),  # Caps Lock
        (f"  ]Q1{CODE}", "]Q1"),
        (f"99{CODE}", "99"),
    ],
)
def test_a_code_is_left_without_its_prefix(text: str, prefix: str) -> None:
    assert without_prefix(text, prefix) == CODE


def test_a_code_that_came_without_the_prefix_is_the_same_code() -> None:
    assert without_prefix(CODE, "]Q1") == CODE


def test_a_code_that_lost_digits_to_an_input_method_is_left_without_its_prefix() -> None:
    assert without_prefix(f"A{CODE[2:]}", "A") == CODE[2:]


@pytest.mark.parametrize(
    ("typed", "prefix"), [("An", "A"), ("1234", "12"), ("Q1", "Q1"), ("0042", "00"), ("", "A")]
)
def test_a_name_or_a_number_typed_by_hand_begins_as_it_likes(typed: str, prefix: str) -> None:
    assert without_prefix(typed, prefix) == typed


@pytest.mark.parametrize(
    ("text", "prefix", "begun"),
    [
        ("]Q1100", "]Q1", True),
        ("]Q1", "]Q1", False),
        ("An", "A", False),
        ("1234", "12", False),  # a number by hand looks the same: it is searched for
        ("100", "", False),
    ],
)
def test_a_scan_is_known_while_it_arrives(text: str, prefix: str, begun: bool) -> None:
    assert is_scan_begun(text, prefix) is begun


@pytest.mark.parametrize(
    ("text", "prefix", "before"),
    [
        (f"]Q1{CODE}", "", "]Q1"),
        (f"]Q1{CODE}", "]Q1", "]Q1"),
        (f"]Q3{CODE}", "]Q1", "]Q3"),
        (CODE, "]Q1", ""),
        ("hello", "", ""),
    ],
)
def test_what_stands_before_a_code_is_found_known_or_not(
    text: str, prefix: str, before: str
) -> None:
    assert before_code(text, prefix)[0] == before
