"""What tests of papers share: a platform without a screen may say what it cannot do."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Windows and lists are told that they cannot pass on their least size."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
