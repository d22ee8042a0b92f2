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

/** How well one word of a question fits the words of a name: 0 is not at all. */
function wordFit(word, name) {
  let best = 0;
  for (const own of name) {
    if (own === word) return 1;
    if (own.startsWith(word)) best = Math.max(best, 0.85);
    else if (word.length > 2 && own.includes(word)) best = Math.max(best, 0.5);
    else if (distance(word, own, slack(word)) <= slack(word)) best = Math.max(best, 0.6);
    else if (own.length > word.length && distance(word, own.slice(0, word.length), slack(word)) <= slack(word)) best = Math.max(best, 0.45);
  }
  return best;
}

/** Only a name that is the question itself scores more. */
const EXACT = 3;
const KIND_WEIGHT = { Level: 1.04, Ladder: 1.03, Competency: 1.02 };

/** How well an entry answers a question, and by which of its names. */
function score(question, words, entry) {
  let best = 0, by = 0;
  const fits = (points, at) => { if (points > best) [best, by] = [points, at]; };
  for (const [at, name] of entry.names.entries()) {
    if (name === question) fits(at ? 3.6 : 4, at);
    const own = name.split(" ");
    let sum = 0;
    for (const word of words) {
      const fit = wordFit(word, own);
      if (!fit) { sum = 0; break; }
      sum += fit;
    }
    if (sum) fits(sum / words.length + 0.5 * Math.min(words.length / own.length, 1) + (name.startsWith(question) ? 0.6 : 0) - (at ? 0.1 : 0), at);
  }
  return { ...entry, by: by ? entry.a[by - 1] : null, score: best * (KIND_WEIGHT[entry.k] || 1) };
}

let names;
function loadNames() {
  names ??= fetch(new URL("search/names.json", root))
    .then((answer) => answer.json())
    .then((list) => list.map((entry) => ({ ...entry, names: [entry.n, ...(entry.a || [])].map(fold) })));
  return names;
}

/** The entries whose names fit a text best: as many as are wanted, and all that have it for a name. */
async function findNames(text, most, kind) {
  const question = fold(text);
  if (!question) return [];
  const words = question.split(" ");
  const found = (await loadNames()).map((entry) => score(question, words, entry)).filter((entry) => entry.score > 0 && (!kind || entry.k === kind));
  return found.sort((a, b) => b.score - a.score).filter(({ score }, at) => at < most || score > EXACT);
}

const figure = (number) => number.toLocaleString(document.documentElement.lang);

/** What a name is the name of, and by which other name it was found. */
const about = (entry) => [entry.k, entry.d, entry.by].filter(Boolean).join(", ");

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
    this.append(this.list);
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
    const found = (await findNames(text, 7, kind)).slice(0, 7);
    if (text !== this.input.value) return;
    const everything = new URL(`search/?${new URLSearchParams({ q: text, ...(kind && { kind }) })}`, root);
    const option = (href, ...inside) => make("li", { role: "presentation" }, make("a", { role: "option", id: `${this.name}-${this.list.childElementCount}`, "aria-selected": "false", href, tabindex: "-1" }, ...inside));
    this.list.replaceChildren();
    for (const entry of found) this.list.append(option(new URL(entry.u, root), make("strong", {}, entry.n), make("span", { class: "note" }, ` ${about(entry)}`)));
    if (text.trim()) this.list.append(option(everything, `Search every page for “${text.trim()}”`));
    this.current = -1;
    this.show(Boolean(text.trim()));
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

const FACETS = { kind: "Kind", ladder: "Ladder", track: "Track", language: "Language" };

customElements.define("portal-results", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.querySelector("input");
    this.found = this.querySelector(".found");
    this.results = this.querySelector(".results");
    this.facets = this.querySelector(".facets");
    this.querySelector(".plain-lists").hidden = true;
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
      await pagefind.options({ excerptLength: 24, baseUrl: root.pathname });
      await pagefind.init();
      await this.drawFacets(await pagefind.filters());
      return pagefind;
    });
    return this.engine;
  }

  async drawFacets(filters) {
    for (const [name, title] of Object.entries(FACETS)) {
      const values = Object.entries(filters[name] || {});
      if (!values.length) continue;
      const select = make("select", { name });
      select.append(make("option", { value: "" }, "Any"));
      for (const [value, count] of values) select.append(make("option", { value }, `${this.say(name, value)} (${figure(count)})`));
      if (this.chosen[name]) select.value = this.chosen[name];
      this.facets.append(make("label", {}, title, select));
    }
    this.facets.hidden = !this.facets.childElementCount;
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
    if (!text && !Object.keys(filters).length) {
      this.show([], 0);
      this.found.textContent = "Type a level, a competency, a name or any word.";
      this.pagefind();
      return;
    }
    const narrowed = filters.ladder || filters.track || filters.language;
    const named = narrowed ? [] : await findNames(text, 8, filters.kind);
    if (run !== this.run) return;
    const items = new Map();
    for (const entry of named) items.set(new URL(entry.u, root).pathname, { title: entry.n, about: about(entry), href: new URL(entry.u, root) });
    this.show([...items.values()], 0);
    this.found.textContent = "Searching every page";
    try {
      const engine = await this.pagefind();
      const { results } = await engine.search(text || null, { filters });
      if (run === this.run) await this.more(run, items, results, 0);
    } catch {
      if (run === this.run) this.found.textContent = "The pages cannot be searched just now. Try again in a moment, or go by the lists in the head.";
    }
  }

  /** Draw what is there already with the next of the results behind it; then say how much of all that is. */
  async more(run, items, results, from) {
    const pages = await Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
    if (run !== this.run) return;
    for (const page of pages) {
      const href = page.url.replace(/\.html$/, "/"); // Pagefind read a digest of the page, a file beside its folder
      const known = items.get(href);
      if (known) known.excerpt ??= page.excerpt;
      else items.set(href, { title: page.meta.title, about: [...(page.filters.kind || []), ...(page.filters.ladder || [])].join(", "), href, excerpt: page.excerpt });
    }
    const left = Math.max(results.length - from - AT_ONCE, 0);
    this.show([...items.values()], left, async () => {
      const before = items.size;
      await this.more(run, items, results, from + AT_ONCE);
      this.results.children[before]?.querySelector("a").focus();
    });
    const [shown, all] = [items.size, items.size + left];
    this.found.textContent = left ? `The first ${figure(shown)} of ${figure(all)} results`
      : all ? `${figure(all)} ${all === 1 ? "result" : "results"}`
      : `Nothing found for “${this.input.value.trim()}”. Try fewer words, or take a choice back.`;
  }

  show(items, left, more) {
    this.results.replaceChildren(...items.map((item) => {
      const entry = make("li", {}, make("h2", { class: "result-title" }, make("a", { href: item.href }, item.title)), make("p", { class: "small" }, item.about || ""));
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
