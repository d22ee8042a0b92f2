"""A workbook that is odd in all the ways in which real ones were found to be odd."""

from typing import Any

ODD = [
    "💬 Talks; listens", "a: b # c", "| pipes | and {{ braces }} {% raw %}", "<script>alert(1)</script> & <b>",
    "*x* _y_ `z`", "- begins like a list", "no", "010", "1.0", "null", "~", "2026-01-01", "مرحبا بالعالم\u200f",
    "\u202ereversed", "שלום (a)", "one", "word " * 160, "Two\n\nparagraphs\n", " led and trailed ", "\ttabbed",
    "quote ' and \" and \\", "[link](javascript:1)", "\U0001f469\u200d\U0001f467 zero\u200bwidth\u00a0space",
    "line\u2028separator", "nel\u0085here", "=SUM(A1)", "@mention", "+1", "#N/A?", "---", "%TAG",
]  # fmt: skip
LADDERS, LEVELS_EACH, TITLES = 3, 6, ["Level 1", "Senior", "Senior", "Lead: all of it", "🚀", "x"]


def odd_workbook() -> dict[str, list[tuple[Any, ...]]]:
    """Repeated titles and codes, ranks that restart, levels without text, the same text twice, right-to-left titles."""
    sheets: dict[str, list[tuple[Any, ...]]] = {
        "ladders": [("ladder", "title", "family", "summary")],
        "tracks": [("ladder", "track", "title", "kind")],
        "levels": [("ladder", "track", "level", "code", "title", "order", "rank", "status", "summary")],
        "expectations": [
            ("ladder", "track", "level", "key", "competency", "proficiency", "kind", "strength", "text", "examples")
        ],
        "competencies": [("competency", "title"), *((f"c-{number}", text) for number, text in enumerate(ODD))],
        "pay_bands": [("ladder", "level", "discipline", "currency", "period", "min", "max")],
        "trainings": [("training", "title", "summary", "provider", "language", "url", "prerequisites")],
    }
    for ladder in (f"ladder-{number}" for number in range(LADDERS)):
        sheets["ladders"].append((ladder, ODD[len(sheets["ladders"])], None, None))
        sheets["tracks"] += [(ladder, "shared", "Shared", "shared"), (ladder, "deep", "Expert", "technical")]
        for number in range(LEVELS_EACH):
            track, level = ("shared", "deep")[number % 2], f"l{number}"
            rank, empty = (number // 2 + 1 if number else None), number == LEVELS_EACH - 1
            status = "retired" if number == 1 else "active"
            sheets["levels"].append((ladder, track, level, "L1", TITLES[number], number, rank, status, None))
            for count, text in enumerate([] if empty else [*ODD, *ODD[:3]]):
                key = f"{level}-{count}" if number % 2 else None
                graded = (f"c-{count % 5}", ("High", "Low")[count % 2]) if count % 3 else (None, None)
                sheets["expectations"].append(
                    (ladder, track, level, key, *graded, "criterion", "core", text, f"{text}\nx")
                )
        sheets["pay_bands"].append((ladder, "l0", "Developer", "GBP", "year", 44000, 57000.5))
    for number, text in enumerate(ODD * 2):
        before = ["-", "none", ODD[0], "some algebra, and time", None][number % 5]
        sheets["trainings"].append((f"t-{number}", text, text, None, "ar", "docs/README.md", before))
    return sheets
