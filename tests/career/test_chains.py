"""The cheapest chain is found without trying every set of proficiencies that one might have by the way."""

from stepladder.career.bridge.chains import Price, cheapest_chain
from stepladder.career.bridge.curriculum import Offer
from stepladder.career.bridge.needs import Need
from stepladder.career.yardstick import UNORDERED, Yardstick
from stepladder.records import Outcome, Training


def _offer(begins: str | None, leads_to: str, number: int = 0) -> Offer:
    outcome = Outcome(competency="knots", from_proficiency=begins, to_proficiency=leads_to)
    return Offer(Training(slug=f"to-{leads_to}-{number}", title="Knots", outcomes=(outcome,)), outcome)


def test_what_is_looked_at_grows_with_the_square_of_what_is_missing_and_not_with_its_power() -> None:
    labels = tuple(f"p{number}" for number in range(14))
    asked: list[str] = []

    def price(slug: str) -> Price:
        asked.append(slug)
        return (0, 0, 60, 1)

    need = Need("knots", labels, frozenset(), UNORDERED)
    offers = [_offer(None, label) for label in labels[:-1]]
    assert cheapest_chain(need, labels[-1], need.start, offers, price) == ()
    assert len(asked) <= len(labels) ** 2


def test_a_chain_begins_again_from_where_one_stood_when_a_detour_has_led_nowhere() -> None:
    yardstick = Yardstick({"low": 0, "mid": 1, "high": 2, "top": 3})
    need = Need("knots", ("top",), frozenset({"mid"}), yardstick)
    prices: dict[str, Price] = {"to-high-0": (0, 0, 10, 1), "to-top-1": (0, 0, 90, 1)}
    offers = [_offer("mid", "high"), _offer("mid", "top", 1)]
    assert cheapest_chain(need, "top", need.start, offers, prices.__getitem__) == ("to-top-1",)
