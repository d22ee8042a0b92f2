// What moves on the portal's pages: search, suggestions and filters. Every page reads whole without this file.

import { gettext, ngettext } from "./words.js";

const root = new URL(document.body.dataset.root || "./", location.href);

// --- Names ---

/** The names of the portal, and the rules by which they are ranked; both come with the first letter that is typed. */
let names, ranking;
function loadNames() {
  names ??= Promise.all([import("./ranking.js"), fetch(new URL("search/names.json", root)).then((answer) => answer.json())]).then(([rules, told]) => {
    ranking = rules;
    return new rules.Names(told);
  });
  return names;
}

/** What pages say, passage by passage: only the search page looks there. */
let passages;
function loadPassages() {
  passages ??= Promise.all([loadNames(), import("./passages.js"), fetch(new URL("search/passages.json", root)).then((answer) => answer.json())]).then(([known, rules, told]) => {
    const all = new rules.Passages(told, known);
    return async (text, chosen) => rules.together(await findNames(text, chosen), all.find(text, lets(chosen)), all.asking(text));
  });
  return passages;
}

/** Whether what is chosen lets an entry be found. */
const lets = (chosen) => ({ k, f = {} }) => Object.entries(chosen).every(([name, value]) => (name === "kind" ? k : f[name]) === value);

/** The entries whose names fit a text, best first, as far as what is chosen lets them. */
async function findNames(text, chosen = {}) {
  if (!text.trim()) return [];
  const wanted = lets(chosen), known = await loadNames(), found = known.find(text, wanted), { pair, move } = ranking.compared(known, text) || {};
  const side = move ? { ...move, score: SIDE_BY_SIDE } : pair && { n: gettext("{one} and {other}", { one: pair[0].n, other: pair[1].n }), k: "Compare", d: [...new Set(pair.map(({ f }) => f.ladder))].join(", "), u: `compare/${pair.map((level) => level.u.slice("ladders/".length)).join("")}`, score: SIDE_BY_SIDE };
  return side && wanted(side) ? [side, ...found.filter(({ u }) => u !== side.u)].sort((a, b) => b.score - a.score) : found;
}

/** What the page of two levels, or of the move between them, is worth to whoever names both: more than anything but a thing that is called so. */
const SIDE_BY_SIDE = 3.5;

/** Of what language a name is, where it is not of the page's. */
const told = (lang) => (lang ? { lang } : {});

const figure = (number) => number.toLocaleString(document.documentElement.lang);

/** How the kinds of things are called. In lists, indexes and addresses they have the same English names in every language. */
const KINDS = {
  Ladder: gettext("Ladder"), Level: gettext("Level"), Competency: gettext("Competency"), Mentor: gettext("Mentor"),
  Training: gettext("Training"), Hat: gettext("Hat"), Guide: gettext("Guide"), Move: gettext("Move"), Fork: gettext("Fork"),
  Process: gettext("Process"), "Review cycle": gettext("Review cycle"), Matrix: gettext("Matrix"), Parity: gettext("Parity"),
  Coverage: gettext("Coverage"), Compare: gettext("Compare"), Fairness: gettext("Fairness"), About: gettext("About"), List: gettext("List"),
  Advert: gettext("Advert"), "How it works": gettext("How it works"), "What changed": gettext("What changed"),
};

const CODE = /^(?=.*\d)[\p{L}\d.]+$|^\p{Lu}{3,4}$/u;
const HAVE_NAMES = new Set(["Level", "Competency", "Move"]);

/** Why an entry was found, where its own name does not show it. */
function reason({ k, by }) {
  if (!by || k === "Mentor") return by;
  if (!HAVE_NAMES.has(k)) return gettext("about “{question}”", { question: by });
  return CODE.test(by) ? gettext("code {code}", { code: by }) : gettext("also called {name}", { name: by });
}

/** What a name is the name of, and by which other name it was found. */
const about = (entry) => [...new Set([KINDS[entry.k] ?? entry.k, entry.d, reason(entry)])].filter(Boolean).join(", ");

