// Which passage of which page answers a question that is put in many words: the one that holds most of them, the rare ones
// above all. What each passage is worth is comparable with what a name is worth (ranking.js).

import { FORM } from "./fitting.js";
import { EXACT, OTHER_KIND } from "./ranking.js";
import { listed } from "./reading.js";

/** What a word is worth in the text below a heading, and one that means much the same. */
const BODY = 0.9, TITLE = 0.8, LIKE = 0.75;
/** What a passage is worth that holds all words; and how much of them it has to hold where no name fits. */
const WHOLE = 0.85, LEAST = 0.5;
/** What a passage is worth to a question of fewer words, which many hold; and one that is about one ladder only. */
const FEW = [0, 0.4, 0.75], NARROW = 0.75;
/** What is left of the weight of a word that stands in every passage, and what one weighs that stands in none. */
const COMMON = 0.2, UNKNOWN = 0.6;
/** What a passage adds to a name of the same page, where the question is so long or the name is the question itself. */
const BOTH = 0.2, LONG = 3;
/** By how much a passage is worth less that is twice as long as one of so many words. */
const LONGER = 0.04, SHORT = 12;

/** The passages of a portal, each an address, a heading and the words of its text. */
export class Passages {
  constructor(told, names) {
    this.names = names;
    this.holds = new Map(); // each word: by passage, what it is worth there
    this.forms = new Map(); // each stem: the words that are forms of it
    const pages = new Map(names.list.map((entry) => [entry.u, entry]));
    this.list = told.map(([where, heading, text], at) => {
      const head = this.words(heading), body = this.words(text), title = this.words(pages.get(where)?.n ?? "");
      for (const [words, worth] of [[title, TITLE], [body, BODY], [head, 1]]) for (const word of words) this.hold(word, at, worth);
      return { entry: pages.get(where), heading, size: head.length + body.length };
    });
    for (const word of this.holds.keys()) names.meant.add(word);
  }

  /** The words of a text, each once, without those by which nothing is asked. */
  words(text) {
    return [...new Set(this.names.fold(text).split(" "))].filter((word) => word && !this.names.small.has(word));
  }

  /** Note what a word is worth in a passage. */
  hold(word, at, worth) {
    if (!this.holds.has(word)) {
      this.holds.set(word, new Map());
      listed(this.forms, word, this.names.stems(word));
    }
    this.holds.get(word).set(at, worth);
  }

  /** What a word is worth in each passage that holds it, a form of it, or what means much the same. */
  fits(word) {
    const fits = new Map(), mended = this.holds.has(word) ? word : this.names.mended(word);
    const add = (own, worth) => { for (const [at, held] of this.holds.get(own) || []) fits.set(at, Math.max(fits.get(at) || 0, held * worth)); };
    const forms = (each, worth) => { for (const stem of this.names.stems(each)) for (const own of this.forms.get(stem) || []) add(own, own === each ? worth : worth * FORM); };
    forms(mended, 1);
    for (const like of this.names.like(mended)) forms(like, LIKE);
    return fits;
  }

  /** The words of a question. */
  asking(text) {
    return this.names.asking(this.names.read(text));
  }

  /** The pages of which a passage answers a question, each with its best passage, best first. */
  find(text, wanted = () => true) {
    if (!text.trim()) return [];
    const asked = this.asking(text), asking = asked.filter((word) => this.names.asksFor(word).length), called = asking.flatMap((word) => this.names.asksFor(word)), own = asked.filter((word) => !this.names.asksFor(word).length), words = (own.length ? own : asked).map((word) => this.fits(word)), all = this.list.length;
    const weights = words.map(({ size }) => (size ? COMMON + ((1 - COMMON) * Math.log(1 + all / size)) / Math.log(1 + all) : UNKNOWN));
    const few = FEW[words.length] ?? 1;
    const sum = weights.reduce((total, each) => total + each, 0), shares = new Map(), best = new Map();
    words.forEach((fits, nth) => { for (const [at, worth] of fits) shares.set(at, (shares.get(at) || 0) + (worth * weights[nth]) / sum); });
    for (const [at, share] of shares) {
      const { entry, heading, size } = this.list[at], worth = share * (1 - LONGER * Math.max(0, Math.log2(size / SHORT)));
      if (!entry || !wanted(entry) || best.get(entry.u)?.share >= worth) continue;
      best.set(entry.u, { ...entry, by: heading || null, share: worth, score: WHOLE * (called.includes(entry.k) ? 1 : few) * worth * worth * (narrow(entry, called) ? NARROW : 1) * (called.length && !called.includes(entry.k) && !asking.some((word) => entry.asking[0].includes(word)) ? OTHER_KIND : 1) });
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }
}

/** Whether a page speaks of one ladder only, or of one person whom nobody asked for. */
const narrow = ({ k, d }, called) => (d && ["Fork", "Process"].includes(k)) || (k === "Mentor" && !called.includes(k));

/** Names and passages as one list, best first; a page that both speak for once. */
export function together(named, told, asked) {
  const passages = new Map(told.map((each) => [each.u, each]));
  const names = named.map((entry) => {
    const also = passages.get(entry.u), counts = also && (asked.length >= LONG || entry.score > EXACT);
    passages.delete(entry.u);
    return counts ? { ...entry, by: also.score > entry.score ? also.by : entry.by, score: Math.max(entry.score, also.score) + BOTH * Math.min(entry.score, also.score) } : entry;
  });
  return [...names, ...[...passages.values()].filter(({ share }) => share >= LEAST)].sort((a, b) => b.score - a.score);
}
