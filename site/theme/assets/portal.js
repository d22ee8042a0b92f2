// What moves on the portal's pages: search, suggestions and filters. Every page reads whole without this file.

const root = new URL(document.body.dataset.root || "./", location.href);

// --- Words and names ---

/** Letters that are no letter with a mark, but are typed as others by those whose keyboard lacks them. */
const PLAIN = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[øłđðþßæœı]/g, (letter) => PLAIN[letter]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Edits (insert, delete, change, swap) that turn `a` into `b`, given up above `most`. */
function distance(a, b, most) {
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

const slack = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** What a word is worth that means much the same as one of a name, or says of what kind a thing is; and how well a name has to fit that some word does not. */
const LIKE = 0.75, KIND_WORD = 0.7, LEAST = 0.25, PART = 0.84, UNKNOWN = 0.5;
const KIND_WEIGHT = { Level: 1.04, Ladder: 1.03, Competency: 1.02 };

/** Above `ALL` every word of a question fits a name, above `EXACT` the name is the question itself. */
const ALL = PART, EXACT = 3;

/** The words by which questions are understood; they come with the names. */
let small = new Set(), kindWords = {}, meaning = {}, known = [];

/** The words of a folded text without the small ones, unless there are no others. */
const asking = (text) => {
  const words = text.split(" "), own = words.filter((word) => !small.has(word));
  return own.length ? own : words;
};

function wordFit(word, own, most) {
  if (own === word) return 1;
  if (own.startsWith(word) || (own.length > 3 && word.startsWith(own) && word.length < own.length + 4)) return 0.85;
  if (distance(word, own, most) <= most) return 0.6;
  if (word.length > 2 && own.includes(word)) return 0.5;
  return word.length > 4 && own.length > word.length && distance(word, own.slice(0, word.length), most) <= most ? 0.45 : 0;
}

/** How well one word of a question fits the words of a name, 0 is not at all, and which: rather one behind another. */
function bestFit(word, name, after = -1) {
  const most = slack(word), alike = Object.hasOwn(meaning, word) ? meaning[word] : [];
  let best = 0, place = -1;
  for (const [at, own] of name.entries()) {
    let fit = wordFit(word, own, most);
    if (fit < LIKE && alike.includes(own)) fit = LIKE;
    if (fit > best || (fit && fit === best && place <= after && after < at)) [best, place] = [fit, at];
  }
  return [best, place];
}

/** What a name is worth: above `ALL` where all words of the question fit it, else by how much of both fits the other. */
function worth(question, words, weights, kinds, name, own, other) {
  if (name === question) return other ? 3.6 : 4;
  const met = new Set();
  let total = 0, missed = 0, ordered = true, last = -1;
  for (const [nth, word] of words.entries()) {
    const [fit, at] = bestFit(word, own, last);
    if (fit) {
      met.add(at);
      ordered = ordered && at > last;
      last = at;
    }
    const best = Math.max(fit, kinds[nth]);
    total += best;
    missed += !best;
  }
  if (!met.size) return 0;
  const share = total / weights.reduce((sum, weight) => sum + weight), covered = met.size / own.length;
  const part = share * Math.sqrt(covered);
  if (missed) return part < LEAST ? 0 : PART * part;
  return share + 0.5 * covered + (name.startsWith(question) ? 0.6 : 0) + (ordered ? 0.05 : 0) - (other ? 0.1 : 0);
}

/** How well an entry answers a question, and by which of its names. `fits` holds what words are worth for each kind. */
function score(question, words, weights, entry, fits) {
  const kinds = (fits[entry.k] ??= words.map((word) => KIND_WORD * bestFit(word, kindWords[entry.k] || [])[0]));
  let best = 0, by = 0;
  for (const [at, name] of entry.names.entries()) {
    const points = worth(question, words, weights, kinds, name, entry.asking[at], at > 0);
    if (points > best) [best, by] = [points, at];
  }
  return { ...entry, by: by ? entry.a[by - 1] : null, score: best * (KIND_WEIGHT[entry.k] || 1) };
}

/** The names as they are compared. */
function prepare({ words, names }) {
  small = new Set(words.small);
  kindWords = words.kinds;
  meaning = words.alike;
  const list = names.map((entry) => {
    const folded = [entry.n, ...(entry.a || [])].map(fold);
    return { ...entry, names: folded, asking: folded.map(asking) };
  });
  known = [...new Set(list.flatMap((entry) => entry.asking.flat()))];
  return list;
}

/** What the words of a question weigh: less, where no name there is has anything like them. */
const weigh = (words) => words.map((word) => (bestFit(word, known)[0] ? 1 : UNKNOWN));

let names;
function loadNames() {
  names ??= fetch(new URL("search/names.json", root)).then((answer) => answer.json()).then(prepare);
  return names;
}

/** The entries whose names fit a text, best first, as far as what is chosen lets them. */
async function findNames(text, chosen = {}) {
  const question = fold(text);
  if (!question) return [];
  const list = await loadNames(), words = asking(question), weights = weigh(words), fits = {};
  const wanted = ({ k, f = {} }) => Object.entries(chosen).every(([name, value]) => (name === "kind" ? k : f[name]) === value);
  return list.filter(wanted).map((entry) => score(question, words, weights, entry, fits)).filter((entry) => entry.score > 0).sort((a, b) => b.score - a.score);
}

const figure = (number) => number.toLocaleString(document.documentElement.lang);

const CODE = /^(?=.*\d)[\p{L}\d.]+$|^\p{Lu}{3,4}$/u;
const HAVE_NAMES = new Set(["Level", "Competency", "Move"]);

/** Why an entry was found, where its own name does not show it. */
function reason({ k, by }) {
  if (!by || k === "Mentor") return by;
  return !HAVE_NAMES.has(k) ? `about “${by}”` : CODE.test(by) ? `code ${by}` : `also called ${by}`;
}

/** What a name is the name of, and by which other name it was found. */
const about = (entry) => [entry.k, entry.d, reason(entry)].filter(Boolean).join(", ");

/** A title in which is marked what was asked for. */
function marked(title, words) {
  return title.split(/([\p{L}\p{M}\p{N}]+)/u).map((part, at) => (at % 2 && words.some((word) => wordFit(word, fold(part), slack(word))) ? make("mark", {}, part) : part));
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// --- The search in every page's head ---

customElements.define("portal-search", class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    if (!this.input) return;
    this.name = `_suggestions-${[...document.querySelectorAll("portal-search")].indexOf(this)}`;
    this.list = make("ul", { class: "suggestions plain", role: "listbox", id: this.name, "aria-label": "Suggestions", hidden: "" });
    this.told = make("p", { class: "visually-hidden", role: "status" });
    this.append(this.list, this.told);
    const { input } = this;
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": this.name, "aria-autocomplete": "list" })) input.setAttribute(name, value);
    input.addEventListener("focus", () => loadNames(), { once: true });
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.move(event));
    this.addEventListener("focusout", (event) => { if (!this.contains(event.relatedTarget)) this.close(); });
  }

  async suggest() {
    const text = this.input.value;
    const { kind } = this.dataset;
    const found = (await findNames(text, kind ? { kind } : {})).slice(0, 7);
    if (text !== this.input.value) return;
    const everything = new URL(`search/?${new URLSearchParams({ q: text, ...(kind && { kind }) })}`, root);
    const option = (href, ...inside) => make("li", { role: "presentation" }, make("a", { role: "option", id: `${this.name}-${this.list.childElementCount}`, "aria-selected": "false", href, tabindex: "-1" }, ...inside));
    this.list.replaceChildren();
    for (const entry of found) this.list.append(option(new URL(entry.u, root), make("strong", {}, entry.n), make("span", { class: "note" }, ` ${about(entry)}`)));
    if (text.trim()) this.list.append(option(everything, `Search every page for “${text.trim()}”`));
    this.current = -1;
    this.show(Boolean(text.trim()));
    this.told.textContent = text.trim() ? `${found.length ? figure(found.length) : "No"} ${found.length === 1 ? "suggestion" : "suggestions"}` : "";
  }

  show(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) this.input.removeAttribute("aria-activedescendant");
  }

  close() { this.show(false); }

  move(event) {
    const options = [...this.list.querySelectorAll("[role=option]")];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault(); // else the browser empties the field
      return this.close();
    }
    if (event.key === "Enter" && !this.list.hidden && this.current >= 0) {
      event.preventDefault();
      options[this.current].click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.list.hidden || !options.length) return;
    event.preventDefault();
    this.current = (this.current + step + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.current)));
    options[this.current].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.current].id);
  }
});

