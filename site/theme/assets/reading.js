// How a question is read: short forms written out, words put together or taken apart, what means much the same. The service
// reads alike (career/search/reading.py).

import { distance, fold, slack, stems } from "./fitting.js";

/** Numbers as titles count: Senior Engineer II. */
const ROMAN = { ii: "2", iii: "3", iv: "4", vi: "6", vii: "7", viii: "8", ix: "9" };
/** A level's code, which is typed in two parts as well: E 5. */
const CODE = /^\p{L}{1,3}\d$/u;
/** The least letters of each part of a word that is typed without a space. */
const LEAST_PART = 3;

/** Puts a word into the list of each stem that it has. */
export function listed(formed, word, stems) {
  for (const stem of stems) formed.has(stem) ? formed.get(stem).push(word) : formed.set(stem, [word]);
}

/** Reads in the words of a language. `know` tells it the words of all names. */
export class Reader {
  constructor(words) {
    this.spelt = Object.entries(words.spelt);
    this.short = { ...ROMAN, ...words.short };
    this.endings = words.endings;
    const plain = (list) => list.map((word) => this.fold(word)), lists = (all) => Object.fromEntries(Object.entries(all).map(([name, list]) => [name, plain(list)]));
    this.small = new Set(plain(words.small));
    this.alike = new Map(Object.entries(words.alike).map(([word, means]) => [this.fold(word), plain(means)]));
    for (const group of words.groups.map(plain)) {
      for (const word of group) this.alike.set(word, [...new Set([...(this.alike.get(word) || []), ...group])].filter((each) => each !== word));
    }
    [this.kinds, this.called, this.compare] = [lists(words.kinds), lists(words.called), lists(words.compare)];
    this.stemmed = new Map();
    for (const word of this.alike.keys()) for (const stem of this.stems(word)) if (!this.stemmed.has(stem)) this.stemmed.set(stem, word);
  }

  /** Take these for the names, each as its words: neither one of these nor any of a list is mistyped. */
  know(names) {
    [this.known, this.formed, this.beside] = [new Set(names.flat()), new Map(), new Set()];
    for (const words of names) words.slice(1).forEach((word, at) => this.beside.add(`${words[at]} ${word}`));
    for (const word of this.known) listed(this.formed, word, this.stems(word));
    const meant = [...this.alike.keys(), ...Object.values(this.kinds).flat(), ...Object.values(this.compare).flat(), ...this.small];
    this.meant = new Set([...this.known, ...meant.sort()]);
  }

  /** A text as it is compared: short forms written out, and where two letters are typed for one with a mark, as one. */
  fold(text) {
    const plain = this.spelt.reduce((folded, [typed, plain]) => folded.replaceAll(typed, plain), fold(text));
    return plain.split(" ").map((word) => (Object.hasOwn(this.short, word) ? this.short[word] : word)).join(" ");
  }

  /** A question as it is compared: what is typed as two words and known as one, as one; and the other way round. */
  read(text) {
    const words = this.fold(text).split(" "), read = [];
    for (const word of words) {
      const both = `${read.at(-1) ?? ""}${word}`;
      if (read.length && this.meant.has(both) && !this.apart(read.at(-1), word)) read[read.length - 1] = both;
      else read.push(...this.parted(word));
    }
    return read.join(" ");
  }

  /** Whether two words that are known as one as well stay two: where a name has them so, or both mean something and the one no more than they. */
  apart(one, other) {
    const both = one + other;
    if (CODE.test(both)) return false;
    return this.alike.has(both) ? this.beside.has(`${one} ${other}`) : this.meant.has(one) && this.meant.has(other);
  }

  /** A word that is none, as the two that it is made of, of which the first may have an ending. */
  parted(word) {
    for (let at = LEAST_PART; !this.meant.has(word) && at <= word.length - LEAST_PART; at++) {
      const own = [...this.stems(word.slice(0, at))].find((part) => this.stands(part));
      if (own && this.stands(word.slice(at))) return [own, word.slice(at)];
    }
    return [word];
  }

  /** Whether a part of a word stands for itself: as a word of names, or, where it is longer, of any list. */
  stands(part) {
    return part.length >= LEAST_PART && (this.known.has(part) || (part.length > LEAST_PART && this.meant.has(part)));
  }

  /** What may be left of a word without an ending. */
  stems(word) {
    return stems(word, this.endings);
  }

  /** The words of names that are forms of a word. */
  forms(word) {
    return [...this.stems(word)].flatMap((stem) => this.formed.get(stem) || []);
  }

  /** The words of a folded text without the small ones, unless there are no others. */
  asking(text) {
    const words = text.split(" "), own = words.filter((word) => !this.small.has(word));
    return own.length ? own : words;
  }

  /** What means much the same as a word, or as another form of it. */
  like(word) {
    const own = this.alike.get(word);
    if (own) return own;
    const key = [...this.stems(word)].map((stem) => this.stemmed.get(stem)).find(Boolean);
    return key ? [key, ...this.alike.get(key)] : [];
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

  /** The kinds of things that nothing but a word asks for. */
  asksFor(word) {
    const mended = this.mended(word);
    return Object.keys(this.called).filter((kind) => this.called[kind].includes(mended));
  }
}
