"""As much of JSON Schema as the schema of layouts uses, to hold files against it."""

from collections.abc import Callable
from typing import Any

Rule = dict[str, Any]


def _number(value: Any, rule: Rule, _defs: Rule) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return bool(rule.get("minimum", value) <= value <= rule.get("maximum", value))


def _integer(value: Any, rule: Rule, defs: Rule) -> bool:
    return isinstance(value, int) and _number(value, rule, defs)


def _string(value: Any, rule: Rule, _defs: Rule) -> bool:
    return isinstance(value, str) and rule.get("minLength", 0) <= len(value)


def _boolean(value: Any, _rule: Rule, _defs: Rule) -> bool:
    return isinstance(value, bool)


def _array(value: Any, rule: Rule, defs: Rule) -> bool:
    if not isinstance(value, list) or len(value) < rule.get("minItems", 0):
        return False
    each = rule.get("prefixItems") or [rule["items"]] * len(value)
    return len(each) == len(value) and all(map(lambda v, r: fits(v, r, defs), value, each))


def _object(value: Any, rule: Rule, defs: Rule) -> bool:
    if not isinstance(value, dict) or not set(rule.get("required", ())) <= set(value):
        return False
    known, extra = rule.get("properties", {}), rule.get("additionalProperties")
    if not extra and set(value) - set(known):
        return False
    return all(fits(one, known.get(key, extra), defs) for key, one in value.items())


_TYPES: dict[str, Callable[[Any, Rule, Rule], bool]] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "boolean": _boolean,
    "integer": _integer,
    "number": _number,
}


def fits(value: Any, rule: Rule, defs: Rule) -> bool:
    """Whether a value of JSON follows a rule."""
    if "$ref" in rule:
        return fits(value, defs[rule["$ref"].removeprefix("#/$defs/")], defs)
    if "oneOf" in rule:
        return sum(fits(value, one, defs) for one in rule["oneOf"]) == 1
    if "const" in rule or "enum" in rule:
        return value in rule.get("enum", [rule.get("const")])
    return _TYPES[rule["type"]](value, rule, defs)
