"""By the keyboard alone one comes to everything that can be used, and sees where one is."""

import pytest
from browser.places import NOWHERE, PAGES
from browser.watching import Window

pytestmark = pytest.mark.browser

STOP = """() => {
  const here = document.activeElement;
  if (here === document.body || here.dataset.reached) return null;
  here.dataset.reached = "1";
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(here);
  const [{ left, top, width, height }] = here.getClientRects();
  const over = document.elementFromPoint(left + Math.min(width / 2, 10), top + height / 2);
  const seen = over && (here.contains(over) || over.contains(here)) && Number(opacity) === 1;
  const ring = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  return [`${here.tagName} ${here.textContent.trim().slice(0, 40)}`, Boolean(seen && ring)];
}"""
"""Where the keyboard stands, and whether that can be seen; null where it has been, or has left the page."""

LEFT_OUT = """() => [...document.querySelectorAll("a[href], button, summary, select, input, [tabindex='0']")]
  .filter((each) => !each.dataset.reached && each.tabIndex >= 0 && each.type !== "hidden")
  .filter((each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
  .map((each) => `${each.tagName} ${each.textContent.trim().slice(0, 40)}`)"""
"""What can be seen and used, and the keyboard has not come to."""

PLACES = [
    "a ladder with three lanes", "a competency", "mentors", "comparing", "a move", "a matrix", "fairness", "nowhere",
]  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_the_keyboard_comes_to_everything_and_shows_where_it_is(name: str, window: Window) -> None:
    page = window.open(PAGES.get(name, NOWHERE))
    page.wait_for_load_state("networkidle")
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    assert [called for called, seen in stops if not seen] == []
    assert len(stops) > 5
    assert page.evaluate(LEFT_OUT) == []
