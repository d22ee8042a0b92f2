// Ranks names by the portal's own rules: node ranking.mjs < {"script": "...", "words": {...}, "entries": [...], "questions": [...]}
import { readFileSync } from "node:fs";

const { script, words, entries, questions } = JSON.parse(readFileSync(0, "utf8"));
const document = { body: { dataset: {} }, documentElement: { lang: "en" } };
const rules = script.slice(0, script.indexOf("let names;")).replace(/^import .*$/m, ""); // what follows asks the network and the page
const { asking, fold, prepare, score, weigh } = new Function("document", "location", `${rules}; return { asking, fold, prepare, score, weigh };`)(document, { href: "http://here/" });

const listed = prepare({ words, names: entries });
const rank = (text) => {
  const question = fold(text), fits = {};
  if (!question) return [];
  const words = asking(question), weights = weigh(words);
  const found = listed.map((entry, at) => ({ at, ...score(question, words, weights, entry, fits) }));
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ at, by, score }) => [at, by, score]);
};
console.log(JSON.stringify(questions.map(rank)));
