"""No shortcut lies on a key that a scan may begin with: it would act before the scan is known.

The scanner holds keys back, but a shortcut is asked first, and the first key of a run looks like
a person's. Input methods send Backspaces, scanners digits and, set for another keyboard, signs.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import Module, modules, nodes, parse
from ui.base.scan_run import BACK, Reads, Run

MAKERS = frozenset({"QKeySequence", "QShortcut", "setShortcut", "setShortcuts", "shortcut"})
NAMED = {"Backspace": BACK, "Space": " ", "Plus": "+", "Minus": "-", "Exclam": "!"}
NAMED |= {"Ampersand": "&", "Back": BACK}  # on Windows going back is Backspace, too
HARMLESS = ("Shift+", "Num+")
WORDS = frozenset({"Back", "&"})  # what else a text may say: a button, a mnemonic


def begins_a_run(keys: str) -> bool:
    """Whether a shortcut as Qt writes it (its first key) is one that a scan may begin with."""
    first = keys.partition(", ")[0]
    for held in HARMLESS:
        first = first.removeprefix(held)
    sign = NAMED.get(first, first)
    return len(sign) == 1 and Run(Reads(lambda _text: False, lambda _text: False)).goes_on(sign)


def makes_shortcuts(module: Module) -> bool:
    """Whether keys stand in it: it makes shortcuts, or tables of them."""
    for node in nodes(module):
        called = {
            ast.Name: lambda one: one.id,
            ast.Attribute: lambda one: one.attr,
            ast.keyword: lambda one: one.arg,
        }.get(type(node))
        if called is not None and called(node) in MAKERS:
            return True
    return False


def keys_in(module: Module) -> Iterator[tuple[int, str]]:
    """Every text that may be a key, and every key by Qt's name within what makes a shortcut."""
    for node in nodes(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value not in WORDS:
                yield node.lineno, node.value
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in MAKERS:
            for part in ast.walk(node):
                if isinstance(part, ast.Attribute):
                    yield part.lineno, part.attr.removeprefix("Key_")


def breaches(module: Module) -> list[str]:
    """Shortcuts that a scan may set off."""
    if not makes_shortcuts(module):
        return []
    return [f"{module.where(line)}: {keys}" for line, keys in keys_in(module) if begins_a_run(keys)]


def test_no_shortcut_is_a_key_that_a_scan_may_begin_with() -> None:
    """Hear such a key in keyPressEvent: there it comes once it is known to be a person's."""
    looked_at = [module for module in modules("ui") if makes_shortcuts(module)]
    assert len(looked_at) > 5
    assert [line for module in looked_at for line in breaches(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        'QShortcut(QKeySequence("Backspace"), board)',
        'KEYS = {"rub_out": "Backspace"}\nfor key in KEYS: QShortcut(QKeySequence(key), board)',
        'act.setShortcut("1")',
        'act.setShortcuts([QKeySequence("F5"), QKeySequence("Shift+1")])',
        "QShortcut(QKeySequence(Qt.Key.Key_Backspace), board)",
        "QShortcut(QKeySequence(Qt.Key.Key_7), board)",
        "act.setShortcut(QKeySequence.StandardKey.Back)",
        '@action("up", N_("Up"), shortcut="!")\ndef up(self): ...',
    ],
)
def test_a_shortcut_that_a_scan_may_set_off_is_found(text: str) -> None:
    assert breaches(parse(text, "ui.example"))


@pytest.mark.parametrize(
    "text",
    [
        'QShortcut(QKeySequence("Ctrl+1"), board)',
        'QShortcut(QKeySequence("Alt+Backspace"), board)',
        'act.setShortcut("Del")',
        'act.setShortcut("+")',
        'x = {"1": "Backspace"}',
    ],
)
def test_other_shortcuts_pass(text: str) -> None:
    assert breaches(parse(text, "ui.example")) == []
