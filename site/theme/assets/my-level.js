// <my-level>: on the first page, the reader's own level, found by any of its names and remembered in their own browser alone.

import { DAYS, day, forget, keep, make, read, root, watch } from "./keeping.js";
import { gettext } from "./words.js";

/** How a way on is called: on the level's own track, and to another one. */
const WAYS = {
  PROMOTION: [gettext("Onward"), (track) => gettext("Onward, {track} track", { track })],
  LATERAL: [gettext("Across, at equal height"), (track) => gettext("Across, at equal height, {track} track", { track })],
  ASIDE: [gettext("Across, without a promotion"), (track) => gettext("Across, without a promotion, {track} track", { track })],
  RETURN: [gettext("Back, at equal height"), (track) => gettext("Back, at equal height, {track} track", { track })],
  STEP_BACK: [gettext("A step back, chosen"), (track) => gettext("A step back, chosen, {track} track", { track })],
};
const ORDER = Object.keys(WAYS);

/** The slug in the address of a level's page; null for any other. */
const slugOf = (href) => /^ladders\/([a-z0-9-]+\/[a-z0-9-]+)\/$/.exec(new URL(href, root).href.slice(root.href.length))?.[1] ?? null;

customElements.define("my-level", class extends HTMLElement {
  connectedCallback() {
    if (this.told) return;
    this.search = [...this.children];
    this.told = make("div", { class: "your-level", hidden: true });
    this.status = make("p", { class: "visually-hidden", role: "status" });
    this.append(this.told, this.status);
    this.addEventListener("click", (event) => this.chosen(event), true);
    this.addEventListener("submit", (event) => this.sent(event), true);
    watch("level", () => this.show());
    this.show();
  }

  /** A suggestion that is a level becomes the reader's; one that is opened in another window does not. */
  chosen(event) {
    const option = event.target.closest("a[role=option]");
    const slug = option && slugOf(option.href);
    if (!slug || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const title = option.querySelector("strong").textContent;
    if (!keep("level", { slug, title })) return; // nothing can be remembered: the level opens as from any search
    event.preventDefault();
    this.querySelector("input[type=search]").value = "";
    this.show();
    this.told.querySelector("a").focus();
    this.status.textContent = gettext("Remembered: {title} is your level.", { title });
  }

  /** What is typed in full is taken for the suggestion of that name; anything else is searched for. */
  sent(event) {
    const typed = this.querySelector("input[type=search]").value.trim().toLowerCase();
    const [first, second] = this.querySelectorAll("a[role=option] strong");
    if (!typed || first?.textContent.toLowerCase() !== typed || second?.textContent.toLowerCase() === typed) return;
    event.preventDefault();
    first.closest("a").click();
  }

  async show() {
    const kept = read("level");
    const { slug, title } = kept?.value ?? {};
    const known = typeof slug === "string" && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(slug);
    for (const each of this.search) each.hidden = known;
    this.told.hidden = !known;
    if (!known) return;
    const address = (level) => new URL(`ladders/${level}/`, root).href;
    this.ways = make("ul", { class: "plain" });
    this.link = make("a", { href: address(slug) }, String(title));
    this.told.replaceChildren(
      make("h2", {}, make("span", { class: "small" }, gettext("Your level")), this.link), this.ways,
      make("p", { class: "note" }, gettext("Remembered in this browser only, until {day}.", { day: day(kept.until) }), " ",
        make("button", { type: "button", class: "link", onclick: () => this.another() }, gettext("Forget it, or choose another"))));
    try {
      const reply = await fetch(new URL(`api/levels/${slug}.json`, root));
      if (reply.status === 404) this.ways.append(make("li", {}, gettext("It is no longer among the levels; choose another.")));
      if (!reply.ok || read("level")?.value?.slug !== slug) return;
      const level = (await reply.json()).data.level;
      this.link.textContent = level.title;
      const moves = level.transitionsFrom.map(({ kind, toLevel }) => {
        const aside = kind === "LATERAL" && level.rank && toLevel.rank && level.rank.order !== toLevel.rank.order;
        const way = aside ? "ASIDE" : kind;
        return [ORDER.indexOf(way), WAYS[way], toLevel];
      });
      const onward = level.levelsAbove.filter(({ slug: above }) => !moves.some(([, , { slug: there }]) => there === above)).map((above) => [0, WAYS.PROMOTION, above]);
      const steps = [...moves, ...onward].sort(([one], [other]) => one - other);
      this.ways.append(...steps.map(([, [way, elsewhere], to]) => make("li", {}, make("span", { class: "note" }, to.track.slug === level.track.slug ? way : elsewhere(to.track.title)), make("a", { href: address(to.slug) }, to.title))));
    } catch { /* the level's own page tells the same */ }
  }

  another() {
    forget("level");
    this.show();
    this.querySelector("input[type=search]").focus();
    this.status.textContent = gettext("Forgotten. What you choose next is remembered for {days} days.", { days: DAYS });
  }
});
