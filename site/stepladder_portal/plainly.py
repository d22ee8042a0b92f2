"""What people type who do not know what a page is called: the interface's own words, in one place for translators.

An organisation adds its own without touching these: what it answers under ``policy.questions``, and the questions of a
fork, are looked for in the same way.
"""

from collections.abc import Mapping, Sequence

from stepladder_portal.addresses import (
    CHANGES,
    COMPARE,
    COVERAGE,
    CYCLES,
    FAIRNESS,
    FOR_MANAGERS,
    HOW_IT_WORKS,
    MOVES,
    PARITY,
    PROCESSES,
)

# fmt: off
PAGES: Mapping[str, tuple[str, str, Sequence[str]]] = {
    HOW_IT_WORKS: ("How it works", "", (
        "What differs between the sides", "What never differs", "How pay works", "How pay moves", "Pay rise",
        "How to change sides", "Switch tracks", "Who decides", "How our ladders work",
        "Career paths explained", "Do I need everything that a level asks", "Start here",
        "Frequently asked questions",
    )),
    FOR_MANAGERS: ("How it works", "", (
        "What managers need to know", "Leading a growth talk", "Advice for managers", "Manage a career talk",
    )),
    PROCESSES: ("Process", "How it is decided", (
        "Who decides on promotions", "Processes", "Gates", "Decision making",
    )),
    CYCLES: ("Review cycle", "Review cycles", (
        "Review dates", "When is the next review", "When is the next panel", "Deadlines", "Promotion season",
        "Performance review", "Calendar of reviews", "When are promotions decided", "Which version counts",
    )),
    PARITY: ("Parity", "Parity", (
        "Are both sides even", "Do both sides get the same", "Equal standing of the tracks",
        "Equal pay of both tracks", "Is one track better than the other", "Same pay for the same height",
        "Is one side paid more", "Does one side earn more",
    )),
    COVERAGE: ("Coverage", "Coverage", (
        "What nobody teaches", "Gaps in trainings and mentors", "Missing courses",
        "Competencies without training",
    )),
    FAIRNESS: ("Fairness", "Fairness", (
        "Is it fair", "How people fare", "Pay gap", "Gender pay gap", "Equal pay", "Women and men",
        "Discrimination", "Odds of promotion", "How many are promoted", "Promotion rates",
        "Diversity and equality", "Fairness report",
    )),
    COMPARE: ("Compare", "Compare two levels", (
        "Difference between two levels", "Compare roles", "Levels side by side", "Versus", "Compare jobs",
    )),
    MOVES: ("Move", "Moves", (
        "Ways up and across", "Change jobs", "Get promoted", "Change track", "Next step", "What comes next",
        "Lateral moves",
    )),
    CHANGES: ("What changed", "What changed", (
        "Recent changes", "Notice of changes", "News", "What is new", "History", "Updates",
    )),
    "ladders/": ("List", "Ladders", (
        "Career ladders", "Career paths", "All levels", "Job families", "List of roles",
    )),
    "competencies/": ("List", "Competencies", ("Skills", "All skills", "Abilities", "What it takes")),
    "mentors/": ("List", "Mentors", (
        "Find a mentor", "Who can help me", "Ask for a mentor", "Mentoring", "Mentor with room",
        "Somebody to talk to",
    )),
    "training/": ("List", "Training", (
        "Courses", "Learn something", "Course catalogue", "Workshops", "Trainings", "Classes", "Learning",
    )),
    "guides/": ("List", "Guides", ("Conversation guides", "How to start the talk")),
    "hats/": ("List", "Hats", (
        "Temporary responsibilities", "Try something without a new level",
    )),
    "about/": ("About", "How this portal works", (
        "Privacy", "Cookies", "What is known of me", "What the words mean", "What a career level is",
        "Glossary", "Where are my notes kept",
    )),
    "developers/": ("About", "For developers", ("API", "GraphQL", "Data export", "Feeds", "JSON")),
    "accessibility/": ("About", "Accessibility", (
        "Screen reader", "Accessibility statement", "Keyboard shortcuts",
    )),
}
"""Of pages that every portal has: their kind among the results, their title unless it comes from elsewhere, and what
else is typed by those who look for them."""

GATES: Mapping[str, Sequence[str]] = {
    "PROMOTION": (
        "How is promotion decided", "How promotions work", "How to get promoted", "Nominate myself",
        "Self-nomination", "Ask for a promotion", "Evidence for promotion", "What to hand in",
        "Promotion committee", "Appeal", "Second look at a decision", "Look again at an answer",
        "Try again after a no", "Who decides on my promotion", "Parental leave and the clock",
        "Does time on leave count", "On leave during a review", "Away when it is decided",
    ),
    "INTERVIEW": (
        "How are interviews decided", "Apply for an opening", "Open posts", "Job openings", "Vacancy",
        "Job interview", "Internal job", "Apply for a post",
    ),
    "APPOINTMENT": (
        "How are appointments decided", "Appointed by the board", "How is somebody appointed",
    ),
}
"""What is typed by those who look for how one gets to a level, by the process's gate."""

TALKS: Mapping[str, Sequence[str]] = {
    "PROMOTION": (
        "Prepare for a promotion", "Ask my manager for a promotion", "If a promotion is refused",
    ),
    "LATERAL": (
        "Try the other side first", "Trial", "Try it for a while", "Change sides for a while",
        "Find out whether it suits me",
    ),
    "RETURN": (
        "Go back to what I did before", "Return to the other side", "Change my mind", "Go back",
    ),
    "STEP_BACK": (
        "Step down", "Less responsibility", "Give up a post", "Demotion",
    ),
    "": (
        "Talk with my manager", "Career talk", "One to one", "Development conversation",
    ),
}
"""What is typed by those who look for a guide, by the moves it is for; under an empty name, where it is for none."""
# fmt: on

BECOME = ("How to become {}", "Become {}", "Get promoted to {}")
MATRIX = ("{} matrix", "{} expectations in one table", "All competencies of {}", "Skills matrix of {}")
FORK = ("{} fork", "Where {} divides", "Which side to choose in {}")
PARITY_OF = ("Are both sides of {} even",)
COVERAGE_OF = ("What is missing in {}",)
"""What else pages are called that there are of each level or ladder, with its title."""
