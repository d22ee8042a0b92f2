"""The words by which a question is understood that is more than a name. The portal has the same (``meanings``)."""

from collections.abc import Mapping
from typing import Final

from stepladder.career.search.names import NamedKind


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SMALL: Final = frozenset(
    _words(
        "a about after all also am an and any are as at be been before being by can could did do does doing "
        "ever for from get getting go going had has have how i if in into is it its just like make makes many "
        "may me mine more much my need no not of on one or our should so some somebody that the their them "
        "then there they this to up us want was we what when where which who whose why will with would you "
        "your"
    )
)
"""Words that a question may hold without asking for anything by them."""

KINDS: Final[Mapping[NamedKind, tuple[str, ...]]] = {
    "level": _words(
        "level levels role roles job position rung title grade code description advert expected expectations "
        "expectation requirements responsibilities criteria pay paid band bands salary range wage earn earns "
        "earning bonus money next week"
    ),
    "ladder": _words("ladder ladders career careers path paths levels track tracks department family"),
    "competency": _words("competency competencies competence skill skills ability learn improve"),
    "mentor": _words("mentor mentors mentoring mentored speaks speaking person people contact coach"),
    "training": _words(
        "training trainings course courses class workshop learn learning study certificate lesson seminar"
    ),
    "hat": _words("hat hats responsibility duty temporary"),
    "guide": _words("guide guides talk conversation prepare template sheet"),
    "fork": _words("fork choose choosing choice decide divide divides split side sides track tracks"),
    "process": _words("process procedure decided decision decisions gate"),
    "cycle": _words("cycle review reviews date dates deadline deadlines season calendar"),
}
"""Words that say of what kind the thing looked for is, or what about it is asked. Beside its name they fit it."""

ALIKE: Final[Mapping[str, tuple[str, ...]]] = {
    word: _words(means)
    for words, means in {
        "recruit recruiting recruitment hire": "hiring interviewer",
        "boss supervisor": "manager lead",
        "management managing managed leadership leading leader leaders": "manager lead leading",
        "conflict conflicts quarrel argument dispute": "disagreement disagree",
        "rejected rejection declined failed turned": "yet refused",
        "coding coder programmer develop": "programming software craft developer",
        "developer developers": "engineer software",
        "finance finances financial accounting": "budgets balance money",
        "money salary salaries wage wages compensation income earnings": "pay",
        "raise increase": "pay rise",
        "stress burnout wellbeing overload": "health workload",
        "outage outages emergency on-call": "incident",
        "accessible accessibility disability": "inclusive disabled",
        "statistics analytics metrics numbers": "data analysis",
        "document documents documentation": "records writing",
        "client clients": "customer account accounts",
        "selling sell": "sales negotiation",
        "ship ships boat boats vessel": "marine fleet",
        "repair repairs fixing": "maintenance fault",
        "stakeholder stakeholders": "teams influence",
        "meeting meetings": "facilitation talk",
        "promotions promoted promote advancement": "promotion",
        "conversation chat discussion": "talk",
        "transfer swap switching": "move change",
        "sideways across": "lateral sides",
        "quit stop leave": "back",
        "specialist individual contributor": "expert technical",
        "mentee mentorship": "mentor",
        "unfair bias biased equality": "fair equal",
        "application apply applying": "interview opening",
    }.items()
    for word in _words(words)
}
"""Words that mean much the same as others which stand in names."""
