"""One page of each kind, of the sample's portal."""

PAGES = {
    "home": "",
    "ladders": "ladders/",
    "a ladder": "ladders/engineering/",
    "a ladder with three lanes": "ladders/commercial/",
    "a level": "ladders/engineering/staff-engineer/",
    "a level of the other side": "ladders/engineering/engineering-manager/",
    "a draft": "ladders/engineering/engineering-fellow/",
    "a retired level": "ladders/engineering/solution-architect/",
    "competencies": "competencies/",
    "a competency": "competencies/system-design/",
    "mentors": "mentors/",
    "a mentor": "mentors/noor-halvane/",
    "trainings": "training/",
    "a training": "training/coaching-conversations/",
    "guides": "guides/",
    "a guide": "guides/growth-talk/",
    "hats": "hats/",
    "a hat": "hats/tech-lead/",
    "search": "search/",
    "results of a search": "search/?q=staff",
    "a hand-written page": "about/",
    "a page for developers": "developers/",
}

NOWHERE = "nothing/stands/here/"