// --- Where nothing stands: what the words of the address may have meant ---

customElements.define("portal-lost", class extends HTMLElement {
  async connectedCallback() {
    const parts = decodeURIComponent(location.pathname.slice(root.pathname.length)).replace(/(index)?\.html?$/, "").split("/").filter(Boolean);
    const text = fold(parts.at(-1) || "");
    if (!text) return;
    document.querySelector("portal-search input").value = text;
    let found = await findNames(text);
    if (!found.length) found = await findNames(parts.join(" "));
    if (!found.length) return;
    this.append(make("h2", {}, "Perhaps you meant"), make("ul", { class: "rows plain" }, ...found.slice(0, 5).map((entry) => make("li", {}, make("a", { href: new URL(entry.u, root) }, entry.n), make("span", { class: "note" }, about(entry))))));
  }
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
  const field = document.querySelector("portal-results input[type=search], portal-search input[type=search]");
  if (!wanted || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// --- On paper nothing can be opened: whatever is folded away stands open while a page is printed ---

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("main details:not([open], .filters *)")) {
    folded.open = true;
    addEventListener("afterprint", () => { folded.open = false; }, { once: true });
  }
});

// --- Filters of a directory or catalogue stand in a file of their own, for the few pages that have them ---

if (document.querySelector("portal-filter")) import("./filtering.js").then(({ define }) => define({ fold, make, figure }));

