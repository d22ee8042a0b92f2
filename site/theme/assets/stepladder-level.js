// <stepladder-level slug="engineering/staff-engineer" src="https://careers.example">: one level of a career ladder, on any page.
// What stands within it is shown until the API has answered, and where it does not. Nothing of an answer is taken as HTML.
// It is one file: in the portals of other languages its own words stand in it.

(() => {
  /** The operation graphql/operations/glance.graphql, which every service knows by this. */
  const DOCUMENT = "sha256:8764072a448695aa39781ed6911bd1fa4ad90fd1f264e7f40c9d590c3f056d6a";
  const PATIENCE = 10_000;
  const WORDS = {};
  const gettext = (text, values = {}) => (WORDS[text] ?? text).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const STYLE = `
    :host { display: block; color-scheme: light dark; font: inherit; line-height: 1.5;
      --ink: var(--stepladder-ink, #1b2430); --paper: var(--stepladder-paper, #fff);
      --line: var(--stepladder-line, #c9d1da); --accent: var(--stepladder-accent, #0b5c8a); }
    @media (prefers-color-scheme: dark) { :host {
      --ink: var(--stepladder-ink, #e8edf2); --paper: var(--stepladder-paper, #161d26);
      --line: var(--stepladder-line, #45515e); --accent: var(--stepladder-accent, #7cc4ee); } }
    :host([hidden]) { display: none; }
    article { color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
      padding: 1rem 1.25rem; overflow-wrap: anywhere; }
    h3, p, ul { margin: 0 0 .5rem; } h3 { font-size: 1.2em; line-height: 1.25; }
    ul { padding-left: 1.2rem; } li { margin-bottom: .3rem; }
    .where, .note { font-size: .9em; } details { margin-bottom: .5rem; } summary { cursor: pointer; }
    a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }`;

  const make = (name, text, ...within) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...within);
    return made;
  };

  /** Markdown without its signs: links by their words, emphasis as plain words. */
  const plain = (text) => text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, "");

  /** The service's address, if it is one of the web: never `javascript:` or the like. */
  const service = (written) => {
    const url = new URL(written || ".", document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError("src has to be an address of the web");
    if (!url.pathname.endsWith("/")) url.pathname += "/";
    return url;
  };

  customElements.define("stepladder-level", class extends HTMLElement {
    static observedAttributes = ["slug", "src", "locale"];

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
      this.shadowRoot.append(make("slot"));
    }

    connectedCallback() { this.load(); }
    disconnectedCallback() { this.asking?.abort(); }
    attributeChangedCallback() { if (this.isConnected) this.load(); }

    async load() {
      this.asking?.abort();
      const asking = (this.asking = new AbortController());
      await null; // each attribute is told by itself: of all that are told at once only the last one asks
      if (asking !== this.asking || !this.isConnected) return;
      const slug = this.getAttribute("slug") ?? "";
      let shown;
      try {
        const base = service(this.getAttribute("src"));
        const { level, organisation } = await this.ask(base, slug, asking.signal);
        shown = level ? this.card(level, new URL(this.folder(organisation), base)) : this.told(gettext("There is no level “{slug}”.", { slug }));
      } catch {
        shown = this.told(gettext("This level cannot be shown just now."));
      }
      if (asking === this.asking && this.isConnected) this.shadowRoot.replaceChildren(...shown);
    }

    /** The answer; of a level that there is not, null stands in it. Throws where the API does not answer. */
    async ask(base, slug, signal) {
      const variables = { slug };
      if (this.hasAttribute("locale")) variables.locale = this.getAttribute("locale");
      const url = new URL("graphql", base);
      url.search = new URLSearchParams({ documentId: DOCUMENT, variables: JSON.stringify(variables) });
      const late = AbortSignal.timeout(PATIENCE);
      late.addEventListener("abort", () => this.asking.signal === signal && this.asking.abort());
      const credentials = this.hasAttribute("credentials") ? "include" : "same-origin";
      const answer = await fetch(url, { signal, credentials, headers: { Accept: "application/json" } });
      const { data, errors } = await answer.json();
      if (!data || errors?.length) throw new Error("no answer");
      return data;
    }

    /** Where the portal's pages in the language asked for stand; at the root are those in the organisation's own. */
    folder(organisation) {
      const { locale: own, locales = [] } = organisation ?? {};
      for (let tag = (this.getAttribute("locale") ?? "").toLowerCase(); tag; tag = tag.replace(/(^|-)[^-]*$/, "")) {
        const found = locales.find((each) => each.toLowerCase() === tag);
        if (found) return found === own ? "" : `${tag}/`;
      }
      return "";
    }

    card(level, base) {
      const address = new URL(`ladders/${level.slug.split("/").map(encodeURIComponent).join("/")}/`, base).href;
      const link = (text) => Object.assign(make("a", text), { href: address });
      const told = (element) => Object.assign(element, { lang: level.locale });
      const asked = level.expectations.map(({ text }) => make("li", text));
      const parts = [told(make("h3", "", link(level.title))), told(make("p", `${level.ladder.title} · ${level.track.title}`))];
      parts[1].className = "where";
      if (level.status !== "ACTIVE") parts.push(make("p", level.status === "DRAFT" ? gettext("Still being written.") : gettext("No longer in use.")));
      if (level.summary) parts.push(told(make("p", plain(level.summary))));
      if (asked.length) parts.push(make("details", "", make("summary", gettext("What is expected ({count})", { count: asked.length })), told(make("ul", "", ...asked))));
      parts.push(make("p", "", link(gettext("Read all about this level"))));
      return [make("article", "", ...parts)];
    }

    /** A sentence below what stands within the element. */
    told(text) {
      const note = make("p", text);
      note.className = "note";
      note.setAttribute("role", "status");
      return [make("slot"), note];
    }
  });
})();
