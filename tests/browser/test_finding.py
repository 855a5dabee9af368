"""Without a browser the tests must fail and say what to do."""

import pytest

from tests.browser.conftest import find_browser


def test_a_missing_browser_is_named_with_the_package_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        find_browser()
