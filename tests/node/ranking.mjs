// Ranks names by the portal's own rules: node ranking.mjs < {"script": "...", "entries": [...], "questions": [...]}
import { readFileSync } from "node:fs";

const { script, entries, questions } = JSON.parse(readFileSync(0, "utf8"));
const document = { body: { dataset: {} }, documentElement: { lang: "en" } };
const rules = script.slice(0, script.indexOf("let names;")); // what follows asks the network and the page
const { fold, score } = new Function("document", "location", `${rules}; return { fold, score };`)(document, { href: "http://here/" });

const listed = entries.map((entry) => ({ ...entry, names: [entry.n, ...(entry.a || [])].map(fold) }));
const rank = (text) => {
  const question = fold(text);
  if (!question) return [];
  const found = listed.map((entry, at) => ({ at, ...score(question, question.split(" "), entry) }));
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ at, by, score }) => [at, by, score]);
};
console.log(JSON.stringify(questions.map(rank)));