// --- The search page: names first, then Pagefind's results, narrowed by kind, ladder, track and language ---

/** How many results are shown at first, and with each wish for more. */
const AT_ONCE = 30;

/** What Pagefind found of a page: without the title, which stands above it, and marked where it is cut from more. */
function excerpt({ title, excerpt }) {
  const text = make("p");
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

/** What the best of the texts is worth beside a name that fits some of the words. */
const TEXT = 0.3;

/** A word that no name holds, as the name has it that is nearest. */
function mended(word) {
  const most = slack(word);
  if (!most || known.includes(word)) return word;
  let best = word, least = most;
  for (const own of known) {
    if (own.startsWith(word)) return word;
    const far = distance(word, own, least);
    if (far < least || (far === least && best === word)) [best, least] = [own, far];
  }
  return best;
}

/** What Pagefind finds: of all words, of mistyped ones mended, and where that is little of each word for itself. */
async function found(engine, text, filters, named) {
  if (!text) return Object.assign((await engine.search(null, { filters })).results.map((result) => ({ ...result, strength: 0 })), { asked: null });
  const own = text.includes('"') ? [text] : text.split(/\s+/).filter((word) => !small.has(fold(word)));
  const words = own.length ? own : text.split(/\s+/);
  const others = words.map((word) => (/^[\p{L}\p{M}]+$/u.test(word) && mended(fold(word)) !== fold(word) ? mended(fold(word)) : word));
  const all = new Map();
  const add = (results, weight) => {
    for (const result of results) {
      const had = all.get(result.id) || { ...result, data: () => result.data(), strength: 0 };
      had.strength += (weight * result.score) / (results[0].score || 1);
      all.set(result.id, had);
    }
  };
  const asked = words.join(" "), mend = others.join(" ");
  if (mend === asked || !named.some(({ score }) => score > ALL)) add((await engine.search(asked, { filters })).results, 1);
  if (mend !== asked) add((await engine.search(mend, { filters })).results, 1);
  if (all.size < 3 && words.length > 1) {
    for (const { results } of await Promise.all(others.slice(0, 6).map((word) => engine.search(word, { filters })))) add(results, 0.5 / Math.log2(2 + results.length));
  }
  const results = [...all.values()].sort((a, b) => b.strength - a.strength);
  const best = Math.max(1, results[0]?.strength || 0);
  for (const result of results) result.strength /= best;
  return Object.assign(results, { asked: mend });
}

const FACETS = { kind: "Kind", ladder: "Ladder", track: "Track", language: "Language" };

customElements.define("portal-results", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.querySelector("input");
    this.found = this.querySelector(".found");
    this.results = this.querySelector(".results");
    this.facets = this.querySelector(".facets");
    this.lists = this.querySelector(".plain-lists");
    this.lists.hidden = true;
    this.lists.querySelector(".lead").remove();
    this.addEventListener("keydown", (event) => this.move(event));
    this.chosen = {};
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name === "q") this.input.value = value;
      else if (name in FACETS && value) this.chosen[name] = value;
    }
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.search(); });
    this.form.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.search(), 120); });
    this.input.focus();
    this.search();
  }

  pagefind() {
    this.engine ??= import(new URL(this.dataset.pagefind, location.href)).then(async (pagefind) => {
      await pagefind.options({ excerptLength: 24, ranking: { pageLength: 1 }, baseUrl: root.pathname });
      await pagefind.init();
      this.drawFacets(await pagefind.filters());
      return pagefind;
    });
    return this.engine;
  }

  drawFacets(filters) {
    for (const [name, title] of Object.entries(FACETS)) {
      const values = Object.keys(filters[name] || {});
      if (!values.length) continue;
      const select = make("select", { name });
      select.append(make("option", { value: "" }, "Any"));
      for (const value of values) select.append(make("option", { value }, this.say(name, value)));
      if (this.chosen[name]) select.value = this.chosen[name];
      this.facets.append(make("label", {}, title, select));
    }
    this.count(filters);
    this.facets.hidden = !this.facets.childElementCount;
  }

  /** How many results each choice would leave. */
  count(filters) {
    for (const select of this.facets.querySelectorAll("select")) {
      for (const option of select.options) {
        if (option.value) option.text = `${this.say(select.name, option.value)} (${figure(filters[select.name]?.[option.value] || 0)})`;
      }
    }
  }

  /** The same counts, where those of a facet leave out what is chosen of that facet itself. */
  async recount(engine, asked, chosen) {
    const counts = asked ? { ...(await engine.search(asked, { filters: chosen })).filters } : { ...(await engine.filters()) };
    for (const name of Object.keys(chosen)) {
      const { [name]: _, ...others } = chosen;
      counts[name] = (await engine.search(asked, { filters: others })).filters[name];
    }
    return counts;
  }

  say(name, value) {
    if (name !== "language") return value;
    try { return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(value); } catch { return value; }
  }

  /** The words of the field and whatever is chosen, as one search. Told as a count only once all of it is known. */
  async search() {
    const text = this.input.value.trim();
    for (const select of this.facets.querySelectorAll("select")) this.chosen[select.name] = select.value;
    const filters = Object.fromEntries(Object.entries(this.chosen).filter(([, value]) => value));
    history.replaceState(null, "", `?${new URLSearchParams({ ...(text && { q: text }), ...filters })}`);
    const run = (this.run = (this.run || 0) + 1);
    this.lists.hidden = true;
    if (!text && !Object.keys(filters).length) {
      this.show([], 0);
      this.found.textContent = "Type a level, a competency, a name or any word.";
      const engine = await this.pagefind();
      if (run === this.run) this.count(await engine.filters());
      return;
    }
    const named = await findNames(text, filters);
    if (run !== this.run) return;
    this.words = asking(fold(text));
    const items = new Map();
    const add = (entry) => {
      const href = new URL(entry.u, root);
      if (!items.has(href.pathname)) items.set(href.pathname, { title: entry.n, about: about(entry), href });
    };
    named.filter(({ score }, at) => score > EXACT || (score > ALL && at < 8)).forEach(add);
    this.show([...items.values()], 0);
    this.found.textContent = "Searching every page";
    try {
      const engine = await this.pagefind();
      const results = await found(engine, text, filters, named);
      if (run !== this.run) return;
      const counts = await this.recount(engine, results.asked, filters);
      if (run !== this.run) return;
      this.count(counts);
      await this.more(run, items, results, 0, named.filter(({ score }) => score <= ALL));
    } catch {
      if (run === this.run) this.found.textContent = "The pages cannot be searched just now. Try again in a moment, or go by the lists in the head.";
    }
  }

  /** Draw what is there already with the next of the results behind it; then say how much of all that is. */
  async more(run, items, results, from, near = []) {
    const pages = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
    if (run !== this.run) return;
    const next = new Map();
    for (const [at, page] of pages.entries()) {
      const href = page.url.replace(/\.html$/, "/"); // Pagefind read a digest of the page, a file beside its folder
      const known = items.get(href);
      if (known) known.excerpt ??= page.excerpt;
      else next.set(href, { title: page.meta.title, about: [...(page.filters.kind || []), ...(page.filters.ladder || [])].join(", "), href, excerpt: page.excerpt, strength: TEXT * results[from + at].strength });
    }
    for (const entry of near.slice(0, 8)) { // names that fit some of the words, among the texts that hold them
      const href = new URL(entry.u, root), known = next.get(href.pathname);
      if (known) known.strength += entry.score;
      else if (!items.has(href.pathname)) next.set(href.pathname, { title: entry.n, about: about(entry), href, strength: entry.score });
    }
    for (const [href, item] of [...next].sort(([, a], [, b]) => b.strength - a.strength)) items.set(href, item);
    const left = Math.max(results.length - from - AT_ONCE, 0);
    this.show([...items.values()], left, async () => {
      const before = items.size;
      await this.more(run, items, results, from + AT_ONCE);
      this.results.children[before]?.querySelector("a").focus();
    });
    const [shown, all] = [items.size, items.size + left];
    this.found.textContent = left ? `The first ${figure(shown)} of ${figure(all)} results`
      : all ? `${figure(all)} ${all === 1 ? "result" : "results"}`
      : `Nothing found for “${this.input.value.trim()}”. Try fewer or other words${Object.values(this.chosen).some(Boolean) ? ", take a choice back," : ""} or go by a list.`;
    this.lists.hidden = all > 0;
  }

  /** By the arrow keys from the field through the results, and back to the field by Escape. */
  move(event) {
    const links = [...this.results.querySelectorAll("h2 a")], at = links.indexOf(document.activeElement);
    if (at < 0 && event.target !== this.input) return;
    if (event.key === "Escape" && at >= 0) this.input.focus();
    else if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || this.input).focus();
    else return;
    event.preventDefault();
  }

  show(items, left, more) {
    this.results.replaceChildren(...items.map((item) => {
      const entry = make("li", {}, make("h2", { class: "result-title" }, make("a", { href: item.href }, ...marked(item.title, this.words || []))), make("p", { class: "small" }, item.about || ""));
      if (item.excerpt) entry.append(excerpt(item));
      return entry;
    }));
    this.next?.remove();
    this.next = null;
    if (!left) return;
    this.next = make("button", { type: "button", class: "quiet more" }, `Show ${figure(Math.min(left, AT_ONCE))} more`);
    this.next.addEventListener("click", () => { this.next.disabled = true; more(); });
    this.results.after(this.next);
  }
});
