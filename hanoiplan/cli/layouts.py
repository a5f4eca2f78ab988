"""`layout check`: whether a template in a file can be used. Loaded only for this command."""

from pathlib import Path

from hanoiplan.badges.brought_along import kinds_of, others_of, read_template_file
from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call


def check(call: Call) -> int:
    """Say that a template is fine; a broken one is refused with its item named."""
    file = Path(call.words["FILE.json"])
    layout = read_template_file(file)
    others_of(layout)
    items = len(layout.items) + len(layout.back)
    value = {
        "file": str(file),
        "name": layout.name,
        "kinds": list(kinds_of(layout)),
        "size": [layout.size.width, layout.size.height],
        "items": items,
        "two_sided": layout.two_sided,
    }
    sentence = _("{file} is fine: “{name}”, {width} × {height} mm, {n} items.")
    told = sentence.format(
        file=file.name,
        name=layout.name,
        width=f"{layout.size.width:g}",
        height=f"{layout.size.height:g}",
        n=items,
    )
    call.output.answer(value, told)
    return 0
