"""Whatever is said of pay and what comes beside it is said of something that exists."""

from collections.abc import Collection

from stepladder.content.check.findings import Findings
from stepladder.content.suggest import did_you_mean
from stepladder.records import Contents, Ladder, Organisation


def paid(
    owner: Organisation | Ladder,
    contents: Contents,
    findings: Findings,
    *,
    ranks: Collection[str],
    grades: Collection[str],
) -> None:
    """Its pay bands, rewards and recognitions."""
    known = {"ladder": contents.ladders, "level": contents.levels, "rank": ranks, "grade": grades}
    for name in ("pay_bands", "rewards", "recognitions"):
        for index, part in enumerate(getattr(owner, name)):
            for noun, slugs in known.items():
                findings.refer(owner, (name, index, noun), noun, getattr(part, noun, None), slugs)
    _markets(owner, contents, findings)


def _markets(owner: Organisation | Ladder, contents: Contents, findings: Findings) -> None:
    """A band for a place or a field of work that is mistyped is compared with nothing, and shown to nobody there.

    Places and fields may be any words, as workbooks have them; what is nearly one that is listed is asked about.
    """
    if contents.organisation is None:
        return
    listed = {
        "location": {name for each in contents.organisation.locations for name in (each.slug, each.title)},
        "discipline": {name for each in contents.organisation.disciplines for name in (each.slug, each.title)},
    }
    for noun, names in listed.items():
        for index, band in enumerate(owner.pay_bands):
            named = getattr(band, noun)
            if named is not None and named not in names and (hint := did_you_mean(named, names)):
                message = f"organisation.yml lists no {noun} {named}"
                findings.add(owner, ("pay_bands", index, noun), "unknown-market", message, hint, "warning")
