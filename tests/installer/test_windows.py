"""The recipe for Windows: what can be proved without Windows.

The set-up compiles, installs for one person only, and never touches what a person made; the
programs carry version, icon and a manifest for long paths and sharp letters.
"""

import ast
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer.windows import look, setup

SCRIPT = setup.SCRIPT.read_text(encoding="utf-8")
CODE = "\n".join(line for line in SCRIPT.splitlines() if not line.lstrip().startswith(";"))
SETTINGS = ".//{http://schemas.microsoft.com/SMI/%s/WindowsSettings}%s"
LANGUAGE_STRING = re.compile(r"^LangString (\w+) \$\{LANG_(\w+)\} \"(.+)\"$", re.M)


def section(name: str) -> str:
    """One section of the script: "" is the installation."""
    head = f'Section "{name}"' if name else "Section\n"
    return CODE.split(head, 1)[1].split("SectionEnd", 1)[0]


@pytest.fixture
def dummy(tmp_path: Path) -> Path:
    """A tree in the form of a frozen program."""
    built = tmp_path / "Hồ sơ" / "hanoiplan"
    (built / "_internal" / "resources").mkdir(parents=True)
    (built / "licences").mkdir()
    for name in ("hanoiplan.exe", "hanoiplan-cli.exe", "_internal/a.dll", "licences/LICENSE"):
        (built / name).write_bytes(b"x" * 1000)
    return built


@pytest.mark.skipif(setup.makensis() is None, reason="NSIS (makensis) is not installed")
def test_the_set_up_compiles_without_a_warning(dummy: Path, tmp_path: Path) -> None:
    made = setup.make(dummy, tmp_path / setup.name("0.1.0"), "0.1.0", tmp_path)
    assert made.read_bytes().startswith(b"MZ")
    assert made.stat().st_size > 50_000


def test_without_the_compiler_a_sentence_says_what_to_install(
    dummy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "makensis", lambda: None)
    with pytest.raises(SystemExit, match="install NSIS"):
        setup.make(dummy, tmp_path / "a.exe", "0.1.0", tmp_path)


def test_a_warning_of_the_compiler_ends_it(dummy: Path, tmp_path: Path) -> None:
    words = setup.command("makensis", "0.1.0", dummy, tmp_path / "a.ico", tmp_path / "a.exe")
    assert "-WX" in words
    assert "-DNUMBERS=0.1.0.0" in words
    assert "-DSIZE=3" in words
    assert words[-1].endswith("hanoiplan.nsi")


def test_no_administrator_is_needed() -> None:
    """One person's folder, one person's registry."""
    assert "RequestExecutionLevel user" in CODE
    assert r'InstallDir "$LOCALAPPDATA\Programs\${NAME}"' in CODE
    assert "HKLM" not in CODE
    assert "SetShellVarContext all" not in CODE


def test_what_a_person_made_is_never_removed() -> None:
    """Neither by removing the program nor by a newer version: no folder that could hold it."""
    removed = re.findall(r"^\s*(?:RMDir|Delete)\s+(?:/r\s+)?\"([^\"]+)\"", CODE, re.M)
    assert len(removed) > 5
    allowed = {"$INSTDIR", r"$INSTDIR\_internal", r"$INSTDIR\licences"}
    files = {place for place in removed if place.endswith((".exe", ".lnk"))}
    assert set(removed) - files == allowed
    assert r'RMDir /r "$INSTDIR"' not in CODE, "only when it is empty"
    assert not re.search(r"RMDir.*LOCALAPPDATA|RMDir.*DOCUMENTS|RMDir.*PROFILE", CODE)


def test_a_newer_version_takes_the_place_of_the_older_one_as_a_whole() -> None:
    """No module of the older one may stay among those of the newer."""
    install = section("")
    assert install.index("RefuseWhileOpen") < install.index("RemoveProgram")
    assert install.index("RemoveProgram") < install.index("File /r")


def test_a_program_that_is_open_is_not_overwritten_and_silence_ends_with_a_code() -> None:
    for part in (section(""), section("Uninstall")):
        assert "RefuseWhileOpen" in part
    boxes = [line for line in CODE.splitlines() if "MessageBox" in line]
    assert boxes
    assert all("/SD ID" in line for line in boxes), "a silent set-up must not wait for a click"
    assert CODE.count("SetErrorLevel") == len(boxes)


