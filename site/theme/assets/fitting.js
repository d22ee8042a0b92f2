// How well one word fits another: equal, begun, of one stem, mistyped, or within it. The service reckons alike
// (career/search/fitting.py); a test holds the two to one another.

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

/** What a word is worth that is another form of the same, and one that only begins alike. */
export const FORM = 0.9;
const STEM = 0.7;
/** The least letters that words of one stem share, and the most by which each goes on. */
const STEM_LETTERS = 5, ENDING = 3;
/** The least letters that are left of a word without its ending. */
const LEFT = 3;

function sameStem(word, own) {
  let same = 0;
  while (same < word.length && word[same] === own[same]) same += 1;
  return same >= STEM_LETTERS && word.length - same <= ENDING && own.length - same <= ENDING;
}

/** How well one word fits another that it may be, or begin, or be mistyped for; 0 is not at all. */
export function wordFit(word, own, most) {
  if (own === word) return 1;
  if (own.startsWith(word)) return 0.85;
  if (sameStem(word, own)) return STEM;
  if (most && distance(word, own, most) <= most) return 0.6;
  if (word.length > 2 && own.includes(word)) return 0.5;
  return most && word.length > 4 && own.length > word.length && distance(word, own.slice(0, word.length), most) <= most ? 0.45 : 0;
}

/** What may be left of a word without an ending: of a form that doubles a letter or drops an e, what it is a form of. */
export function stems(word, endings) {
  const found = new Set([word]);
  for (const ending of endings) {
    let stem = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
    if (stem.length < LEFT || (/^[aeiou]/.test(ending) && /[^e]e$/.test(stem))) continue;
    if (/([^aeiou])\1$/.test(stem)) stem = stem.slice(0, -1);
    found.add(stem);
  }
  return found;
}
