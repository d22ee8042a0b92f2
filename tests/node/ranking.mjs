// Ranks names by the portal's own rules: node ranking.mjs < {"rules": "…/ranking.js", "words": {...}, "entries": [...], "questions": [...]}
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A script of the portal with those it imports: a browser takes them for modules, Node only where a package says so. */
function module(file) {
  const script = readFileSync(file, "utf8").replace(/from "(\.\/[^"]+)"/g, (_, other) => `from "${module(join(dirname(file), other))}"`);
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

const { rules, words, entries, questions } = JSON.parse(readFileSync(0, "utf8"));
const { Names } = await import(module(rules));

const names = new Names({ words, names: entries });
const rank = (text) => names.find(text).map(({ at, by, score }) => [at, by, score]);
console.log(JSON.stringify(questions.map(rank)));
