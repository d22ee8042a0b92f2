// Ranks names by the portal's own rules: node ranking.mjs < {"rules": "…/ranking.js", "words": {...}, "entries": [...], "questions": [...]}
import { readFileSync } from "node:fs";

const { rules, words, entries, questions } = JSON.parse(readFileSync(0, "utf8"));
const { Names } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(rules, "utf8"))}`);

const names = new Names({ words, names: entries });
const rank = (text) => names.find(text).map(({ at, by, score }) => [at, by, score]);
console.log(JSON.stringify(questions.map(rank)));
