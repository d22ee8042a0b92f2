// What is missing from one level to another, by the rules of the API's `bridge { gap }`, over two answers of its operation `level`.
// What a level expects as EXCEEDS is more than it asks, and counts on neither side.

/** A text by which two are told to be equal: how it is broken into lines and spaced does not count. */
const plain = (text) => text.split(/\s+/u).filter(Boolean).join(" ");

const asked = (level) => level.expectations.filter(({ strength }) => strength !== "EXCEEDS");

function byCompetency(expectations) {
  const groups = new Map();
  for (const each of expectations) {
    if (each.competency) groups.set(each.competency.slug, [...(groups.get(each.competency.slug) ?? []), each]);
  }
  return groups;
}

/** Which proficiency reaches which on a competency's own scale; without an order, only the same one. */
function yardstick({ scale }) {
  const places = new Map();
  for (const label of scale?.ordered ? scale.proficiencies : []) if (!places.has(label)) places.set(label, places.size);
  const reaches = (had, wanted) => had === wanted || (places.has(had) && places.has(wanted) && places.get(had) >= places.get(wanted));
  const highest = (labels) => {
    const distinct = [...new Set(labels)];
    return distinct.filter((each) => !distinct.some((other) => other !== each && reaches(other, each)));
  };
  return { reaches, highest };
}

const proficiencies = (expectations) => expectations.map(({ proficiency }) => proficiency).filter((label) => label !== null);

function* missing(competency, having, wanting) {
  const { reaches, highest } = yardstick(competency);
  const labels = proficiencies(having);
  const isAsked = having.length > 0;
  const had = highest(labels)[0] ?? null;
  const all = highest(proficiencies(wanting));
  for (const wanted of all.length ? all : [null]) {
    if (wanted === null ? isAsked : labels.some((label) => reaches(label, wanted))) continue;
    const expectations = wanting.filter(({ proficiency }) => wanted === null || proficiency === null || reaches(wanted, proficiency));
    yield { competency, wanted, had, asked: isAsked, core: expectations.some(({ strength }) => strength === "CORE"), expectations };
  }
}

/**
 * What `target` asks beyond `level`, in the order in which it asks. `has` tells of an expectation of the level whether
 * the reader has it; what is not said is taken as had, as the API takes it.
 */
export function gap(level, target, has = () => true) {
  const having = asked(level).filter(has), wanting = asked(target);
  const before = byCompetency(having);
  const competencies = [...byCompetency(wanting)].flatMap(([slug, wanted]) => [...missing(wanted[0].competency, before.get(slug) ?? [], wanted)]);
  const without = having.filter(({ competency }) => !competency);
  const texts = new Set(without.map(({ text }) => plain(text)));
  const expectations = wanting
    .filter(({ competency, text }) => !competency && !texts.has(plain(text)))
    .map((expectation) => ({ expectation, carriesOn: without.find(({ slug }) => slug === expectation.continues?.slug) ?? null }));
  return { competencies, expectations };
}
