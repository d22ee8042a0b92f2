"""GraphiQL in a real browser: it asks the API that it stands beside, and nothing from anywhere else."""

import pytest
from browser.watching import Window

pytestmark = pytest.mark.browser


def test_a_question_is_asked_and_answered_and_nothing_is_loaded_from_elsewhere(window: Window) -> None:
    page = window.page
    page.goto(f"{window.site}graphql")
    page.locator(".graphiql-execute-button").click()
    page.get_by_text('"title"').first.wait_for()
    assert '"ladders"' in page.locator(".result-window").inner_text()
    page.get_by_role("button", name="Show Documentation Explorer").click()
    page.locator(".graphiql-doc-explorer").get_by_role("link", name="Query", exact=True).click()
    page.locator(".graphiql-doc-explorer").get_by_text("Everything that can be asked").wait_for()
    assert window.strangers == []
    assert window.errors == []
