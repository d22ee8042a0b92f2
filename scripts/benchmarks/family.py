"""One invented job family: a ladder of three tracks with everything that hangs on it, always of the same shape.

Whatever a page shows grows with its family, never with the organisation: so what is measured at 300 pages says
something about 3,000.
"""

from collections.abc import Iterator

from benchmarks.ladder import ACROSS, FORK, LEVELS, MOVES, PAIRS, ladder, level, standing
from benchmarks.learning import competency, guide, hat, mentor, training
from benchmarks.sentences import Sentences
from stepladder.records import Document
from stepladder_portal.pairing import MOST

_COMPETENCIES, _MENTORS, _TRAININGS = 6, 5, 10
_OF_LADDER, _OF_LEVEL, _OTHERS = 6, 2, 2
"""A ladder's page, matrix, parity, coverage, comparisons and moves; a level and its advert; a hat and a guide."""


def pages(families: int) -> int:
    """How many pages so many families make, with those of two levels as far as a portal of that size has them."""
    own = _OF_LADDER + _OF_LEVEL * LEVELS + _COMPETENCIES + _MENTORS + _TRAININGS + _OTHERS
    pairs = max((each for each in PAIRS if families * each <= MOST), default=PAIRS[0])
    return families * (own + pairs + (MOVES if families * MOVES <= MOST else ACROSS))


def family(number: int, of: int) -> Iterator[Document]:
    """The documents of one family among so many; its levels ask for some competencies of the next one too."""
    say = Sentences(f"family {number}")
    slug = f"family-{number}"
    levels = standing(slug)
    skills = [f"{slug}-skill-{n}" for n in range(_COMPETENCIES)]
    near = [f"family-{(number + 1) % of}-skill-{n}" for n in range(2)]
    yield ladder(say, slug, levels)
    for name, (track, height) in levels.items():
        yield level(say, name, track, height, list(dict.fromkeys([*skills, *near])))
    for skill in skills:
        yield competency(say, skill, area=number % 8 + 1)
    for n in range(_MENTORS):
        yield mentor(say, f"{slug}-mentor-{n}", list(levels)[FORK:], skills)
    for n in range(_TRAININGS):
        yield training(say, f"{slug}-training", n, skills)
    yield hat(say, f"{slug}-hat", skills)
    yield guide(say, f"{slug}-guide")
