"""The small world told in Arabic, which is written from right to left; one level and one guide are left in English."""

from collections.abc import Mapping
from typing import Any

from world import AS_OF, TEAM_LEAD, world, world_with

from stepladder.career.translating import localised
from stepladder.career.words import identity_of, wordings
from stepladder.records import Contents, Document, Record, Translation, kind_of

__all__ = ["AS_OF", "ARABIC", "LEFT", "arabic_world", "told_in_arabic"]

LEFT = frozenset({TEAM_LEAD, "growth-talk"})
"""What nobody has translated."""

ARABIC: Mapping[str, str] = {
    "Ferries, and the harbours they call at.": "عبّارات، والموانئ التي ترسو فيها.",
    "People team": "فريق الموظفين",
    "Port Ellery": "ميناء إليري",
    "Software": "البرمجيات",
    "Rank 1": "الرتبة الأولى",
    "Rank 2": "الرتبة الثانية",
    "Rank 3": "الرتبة الثالثة",
    "Grade 1": "الدرجة ١",
    "Grade 2": "الدرجة ٢",
    "Grade 3": "الدرجة ٣",
    "Three steps": "ثلاث خطوات",
    "Aware": "مطّلع",
    "Working": "ممارس",
    "Advanced": "متقدّم",
    "Engineering": "الهندسة",
    "Working together": "العمل معًا",
    "Of the company's result.": "من نتيجة الشركة.",
    "Pay stays as it is.": "يبقى الأجر كما هو.",
    "Pay moves into the band within a year.": "ينتقل الأجر إلى نطاقه خلال سنة.",
    "A seat in the design and delivery forum.": "مقعد في منتدى التصميم والتسليم.",
    "No: most of them, most of the time.": "لا: معظمها، في معظم الأوقات.",
    "The joint panel.": "اللجنة المشتركة.",
    "The joint panel": "اللجنة المشتركة",
    "Is one side worth more?": "هل لأحد الجانبين قيمة أكبر؟",
    "No.": "لا.",
    "We run **two ladders of equal height**.": "لدينا **سلّمان متساويان في الارتفاع**.",
    "Technology": "التقنية",
    "For people who build and run our software.": "لمن يبنون برامجنا ويشغّلونها.",
    "Engineering practice": "مجموعة الهندسة",
    "Shared": "مشترك",
    "Where everybody starts.": "حيث يبدأ الجميع.",
    "Technical": "تخصّصي",
    "Advance through the work itself.": "التقدّم من خلال العمل نفسه.",
    "Managerial": "قيادي",
    "Advance through people.": "التقدّم من خلال الناس.",
    "Two ways on": "طريقان إلى الأمام",
    "Through the work, or through people.": "من خلال العمل، أو من خلال الناس.",
    "Your team.": "فريقك.",
    "A service to answer for.": "خدمة تتحمّل مسؤوليتها.",
    "Mostly building.": "البناء في الغالب.",
    "A team to answer for.": "فريق تتحمّل مسؤوليته.",
    "Mostly talking.": "الحديث في الغالب.",
    "You, with both managers.": "أنت، مع كلا المديرين.",
    "One may stay.": "يمكن البقاء.",
    "Within six months, without asking.": "خلال ستة أشهر، دون سؤال.",
    "Can I try it?": "هل يمكنني التجربة؟",
    "Yes, for six months.": "نعم، لستة أشهر.",
    "Scored 61 and 60 points by the joint panel in May 2026.": "منحتهما اللجنة المشتركة ٦١ و٦٠ نقطة في مايو ٢٠٢٦.",
    "Has talked with both managers.": "تحدّث مع كلا المديرين.",
    "Pay never falls.": "لا ينخفض الأجر أبدًا.",
    "A mentor from the track.": "مرشد من المسار.",
    "Within six months to the level one left.": "خلال ستة أشهر إلى المستوى السابق.",
    "How the ladder came about.": "كيف نشأ السلّم.",
    "Engineer": "مهندس",
    "Builds what one team needs.": "يبني ما يحتاج إليه فريق واحد.",
    "Changes *one* thing\nat a time.": "يغيّر شيئًا واحدًا\nفي كل مرة.",
    "Asks before being stuck for long.": "يسأل قبل أن يتعثّر طويلًا.",
    "Says what they are working on.": "يخبر بما يعمل عليه.",
    "Senior Engineer": "مهندس أول",
    "Lead software developer": "مطوّر برمجيات رئيسي",
    "Answers for one service.": "مسؤول عن خدمة واحدة.",
    "Designs a whole service.": "يصمّم خدمة كاملة.",
    "Unblocks the neighbours.": "يزيل العقبات أمام جيرانه.",
    "Two pages of evidence.": "صفحتان من الأدلّة.",
    "Pages": "صفحات",
    "Staff Engineer": "مهندس استشاري",
    "Reach, and the calm of those around.": "مدى التأثير، وطمأنينة من حوله.",
    "Owns a problem that several teams share.": "يتولّى مشكلة تشترك فيها عدة فرق.",
    "Three to five teams.": "من ثلاثة إلى خمسة فرق.",
    "On call one week in eight.": "مناوبة أسبوع من كل ثمانية.",
    "Designs across team borders.": "يصمّم عبر حدود الفرق.",
    "Merged two booking queues into one.": "دمج طابوري حجز في طابور واحد.",
    "Draws a diagram that no team was asked about.": "يرسم مخططًا لم يُسأل عنه أي فريق.",
    "Brings two teams together.": "يجمع بين فريقين.",
    "Scope is told in teams.": "يُقاس النطاق بعدد الفرق.",
    "All of it counts.": "كلّها محسوبة.",
    "What a week feels like: **quiet**, mostly.": "كيف يبدو الأسبوع: **هادئ** في الغالب.",
    "Engineering Manager": "مدير الهندسة",
    "Owns how several teams work.": "يتولّى طريقة عمل عدة فرق.",
    "Grows the leads of several teams.": "ينمّي قادة عدة فرق.",
    "Handed the planning round to a new lead.": "سلّم جولة التخطيط إلى قائد جديد.",
    "Answers every question that was meant for a lead.": "يجيب عن كل سؤال كان موجّهًا إلى قائد.",
    "Settles what two teams want.": "يحسم ما يريده فريقان.",
    "What a week feels like: **full**, mostly.": "كيف يبدو الأسبوع: **مزدحم** في الغالب.",
    "System design": "تصميم الأنظمة",
    "System design, as we mean it.": "تصميم الأنظمة كما نفهمه.",
    "Boats that sail, and people who come back.": "سفن تبحر، وأناس يعودون.",
    "Follows a design.": "يتبع تصميمًا.",
    "Draws one.": "يرسم تصميمًا.",
    "Joins several.": "يربط بين عدة تصاميم.",
    "Coaching": "التوجيه",
    "Coaching, as we mean it.": "التوجيه كما نفهمه.",
    "Asks.": "يسأل.",
    "Listens.": "يصغي.",
    "Teaches others to listen.": "يعلّم الآخرين الإصغاء.",
    "Teamwork": "العمل الجماعي",
    "Teamwork, as we mean it.": "العمل الجماعي كما نفهمه.",
    "Shares.": "يشارك.",
    "Helps.": "يساعد.",
    "Joins teams.": "يربط بين الفرق.",
    "I led a team, and came back.": "قدتُ فريقًا، ثم عدت.",
    "I designed systems, and now I grow leads.": "صمّمتُ أنظمة، والآن أنمّي القادة.",
    "How our two ladders work": "كيف يعمل سلّمانا",
    "An hour with both sides.": "ساعة مع كلا الجانبين.",
    "Just come.": "احضر فحسب.",
    "First months with a team": "الأشهر الأولى مع فريق",
    "What changes when people are the work.": "ما الذي يتغيّر حين يكون الناس هم العمل.",
    "A talk with both managers": "حديث مع كلا المديرين",
    "Harbour Room": "غرفة الميناء",
    "Ask the learning desk.": "اسأل مكتب التعلّم.",
    "Reading a design": "قراءة تصميم",
    "What changes when the system is the work.": "ما الذي يتغيّر حين يكون النظام هو العمل.",
    "Interviewer": "محاوِر",
    "Meets people who want to join.": "يلتقي من يريدون الانضمام.",
    "Ask the hiring desk.": "اسأل مكتب التوظيف.",
    "Two hours a week are taken out of the plan.": "تُخصم ساعتان أسبوعيًا من الخطة.",
    "The promotion panel": "لجنة الترقية",
    "One panel for both sides.": "لجنة واحدة لكلا الجانبين.",
    "Yourself, or anybody who works with you.": "أنت، أو أي شخص يعمل معك.",
    "Twice a year": "مرتين في السنة",
    "Two pages of evidence": "صفحتان من الأدلّة",
    "Four people, two of each side.": "أربعة أشخاص، اثنان من كل جانب.",
    "Your own manager.": "مديرك المباشر.",
    "Both sides in one sitting.": "كلا الجانبين في جلسة واحدة.",
    "In person, within a week.": "شخصيًا، خلال أسبوع.",
    "In writing, by expectation.": "كتابةً، لكل توقّع.",
    "At the next sitting.": "في الجلسة القادمة.",
    "Winter 2026": "شتاء ٢٠٢٦",
    "Sittings for both sides.": "جلسات لكلا الجانبين.",
    "Nominations": "الترشيحات",
    "The panel sits": "انعقاد اللجنة",
    "Both sides on one day.": "كلا الجانبين في يوم واحد.",
}


def told_in_arabic() -> Contents:
    """The world in English, with translations."""
    return world_with(*(_translation(document) for document in world().documents() if document.slug not in LEFT))


def arabic_world() -> Contents:
    """The same, written in Arabic to begin with."""
    contents = localised(told_in_arabic(), "ar")
    documents: list[Document] = [each for each in contents.documents() if not isinstance(each, Translation)]
    organisation = contents.organisation
    assert organisation is not None
    others = [each for each in documents if each is not organisation]
    return Contents.of([organisation.model_copy(update={"locale": "ar"}), *others])


def _translation(document: Document) -> Translation:
    kind = kind_of(document)
    return Translation(
        slug=f"{kind}/{document.slug}/ar", kind=kind, of=document.slug, locale="ar", texts=_texts(document)
    )


def _texts(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, wording in wordings(type(record)).items():
        was = getattr(record, name)
        if not was:
            continue
        said = [_said(each) for each in was] if wording.many else _said(was)
        found[name] = said
    known_by = identity_of(type(record))
    return found | ({known_by: getattr(record, known_by)} if known_by is not None else {})


def _said(text: Any) -> Any:
    return ARABIC.get(text, text) if isinstance(text, str) else _texts(text)