def test_events_open_by_a_double_click() -> None:
    install = section("")
    assert r'"Software\Classes\.hanoiplan" "" "${KIND}"' in install
    assert r"""'"$INSTDIR\${NAME}.exe" "%1"'""" in install
    assert "SHChangeNotify" in install


def test_what_is_registered_is_taken_back() -> None:
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', section("")))
    roots = {place.split("\\shell")[0].split("\\DefaultIcon")[0] for place in written}
    uninstall = section("Uninstall")
    for place in roots:
        assert f'"{place}"' in uninstall, place


def test_every_sentence_is_there_in_both_languages() -> None:
    said: dict[str, dict[str, str]] = {}
    for key, language, words in LANGUAGE_STRING.findall(SCRIPT):
        said.setdefault(key, {})[language] = words
    assert set(said) == set(re.findall(r"\$\((\w+)\)", CODE))
    for key, words in said.items():
        assert set(words) == {"ENGLISH", "VIETNAMESE"}, key
        assert words["ENGLISH"] != words["VIETNAMESE"]
    assert "Sự kiện của hanoiplan" in SCRIPT


@pytest.mark.parametrize("name", ["hanoiplan", "hanoiplan-cli"])
def test_the_version_resource_reads_as_python_and_says_the_version(name: str) -> None:
    """PyInstaller evaluates it; every name in it is one of its own."""
    text = look.version_resource(name, "1.20.3")
    calls = [node.func for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    assert {call.id for call in calls if isinstance(call, ast.Name)} == {
        *("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct"),
        *("VarFileInfo", "VarStruct"),
    }
    assert "filevers=(1, 20, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.20.3')" in text
    assert f"'{name}.exe'" in text


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("2", (2, 0, 0, 0)),
        ("1.2.3.4.5", (1, 2, 3, 4)),
        ("1.b", (1, 0, 0, 0)),
    ],
)
def test_a_version_becomes_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert look.four_numbers(version) == numbers


def test_the_manifest_asks_for_long_paths_sharp_letters_and_no_rights() -> None:
    manifest = ET.fromstring(look.MANIFEST)
    assert manifest.findtext(SETTINGS % ("2016", "longPathAware")) == "true"
    assert manifest.findtext(SETTINGS % ("2016", "dpiAwareness")) == "PerMonitorV2"
    assert 'requestedExecutionLevel level="asInvoker"' in look.MANIFEST
    assert look.WINDOWS_10 in look.MANIFEST


def test_each_program_gets_icon_version_and_manifest(tmp_path: Path) -> None:
    given = look.of_program(tmp_path, "hanoiplan")
    assert Path(given["icon"]).read_bytes().startswith(b"\0\0\1\0")
    assert "VSVersionInfo" in Path(given["version"]).read_text(encoding="utf-8")
    assert given["manifest"] == look.MANIFEST


def test_the_recipe_is_python_and_makes_two_programs_on_windows() -> None:
    recipe = setup.SCRIPT.parent.parent / "hanoiplan.spec"
    text = recipe.read_text(encoding="utf-8")
    compile(text, str(recipe), "exec", ast.PyCF_ONLY_AST)
    assert 'program("hanoiplan", console=False)' in text
    assert 'program("hanoiplan-cli", console=True)' in text


@pytest.mark.skipif(setup.makensis() is None, reason="NSIS (makensis) is not installed")
def test_a_sentence_that_is_missing_would_end_the_compiling(dummy: Path, tmp_path: Path) -> None:
    """The compiler is asked, not believed."""
    script = tmp_path / "hanoiplan.nsi"
    script.write_text(
        SCRIPT.replace("LangString IsOpen ${LANG_VIETNAMESE}", "; "), encoding="utf-8"
    )
    compiler = str(setup.makensis())
    drawn = Path(look.of_program(tmp_path, "hanoiplan")["icon"])
    words = setup.command(compiler, "0.1.0", dummy, drawn, tmp_path / setup.name("0.1.0"))
    done = subprocess.run([*words[:-1], str(script)], check=False, capture_output=True)
    assert done.returncode != 0
