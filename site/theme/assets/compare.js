// <portal-compare>: two levels chosen from the lists that stand within it. It goes to their page where there is one, and
// else asks the service, where that stands beside the portal. What differs is worked out there, and only shown here.

import { gettext } from "./more-words.js";

const PATIENCE = 10_000;
const GROUPS = [
  [({ to }) => gettext("Only at {level}", { level: to }), ["NEW"]],
  [({ to }) => gettext("More at {level}", { level: to }), ["RAISED"]],
  [() => gettext("Asked at both, otherwise"), ["CHANGED", "REWORDED"]],
  [({ from }) => gettext("More at {level}", { level: from }), ["LOWERED"]],
  [({ from }) => gettext("Only at {level}", { level: from }), ["DROPPED"]],
  [() => gettext("The same at both"), ["KEPT"]],
];

const make = (name, text = "", ...within) => {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...within);
  return made;
};

customElements.define("portal-compare", class extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.levels = new Map([...this.querySelectorAll("[data-slug]")].map((link) => [link.dataset.slug, link.textContent]));
    this.choices = [gettext("One level"), gettext("The other")].map((label) => this.choice(label));
    this.form = make("form", "", ...this.choices.map((select) => select.parentNode), make("button", gettext("Compare")));
    this.form.className = "choose";
    this.told = make("div");
    this.told.className = "told-by-service";
    this.said = make("p");
    this.said.setAttribute("role", "status");
    this.prepend(this.form, this.said, this.told);
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.compare(); });
  }

  choice(label) {
    const groups = [...this.querySelectorAll("[data-ladder]")].map((list) => {
      const group = make("optgroup", "", ...[...list.querySelectorAll("[data-slug]")].map((link) =>
        Object.assign(new Option(link.textContent, link.dataset.slug), { lang: link.querySelector("[lang]")?.lang ?? "" })));
      group.label = list.dataset.ladder;
      return group;
    });
    const select = make("select", "", new Option(gettext("Choose a level"), ""), ...groups);
    make("label", label).append(select);
    return select;
  }

  async compare() {
    const [from, to] = this.choices.map((select) => select.value);
    this.told.replaceChildren();
    if (!from || !to) return this.say(gettext("Choose two levels."));
    if (from === to) return this.say(gettext("That is one level twice. Choose another for one of the two."));
    this.say(gettext("Looking…"));
    const address = await this.address(from, to);
    if (address) { location.assign(address); return; }
    try {
      const difference = await this.ask(from, to);
      this.say(difference ? "" : gettext("The service does not know these levels."));
      if (difference) this.show(difference);
    } catch {
      this.say(gettext("No page of this portal has these two, and the service that could compare them is not beside it. Read them one after the other:"));
      this.told.append(make("p", "", this.link(from), " · ", this.link(to)));
    }
  }

  /** The address of the page that has both, if there is one. */
  async address(from, to) {
    try {
      this.known ??= await (await fetch(this.dataset.pairs)).json();
      const [one, other] = [from, to].map((slug) => this.known.levels.indexOf(slug));
      const pair = this.known.pairs.find(([a, b]) => (a === one && b === other) || (a === other && b === one));
      return pair && this.at("compare", ...pair.map((number) => this.known.levels[number]));
    } catch {
      return undefined;
    }
  }

  /** What the service answers; null where it knows one of them not. Throws where it does not answer. */
  async ask(from, to) {
    const url = this.at("graphql").replace(/\/$/, "");
    const variables = JSON.stringify({ from, to, locale: document.documentElement.lang });
    const asked = `${url}?${new URLSearchParams({ documentId: this.dataset.document, variables })}`;
    const answer = await fetch(asked, { signal: AbortSignal.timeout(PATIENCE), headers: { Accept: "application/json" } });
    const { data, errors } = await answer.json();
    if (!data || errors?.length) throw new Error("no answer");
    return data.levelDifference;
  }

  show({ fromLevel: from, toLevel: to, competencies }) {
    const heading = make("h2", gettext("{from} and {to}", { from: from.title, to: to.title }));
    heading.tabIndex = -1;
    this.told.append(heading, make("p", "", this.link(from.slug), " · ", this.link(to.slug)));
    for (const [title, changes] of GROUPS) {
      const own = competencies.filter(({ change }) => changes.includes(change));
      if (!own.length) continue;
      this.told.append(make("h3", title({ from: from.title, to: to.title })));
      const list = make("ul", "", ...own.map((each) => this.entry(each)));
      list.className = "rows";
      this.told.append(list);
    }
    heading.focus();
  }

  entry({ competency, fromProficiency: had, toProficiency: wanted, expectations }) {
    const grade = had && wanted && had !== wanted ? `${had}, ${wanted}` : wanted ?? had ?? "";
    const item = make("li", "", make("strong", competency?.title ?? gettext("In general")), make("span", grade));
    item.lastChild.className = "note";
    for (const { fromExpectation: before, toExpectation: after } of expectations) item.append(make("p", (after ?? before).text));
    return item;
  }

  link(slug) {
    return Object.assign(make("a", this.levels.get(slug) ?? slug), { href: this.at("ladders", slug) });
  }

  at(...parts) {
    const path = parts.join("/").split("/").map(encodeURIComponent).join("/");
    return new URL(`${path}/`, new URL(this.dataset.root, location.href)).href;
  }

  say(text) { this.said.textContent = text; }
});
