"""The reference in docs/ is what the code says."""

import pytest
from django.core.management import CommandError, call_command

from annotations.management.commands import write_reference


def test_every_page_is_what_the_code_says():
    call_command("write_reference", check=True)


def test_a_page_that_was_changed_by_hand_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(write_reference, "PLACE", tmp_path)
    call_command("write_reference")
    rights = tmp_path / "rights.md"
    rights.write_text(rights.read_text().replace("403", "✓", 1))

    with pytest.raises(CommandError, match=r"rights\.md"):
        call_command("write_reference", check=True)
