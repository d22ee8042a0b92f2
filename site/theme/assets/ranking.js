// How well names answer a question: titles, codes, contract titles, and what is asked in plain words. The service ranks
// by the same rules (career/search/scoring.py); a test holds the two to one another.

/** Letters that are no letter with a mark, but are typed as others by those whose keyboard lacks them. */
const PLAIN = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[øłđðþßæœı]/g, (letter) => PLAIN[letter]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Edits (insert, delete, change, swap) that turn `a` into `b`, given up above `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** How many slips of the finger a word may hold. */
export const slack = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** What a word is worth that means much the same as one of a name, that has its stem, or that says of what kind a thing is. */
const LIKE = 0.75, STEM = 0.7, KIND_WORD = 0.7;
/** The least letters that words of one stem share, and the most by which each goes on. */
const STEM_LETTERS = 5, ENDING = 3;
/** How well a name has to fit that some word does not; what it is worth at most; what a word weighs that fits no name. */
const LEAST = 0.2, PART = 0.84, UNKNOWN = 0.5;
/** What is left of the weight of a word that fits every name there is. */
const COMMON = 0.25;
/** What a name is worth of what a thing is about, beside what it is called. */
const TOPIC = 0.62;
/** What a move is worth where nothing in the question speaks of moving: it is called after levels, which are meant then. */
const NO_MOVE = 0.75;
/** Of how many levels one side of a comparison may be meant. */
const CANDIDATES = 4;
const KIND_WEIGHT = { Level: 1.04, Ladder: 1.03, Competency: 1.02 };

/** Above `ALL` every word of a question fits a name, above `EXACT` the name is the question itself. */
export const ALL = PART, EXACT = 3;

function sameStem(word, own) {
  let same = 0;
  while (same < word.length && word[same] === own[same]) same += 1;
  return same >= STEM_LETTERS && word.length - same <= ENDING && own.length - same <= ENDING;
}

/** How well one word fits another that it may be, or begin, or be mistyped for; 0 is not at all. */
export function wordFit(word, own, most) {
  if (own === word) return 1;
  if (own.startsWith(word) || (own.length > 3 && word.startsWith(own) && word.length < own.length + 4)) return 0.85;
  if (sameStem(word, own)) return STEM;
  if (most && distance(word, own, most) <= most) return 0.6;
  if (word.length > 2 && own.includes(word)) return 0.5;
  return most && word.length > 4 && own.length > word.length && distance(word, own.slice(0, word.length), most) <= most ? 0.45 : 0;
}

/** The names of a portal, and the words by which questions are understood. */
export class Names {
  constructor({ words, names }) {
    this.spelt = Object.entries(words.spelt);
    const plain = (list) => list.map((word) => this.fold(word)), lists = (all) => Object.fromEntries(Object.entries(all).map(([name, list]) => [name, plain(list)]));
    this.small = new Set(plain(words.small));
    this.alike = new Map(Object.entries(words.alike).map(([word, means]) => [this.fold(word), plain(means)]));
    [this.kinds, this.compare] = [lists(words.kinds), lists(words.compare)];
    this.list = names.map((entry, at) => {
      const folded = [entry.n, ...(entry.a || []), ...(entry.t || [])].map((name) => this.fold(name));
      return { ...entry, at, names: folded, asking: folded.map((name) => this.asking(name)) };
    });
    this.known = [...new Set(this.list.flatMap((entry) => entry.asking.flat()))];
    const meant = [...this.alike.keys(), ...Object.values(this.kinds).flat(), ...Object.values(this.compare).flat(), ...this.small];
    this.meant = new Set([...this.known, ...meant.sort()]);
  }

  /** A text as it is compared: in some languages two letters are typed for one with a mark. */
  fold(text) {
    return this.spelt.reduce((folded, [typed, plain]) => folded.replaceAll(typed, plain), fold(text));
  }

  /** The words of a folded text without the small ones, unless there are no others. */
  asking(text) {
    const words = text.split(" "), own = words.filter((word) => !this.small.has(word));
    return own.length ? own : words;
  }

  /** The entries whose names fit a text, best first, as far as `wanted` lets them. */
  find(text, wanted = () => true) {
    const question = this.fold(text);
    if (!question) return [];
    const list = this.list.filter(wanted), words = this.asking(question).map((word) => this.word(word, list));
    return list.map((entry) => this.score(question, words, entry)).filter((entry) => entry.score > 0).sort((a, b) => b.score - a.score);
  }

  /** The page of the two levels that a question names, if there is one: `E5 vs M2`, `difference between … and …`. */
  compared(text) {
    const { between = [], joins = [], asks = [] } = this.compare, words = this.fold(text).split(" ").map((word) => this.mended(word));
    const asked = words.some((word) => asks.includes(word));
    let best = null;
    for (const [at, word] of words.entries()) {
      if (!at || at === words.length - 1 || !(between.includes(word) || (asked && joins.includes(word)))) continue;
      const [ones, others] = [words.slice(0, at), words.slice(at + 1)].map((side) => this.levels(side.filter((each) => !asks.includes(each)).join(" ")));
      for (const one of ones) {
        for (const other of others) {
          const score = one.score + other.score, pair = this.beside(one.entry, other.entry);
          if (pair && !(best?.score >= score)) best = { score, pair };
        }
      }
    }
    return best?.pair;
  }

  /** The levels that all words of a text fit best. */
  levels(text) {
    const found = text ? this.find(text, ({ k }) => k === "Level").filter(({ score }) => score > ALL) : [];
    return found.slice(0, CANDIDATES).map(({ score, at }) => ({ score, entry: this.list[at] }));
  }

  /** Both levels in the order of the page on which they stand side by side. */
  beside(one, other) {
    return [[one, other], [other, one]].find(([first, second]) => first.b?.includes(second.at));
  }

  /** One word of a question: how well it fits each word of names and each kind, and what it weighs among such entries. */
  word(word, list) {
    const most = this.meant.has(word) ? 0 : slack(word), alike = this.alike.get(this.mended(word)) || [], fits = new Map();
    for (const own of this.known) {
      const fit = Math.max(wordFit(word, own, most), alike.includes(own) ? LIKE : 0);
      if (fit) fits.set(own, fit);
    }
    const kinds = {};
    for (const [kind, own] of Object.entries(this.kinds)) kinds[kind] = KIND_WORD * Math.max(0, ...own.map((each) => wordFit(word, each, most)));
    const fit = list.filter((entry) => entry.asking.some((name) => name.some((own) => fits.has(own)))).length;
    const rare = fit && Math.log(1 + list.length / fit) / Math.log(1 + list.length);
    return { fits, kinds, weight: fit ? COMMON + (1 - COMMON) * rare : UNKNOWN };
  }

  /** How well an entry answers a question, and by which of its names. */
  score(question, words, entry) {
    const others = (entry.a || []).length;
    let best = 0, by = 0;
    for (const [at, name] of entry.names.entries()) {
      const points = worth(question, words, entry.k, name, entry.asking[at], at > 0) * (at > others ? TOPIC : 1);
      if (points > best) [best, by] = [points, at];
    }
    const aside = entry.k === "Move" && best < EXACT && !words.some(({ kinds }) => kinds.Move) ? NO_MOVE : 1;
    return { ...entry, by: by ? [...(entry.a || []), ...(entry.t || [])][by - 1] : null, score: best * aside * (KIND_WEIGHT[entry.k] || 1) };
  }

  /** A word that nothing here knows, as the one has it that is nearest. */
  mended(word) {
    const most = slack(word);
    if (!most || this.meant.has(word)) return word;
    let best = word, least = most;
    for (const own of this.meant) {
      if (own.startsWith(word)) return word;
      const far = distance(word, own, least);
      if (far < least || (far === least && best === word)) [best, least] = [own, far];
    }
    return best;
  }
}

/** What a name is worth: above `ALL` where all words of the question fit it, else by how much of both fits the other. */
function worth(question, words, kind, name, own, other) {
  if (name === question) return other ? 3.6 : 4;
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
  return share + 0.5 * covered + (name.startsWith(question) ? 0.6 : 0) + (ordered ? 0.05 : 0) - (other ? 0.1 : 0);
}
