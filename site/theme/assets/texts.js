// What Pagefind finds in the texts of pages: those with all words of a question first, then those with the rarest of them.

import { fold } from "./ranking.js";

/** So many words of a question are looked for one by one, and so many others that mean much the same as each. */
const WORDS = 6, ALIKE = 2;
/** What a word is worth that means much the same; and a page that holds all words. */
const LIKE = 0.5, WHOLE = 0.5;
/** What holding a word is worth by itself, whatever Pagefind makes of how and where it stands. */
const HELD = 0.5;
/** A page that lacks words has to be worth so much of the best. */
const LEAST = 0.3;

/** What the texts hold, best first, each with its `strength` from 0 to 1; and as what the question was `asked`. */
export async function found(engine, text, filters, names) {
  const search = async (words) => (await engine.search(words, { filters })).results;
  if (!text) return Object.assign((await search(null)).map((result) => ({ ...result, strength: 0 })), { asked: null });
  if (text.includes('"')) return listed([[await search(text), 1]], text);
  const typed = text.split(/\s+/).filter((word) => fold(word)), own = typed.filter((word) => !names.small.has(names.fold(word)));
  const words = own.length ? own : typed;
  const single = await Promise.all(words.slice(0, WORDS).map(async (word, at) => {
    let results = await search(word);
    const mend = mended(word, names);
    if (!results.length && mend !== word) results = await search((words[at] = mend));
    const like = names.alike.get(names.fold(mend)) || [];
    return [results, ...(await Promise.all(like.slice(0, ALIKE).map(search)))];
  }));
  const asked = words.join(" "), whole = words.length > 1 ? await search(asked) : single[0][0];
  const rare = single.map(([results, ...like]) => 1 / Math.log2(2 + (results.length || Math.max(0, ...like.map((each) => each.length)))));
  const sum = rare.reduce((all, each) => all + each, 0) || 1;
  const parts = single.flatMap((lists, at) => lists.map((results, nth) => [results, ((nth ? LIKE : 1) * rare[at]) / sum]));
  return listed([[whole, WHOLE, true], ...parts], asked);
}

/** Results of several searches as one list. A page that stands in none that is `sure` has to be worth something. */
function listed(searches, asked) {
  const all = new Map(), sure = new Set();
  for (const [results, weight, whole] of searches) {
    for (const result of results) {
      const had = all.get(result.id) || { ...result, data: () => result.data(), strength: 0 };
      had.strength += weight * (HELD + ((1 - HELD) * result.score) / (results[0].score || 1));
      all.set(result.id, had);
      if (whole || searches.length === 1) sure.add(result.id);
    }
  }
  const results = [...all.values()].sort((a, b) => b.strength - a.strength), best = results[0]?.strength || 1;
  for (const result of results) result.strength = Math.min(1, result.strength);
  return Object.assign(results.filter(({ id, strength }) => sure.has(id) || strength >= LEAST * best), { asked });
}

/** A word as the names have it that is nearest, where it seems mistyped. */
function mended(word, names) {
  const plain = names.fold(word), mend = /^[\p{L}\p{M}]+$/u.test(word) ? names.mended(plain) : plain;
  return mend === plain ? word : mend;
}

/** What Pagefind found of a page: without the title, which stands above it, and marked where it is cut from more. */
export function excerpt({ title, excerpt }) {
  const text = document.createElement("p");
  text.innerHTML = excerpt;
  const all = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let rest = text.textContent.startsWith(`${title}. `) ? title.length + 2 : 0; rest && all.nextNode();) {
    const cut = Math.min(rest, all.currentNode.length);
    all.currentNode.deleteData(0, cut);
    rest -= cut;
  }
  if (/^[^\p{Lu}\p{N}“"(]/u.test(text.textContent.trim())) text.prepend("… ");
  if (!/[.!?…:]\s*$/.test(text.textContent)) text.append(" …");
  return text;
}
