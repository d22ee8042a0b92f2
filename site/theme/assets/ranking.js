// How well names answer a question: titles, codes, contract titles, and what is asked in plain words. The service ranks
// by the same rules (career/search/scoring.py); a test holds the two to one another.

import { FORM, slack, wordFit } from "./fitting.js";
import { Reader } from "./reading.js";

export { fold, slack, wordFit } from "./fitting.js";
export { compared } from "./comparing.js";

/** What a word is worth that means much the same as one of a name, or that says of what kind a thing is. */
const LIKE = 0.75, KIND_WORD = 0.7;
/** What a form of a word is worth that has a meaning of its own: whoever asks for accounting does not mean accounts. */
const OWN_MEANING = 0.6;
/** How well a name has to fit that some word does not; what it is worth at most; what a word weighs that fits no name. */
const LEAST = 0.2, PART = 0.84, UNKNOWN = 0.5;
/** What is left of the weight of a word that fits every name there is. */
const COMMON = 0.25;
/** What a name is worth of what a thing is about, beside what it is called; and where things of its kind are asked for. */
const TOPIC = 0.62, OF_KIND = 1;
/** By how much less each further thing counts that it is about, up to so many. */
const FURTHER = 0.04, MOST_FURTHER = 5;
/** What is left of what a thing is worth where things of another kind are asked for. */
export const OTHER_KIND = 0.6;
/** What a move or an advert is worth where nothing in the question speaks of such: it is called after levels, which are meant then. */
const UNASKED = { Move: 0.75, Advert: 0.5 };
/** What a move is worth of whose levels not all is said: whoever becomes a manager does not say of what. */
const HALF_SAID = 0.6;
/** Of names that fit equally well, what most people look for comes first. */
const KIND_WEIGHT = { Level: 1.04, Ladder: 1.03, Competency: 1.02 };

/** Above `ALL` every word of a question fits a name, above `EXACT` the name is the question itself. */
export const ALL = PART, EXACT = 3;

/** The names of a portal, and the words by which questions are understood. */
export class Names extends Reader {
  constructor({ words, names }) {
    super(words);
    this.list = names.map((entry, at) => {
      const folded = [entry.n, ...(entry.a || []), ...(entry.t || [])].map((name) => this.fold(name));
      return { ...entry, at, names: folded, asking: folded.map((name) => this.asking(name)) };
    });
    this.know(this.list.flatMap((entry) => entry.asking));
  }

  /** The entries whose names fit a text, best first, as far as `wanted` lets them. */
  find(text, wanted = () => true) {
    const question = this.read(text);
    if (!question) return [];
    const list = this.list.filter(wanted), own = this.asking(question), whole = this.known.has(question.split(" ").at(-1));
    const asked = { question, begins: question + (whole ? " " : ""), bare: own.join(" "), words: own.map((word) => this.word(word, list)) };
    return list.map((entry) => this.score(asked, entry)).filter((entry) => entry.score > 0).sort((a, b) => b.score - a.score);
  }

  /** One word of a question: how well it fits each word of names and each kind, and what it weighs among such entries. */
  word(word, list) {
    const most = this.meant.has(word) ? 0 : slack(word), mended = this.mended(word), alike = new Set(this.like(mended)), forms = new Set(this.forms(mended)), fits = new Map();
    const formed = this.alike.has(mended) && !this.known.has(mended) ? OWN_MEANING : FORM;
    for (const own of this.known) {
      const fit = Math.max(wordFit(word, own, most), own !== word && forms.has(own) ? formed : 0, alike.has(own) ? LIKE : 0);
      if (fit) fits.set(own, fit);
    }
    const kinds = {};
    for (const [kind, own] of Object.entries(this.kinds)) kinds[kind] = KIND_WORD * Math.max(0, ...own.map((each) => wordFit(word, each, most)));
    const fit = list.filter((entry) => entry.asking.some((name) => name.some((own) => fits.has(own)))).length;
    const rare = fit && Math.log(1 + list.length / fit) / Math.log(1 + list.length);
    const called = this.asksFor(word);
    for (const kind of called) kinds[kind] = 1;
    return { fits, kinds, called, weight: fit ? COMMON + (1 - COMMON) * rare : UNKNOWN };
  }

  /** How well an entry answers a question, and by which of its names. */
  score(asked, entry) {
    const { words } = asked, others = (entry.a || []).length, topic = words.some(({ kinds }) => kinds[entry.k] >= KIND_WORD) ? OF_KIND : TOPIC;
    let best = 0, by = 0;
    for (const [at, name] of entry.names.entries()) {
      const points = worth(asked, entry.k, name, entry.asking[at], at > 0) * (at > others ? topic * (1 - FURTHER * Math.min(MOST_FURTHER, at - others - 1)) : 1);
      if (points > best) [best, by] = [points, at];
    }
    if (best < EXACT && UNASKED[entry.k] && !words.some(({ kinds }) => kinds[entry.k])) best *= UNASKED[entry.k];
    if (best < EXACT && entry.k === "Move" && !said(words, entry.asking[by])) best *= HALF_SAID;
    if (best < EXACT && ofOthers(words, entry.k, [...entry.asking[0], ...entry.asking[by]])) best *= OTHER_KIND;
    return { ...entry, by: by ? [...(entry.a || []), ...(entry.t || [])][by - 1] : null, score: best * (KIND_WEIGHT[entry.k] || 1) };
  }
}

/** Whether each word of a name is among those of a question. */
const said = (words, own) => own.every((each) => words.some(({ fits }) => fits.has(each)));

/** Whether words ask for things of other kinds alone, of which one is no word of the name either. */
const ofOthers = (words, kind, own) => !words.some(({ called }) => called.includes(kind)) && words.some(({ called, fits }) => called.length && !own.some((each) => fits.has(each)));

/** What a name is worth: above `ALL` where all words of the question fit it, else by how much of both fits the other. */
function worth({ question, begins, bare, words }, kind, name, own, other) {
  if (name === question) return other ? 3.6 : 4;
  if (own.join(" ") === bare) return other ? 3.2 : 3.4;
  const met = new Set();
  let total = 0, all = 0, missed = 0, ordered = true, last = -1;
  for (const { fits, kinds, weight } of words) {
    let fit = 0, at = -1;
    for (const [place, each] of own.entries()) {
      const here = fits.get(each) || 0;
      if (here > fit || (here && here === fit && at <= last && last < place)) [fit, at] = [here, place];
    }
    if (fit) {
      met.add(at);
      ordered = ordered && at > last;
      last = at;
    }
    const best = Math.max(fit, kinds[kind] || 0);
    all += weight;
    total += weight * best;
    missed += !best;
  }
  if (!met.size) return 0;
  const share = total / all, covered = met.size / own.length;
  const part = share * Math.sqrt(covered);
  if (missed) return part < LEAST ? 0 : PART * part;
  return share + 0.5 * covered + (`${name} `.startsWith(begins) ? 0.6 : 0) + (ordered ? 0.05 : 0) - (other ? 0.1 : 0);
}
