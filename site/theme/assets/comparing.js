// Two levels in one question: `E5 vs M2`, `E5 M2`, `difference between … and …` lead to the page that puts them side by side;
// `from E5 to M2` to the move from the one to the other, where there is such a page.

/** Of how many levels one side may be meant, and how well they have to fit. */
const CANDIDATES = 4, JOINED = 1.5;
/** What a level is worth whose name or code is all that stands on one side. */
const NAMED = 4;

/** Both levels that a question names, as the `pair` whose page there is, in its order, or the `move` between them. */
export function compared(names, text) {
  const { between = [], joins = [], towards = [], asks = [] } = names.compare, words = names.read(text).split(" ").map((word) => names.mended(word));
  const asked = words.some((word) => asks.includes(word));
  let best = null;
  for (let at = 1; at < words.length; at++) {
    const joint = between.includes(words[at]) || (asked && joins.includes(words[at])), skip = joint || joins.includes(words[at]);
    const sides = [words.slice(0, at), words.slice(at + Number(skip))].map((side) => inner(names, side.filter((each) => !asks.includes(each))));
    const [ones, others] = sides.map((side) => (joint ? fitting(names, side) : called(names, side)));
    for (const one of ones) {
      for (const other of others) {
        const score = one.score + other.score, move = !joint && towards.includes(words[at]) && moving(names, one, other), pair = beside(one, other);
        if ((move || pair) && !(best?.score >= score)) best = { score, pair, move };
      }
    }
  }
  return best;
}

/** Words without the small ones before and after them. */
function inner(names, words) {
  const own = words.map((word) => !names.small.has(word));
  return words.slice(own.indexOf(true), own.lastIndexOf(true) + 1).join(" ");
}

/** The levels that all words of a text fit best. */
const fitting = (names, text) => (text ? names.find(text, ({ k }) => k === "Level").filter(({ score }) => score > JOINED).slice(0, CANDIDATES) : []);

/** The levels that are called so. */
const called = (names, text) => (text ? names.list.filter(({ k, names: own }) => k === "Level" && own.includes(text)).map((level) => ({ ...level, score: NAMED })) : []);

/** Both levels in the order of the page on which they stand side by side. */
const beside = (one, other) => [[one, other], [other, one]].find(([first, second]) => first.b?.includes(second.at));

/** The move from one level to another. */
const moving = (names, ...levels) => names.list.find(({ u }) => u === `moves/${levels.map((level) => level.u.slice("ladders/".length)).join("")}`);
