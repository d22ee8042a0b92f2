"""Sheets of what was decided for everybody: the policy, tolerances, what may be told, words that are asked about."""

from typing import get_args

from stepladder.content.workbook.amounts import INTEGER, RATIO
from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import SHORT_LIST, TAG, TEXT, YES_NO, choice
from stepladder.content.workbook.listed import choices_or_none
from stepladder.content.workbook.sheets.shared import fills
from stepladder.records import FairnessPolicy, Organisation, Policy, Tolerance, WordList, policy

_POLICY_SHEET = Sheet(
    "policy",
    "One row: what was decided about all ladders, and what people are told of it.",
    Policy,
    "organisation",
    (
        fills("parity", choice(*get_args(policy.ParityRule)), "What a breach of parity is: a warning, or a fault."),
        fills(
            "ranks_are_heights",
            YES_NO,
            "Whether levels of different rank are never equal, and no promotion leads down.",
        ),
        fills("all_needed", TEXT, "The answer to whoever asks whether all that a level expects is needed."),
        fills("what_differs", TEXT, "What differs between the tracks, in Markdown."),
        fills("what_never_differs", TEXT, "What is the same on every track, in Markdown."),
        fills("how_pay_works", TEXT, "How pay works, in Markdown."),
        fills("how_to_change_sides", TEXT, "How one changes sides, and comes back, in Markdown."),
        fills("who_decides", TEXT, "Who decides, in Markdown."),
        fills("for_managers", TEXT, "What managers need to know besides, in Markdown."),
        fills("how_to_ask_a_mentor", TEXT, "Whom to ask for a mentor who does not say it, in Markdown."),
        fills("what_stays_between", TEXT, "What stays between a mentor and who came to them, in Markdown."),
        fills("how_mentoring_ends", TEXT, "How either of the two ends it kindly, in Markdown."),
    ),
    "policy",
    hosts=(Organisation,),
    of_all=True,
)

_TOLERANCES_SHEET = Sheet(
    "tolerances",
    "One row for each measure in which two levels of equal height may lie a little apart.",
    Tolerance,
    "organisation",
    (
        fills("measure", choice(*get_args(policy.ParityMeasure)), "In what they may differ."),
        fills("ratio", RATIO, "The least that the smaller may be of the larger."),
    ),
    "tolerances",
    ("measure",),
    hosts=(Policy,),
    of_all=True,
)

_FAIRNESS_SHEET = Sheet(
    "fairness",
    "One row: what a fairness report may tell, fixed before anybody has seen a figure.",
    FairnessPolicy,
    "organisation",
    (
        fills("groups", SHORT_LIST, "The groups that may be compared: NAME of the people file's columns group:NAME."),
        fills("dimensions", choices_or_none(*get_args(policy.FairnessDimension)), "By what people are told apart."),
        fills("minimum_cell", INTEGER, "No cell of fewer people is told; 10 at the least."),
        fills("margin", INTEGER, "How wide, in people, the range of a hidden cell has to stay for an outsider."),
        fills("years", INTEGER, "Over how many years moves are counted, 10 at most."),
    ),
    "fairness",
    hosts=(Policy,),
    of_all=True,
)

_WORDS_SHEET = Sheet(
    "words",
    "One row for each language whose texts are looked through. Where a language has none, nothing is asked.",
    WordList,
    "organisation",
    (
        fills("locale", TAG, "The language, say en or de."),
        fills("vague_verbs", SHORT_LIST, "Verbs that say that something is done, not what."),
        fills("masculine", SHORT_LIST, "Words that readers take as meant for men; * at the end is any ending."),
        fills("feminine", SHORT_LIST, "Words that readers take as meant for women; * at the end is any ending."),
    ),
    "word_lists",
    ("locale",),
    hosts=(Policy,),
    of_all=True,
)

SHEETS = (
    _POLICY_SHEET,
    _TOLERANCES_SHEET,
    _FAIRNESS_SHEET,
    _WORDS_SHEET,
)
