"""Numbers survive: no badge number and no code is ever given twice, whatever was undone or lost."""

from pathlib import Path

from tests.journeys.headless import a_workspace, cli, figures, ids

NUMBER, VERSION = slice(4, 9), slice(9, 11)


def print_all(file: Path) -> dict[str, str]:
    """Print everybody's badge; the codes by name."""
    assert cli("badges", file, file.with_name("badges.pdf")).code == 0
    return {name: cli("code", file, row_id).out.strip() for name, row_id in ids(file).items()}


def outcomes(file: Path, codes: dict[str, str]) -> set[str]:
    """What the desk says to all these badges."""
    return {cli("check-in", file, code, "--json").json["outcome"] for code in codes.values()}


def numbers(codes: dict[str, str]) -> set[str]:
    """The badge numbers in these codes."""
    return {code[NUMBER] for code in codes.values()}


def test_import_print_undo_import_again(tmp_path: Path) -> None:
    """An undone import leaves its numbers burnt and its codes void."""
    file = a_workspace(tmp_path)
    first = print_all(file)
    assert cli("undo", file).code == 0
    assert figures(file)["delegates"] == 0
    assert cli("import", "delegates", file, tmp_path / "people.csv").code == 0
    second = print_all(file)
    assert len(numbers(first)) == len(numbers(second)) == 3
    assert not numbers(first) & numbers(second)
    assert not set(first.values()) & set(second.values())
    assert outcomes(file, first) == {"void"}
    assert outcomes(file, second) == {"welcome"}
    assert cli("verify", file).code == 0


def test_an_undone_and_redone_import_keeps_its_numbers_but_not_its_codes(tmp_path: Path) -> None:
    """The same people are back under the same numbers; their old badges stay dead."""
    file = a_workspace(tmp_path)
    first = print_all(file)
    assert cli("undo", file).code == 0
    assert cli("redo", file).code == 0
    assert outcomes(file, first) == {"void"}
    second = print_all(file)
    assert numbers(second) == numbers(first)
    assert not set(first.values()) & set(second.values())
    assert outcomes(file, second) == {"welcome"}


def grown(file: Path) -> dict[str, str]:
    """One more person with a badge, and a reprint of everybody's."""
    more = file.with_name("more.csv")
    more.write_text("Họ và tên,Đoàn\nPhạm Minh Châu,Huế\n", encoding="utf-8")
    assert cli("import", "delegates", file, more).code == 0
    return print_all(file)


def test_a_restore_gives_no_number_that_the_replaced_file_gave(tmp_path: Path) -> None:
    """The replaced file is read: its numbers and versions are burnt."""
    file = a_workspace(tmp_path)
    before = print_all(file)
    backup = Path(cli("backup", file, tmp_path / "backups", "--json").json["backup"])
    lost = grown(file)
    assert cli("restore", backup, file).code == 0
    again = grown(file)
    assert again.keys() == lost.keys()
    assert not set(again.values()) & set(lost.values())
    assert again["Phạm Minh Châu"][NUMBER] not in numbers(lost)
    assert not set(again.values()) & set(before.values())
    assert outcomes(file, before) == {"void"}


def test_a_restore_leaves_room_for_what_a_lost_file_may_have_given(tmp_path: Path) -> None:
    """The file is gone: a hundred numbers and five versions are left out."""
    file = a_workspace(tmp_path)
    print_all(file)
    backup = Path(cli("backup", file, tmp_path / "backups", "--json").json["backup"])
    lost = grown(file)
    file.unlink()
    said = cli("restore", backup, file)
    assert "100 badge numbers are left out" in said.out
    again = grown(file)
    assert not set(again.values()) & set(lost.values())
    assert int(again["Phạm Minh Châu"][NUMBER]) > 100
    old_people = again.keys() - {"Phạm Minh Châu"}
    assert all(int(again[name][VERSION]) > 5 for name in old_people)


def test_a_second_restore_does_not_forget_the_first(tmp_path: Path) -> None:
    """The file is lost twice before anything was printed again."""
    file = a_workspace(tmp_path)
    print_all(file)
    first = Path(cli("backup", file, tmp_path / "one", "--json").json["backup"])
    file.unlink()
    cli("restore", first, file)
    second = Path(cli("backup", file, tmp_path / "two", "--json").json["backup"])
    lost = grown(file)
    file.unlink()
    cli("restore", second, file)
    again = grown(file)
    assert not set(again.values()) & set(lost.values())