/** A title in which is marked what was asked for. */
function marked(title, words) {
  return title.split(/([\p{L}\p{M}\p{N}]+)/u).map((part, at) => (at % 2 && words.some((word) => ranking.wordFit(word, ranking.fold(part), ranking.slack(word))) ? make("mark", {}, part) : part));
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
    this.list = make("ul", { class: "suggestions plain", role: "listbox", id: this.name, "aria-label": gettext("Suggestions"), hidden: "" });
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
    for (const entry of found) this.list.append(option(new URL(entry.u, root), make("strong", told(entry.l), entry.n), make("span", { class: "note" }, ` ${about(entry)}`)));
    if (text.trim()) this.list.append(option(everything, gettext("Search every page for “{text}”", { text: text.trim() })));
    this.current = -1;
    this.show(Boolean(text.trim()));
    this.told.textContent = !text.trim() ? ""
      : found.length ? ngettext("{count} suggestion", "{count} suggestions", found.length, { count: figure(found.length) })
      : gettext("No suggestions");
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

/** What an address says; where its signs are broken, as it stands. */
function plain(address) { try { return decodeURIComponent(address); } catch { return address; } }

customElements.define("portal-lost", class extends HTMLElement {
  async connectedCallback() {
    const parts = plain(location.pathname.slice(root.pathname.length)).replace(/(index)?\.html?$/, "").split("/").filter(Boolean);
    const text = (parts.at(-1) || "").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
    if (!text) return;
    document.querySelector("portal-search input").value = text;
    let found = await findNames(text);
    if (!found.length) found = await findNames(parts.join(" "));
    if (!found.length) return;
    this.append(make("h2", {}, gettext("Perhaps you meant")), make("ul", { class: "rows plain" }, ...found.slice(0, 5).map((entry) => make("li", {}, make("a", { href: new URL(entry.u, root), ...told(entry.l) }, entry.n), make("span", { class: "note" }, about(entry))))));
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

if (document.querySelector("portal-filter")) Promise.all([import("./filtering.js"), import("./fitting.js")]).then(([{ define }, { fold }]) => define({ fold, make, figure }));

// --- The search page: names first, then Pagefind's results, narrowed by kind, ladder, track and language ---

/** How many results are shown at first, and with each wish for more. */
const AT_ONCE = 30;

/** What the best of the texts is worth beside a name that fits some of the words. */
const TEXT = 0.25;

const FACETS = { kind: gettext("Kind"), ladder: gettext("Ladder"), track: gettext("Track"), language: gettext("Language") };

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
    this.form.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.search(), 80); });
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
      select.append(make("option", { value: "" }, gettext("Any")));
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
    if (name === "kind") return KINDS[value] ?? value;
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
      this.found.textContent = gettext("Type a level, a competency, a name or any word.");
      const engine = await this.pagefind();
      if (run === this.run) this.count(await engine.filters());
      return;
    }
    const [known, named, { excerpt, found }] = await Promise.all([loadNames(), loadPassages().then((find) => find(text, filters)), import("./texts.js")]);
    if (run !== this.run) return;
    const { ALL, EXACT } = ranking;
    this.excerpt = excerpt;
    this.words = text ? known.asking(known.fold(text)) : [];
    const items = new Map();
    const add = (entry) => {
      const href = new URL(entry.u, root);
      if (!items.has(href.pathname)) items.set(href.pathname, { title: entry.n, lang: entry.l, about: about(entry), href });
    };
    named.filter(({ score }, at) => score > EXACT || (score > ALL && at < 8)).forEach(add);
    this.show([...items.values()], 0);
    this.found.textContent = gettext("Searching every page");
    try {
      const engine = await this.pagefind();
      const results = await found(engine, text, filters, known);
      if (run !== this.run) return;
      const counts = await this.recount(engine, results.asked, filters);
      if (run !== this.run) return;
      this.count(counts);
      await this.more(run, items, results, 0, named.filter(({ score }) => score <= ALL));
    } catch {
      if (run === this.run) this.found.textContent = gettext("The pages cannot be searched just now. Try again in a moment, or go by the lists in the head.");
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
      else next.set(href, { title: page.meta.title, about: [...(page.filters.kind || []).map((kind) => KINDS[kind] ?? kind), ...(page.filters.ladder || [])].join(", "), href, excerpt: page.excerpt, strength: TEXT * results[from + at].strength });
    }
    const once = new Set(), best = near.filter(({ u }) => !once.has(u.split("#")[0]) && once.add(u.split("#")[0]));
    for (const entry of best.slice(0, 8)) { // names that fit some of the words, among the texts that hold them
      const href = new URL(entry.u, root), known = next.get(href.pathname);
      if (known) Object.assign(known, { about: about(entry), strength: known.strength + entry.score });
      else if (!items.has(href.pathname)) next.set(href.pathname, { title: entry.n, lang: entry.l, about: about(entry), href, strength: entry.score });
    }
    for (const [href, item] of [...next].sort(([, a], [, b]) => b.strength - a.strength)) items.set(href, item);
    const left = Math.max(results.length - from - AT_ONCE, 0);
    this.show([...items.values()], left, async () => {
      const before = items.size;
      await this.more(run, items, results, from + AT_ONCE);
      this.results.children[before]?.querySelector("a").focus();
    });
    const [shown, all] = [items.size, items.size + left];
    const text = this.input.value.trim();
    this.found.textContent = left ? gettext("The first {shown} of {all} results", { shown: figure(shown), all: figure(all) })
      : all ? ngettext("{count} result", "{count} results", all, { count: figure(all) })
      : Object.values(this.chosen).some(Boolean)
        ? gettext("Nothing found for “{text}”. Try fewer or other words, take a choice back, or go by a list.", { text })
        : gettext("Nothing found for “{text}”. Try fewer or other words or go by a list.", { text });
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
      const entry = make("li", {}, make("h2", { class: "result-title" }, make("a", { href: item.href, ...told(item.lang) }, ...marked(item.title, this.words || []))), make("p", { class: "small" }, item.about || ""));
      if (item.excerpt) entry.append(this.excerpt(item));
      return entry;
    }));
    this.next?.remove();
    this.next = null;
    if (!left) return;
    this.next = make("button", { type: "button", class: "quiet more" }, gettext("Show {count} more", { count: figure(Math.min(left, AT_ONCE)) }));
    this.next.addEventListener("click", () => { this.next.disabled = true; more(); });
    this.results.after(this.next);
  }
});
