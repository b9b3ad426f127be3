// Where somebody is. Browsers write history.state to disk, so it holds a name without meaning and
// how far was scrolled. What the name stands for is in this page's memory, and after a reload in
// that of the server.

const SCROLLED_MS = 150;
const pages = new Map();
const chosen = new Map();

// The name of this step, and the address of what is shown.
export const place = { stand: "", shown: "/" };

export const newStand = () => crypto.randomUUID();

// How many steps of Naslag lie before this one: before the first lies somebody else's page.
export const steps = () => (history.state && history.state.stap) || 0;

export const keep = (address, push, name) => {
  const [page, anchor] = address.split("#");
  place.stand = page === "/selectie" ? "selectie" : name;
  place.shown = page;
  pages.set(place.stand, page);
  const state = { stand: place.stand, anker: anchor || "", stap: steps() + (push ? 1 : 0) };
  if (push) history.pushState(state, "", "/");
  else history.replaceState(state, "", "/");
};

export const addressOf = (state) => {
  if (!state || !state.stand) return "/";
  const page = state.stand === "selectie" ? "/selectie" : pages.get(state.stand) || "/stand/" + state.stand;
  return state.anker ? page + "#" + state.anker : page;
};

export const forgetPlaces = () => {
  pages.clear();
  chosen.clear();
};

export const reach = (anchor) => {
  const there = document.getElementById(anchor);
  if (!there) return false;
  there.scrollIntoView({ block: "start" });
  if (!there.hasAttribute("tabindex")) there.setAttribute("tabindex", "-1");
  there.focus({ preventScroll: true });
  return true;
};

// In the contents of a work, the section that is being read: the last that begins above the middle.
export const markHere = () => {
  const links = [...document.querySelectorAll(".inhoud ol a")];
  const begins = (link) => document.getElementById(link.getAttribute("href").slice(1)).getBoundingClientRect().top;
  const here = links.findLast((link) => begins(link) < innerHeight / 2);
  for (const link of links) link.toggleAttribute("aria-current", link === here);
  if (here) here.setAttribute("aria-current", "location");
};

const scrollers = () => [document.scrollingElement, ...document.querySelectorAll(".lijst, .lees")];

// So that this step can be found again as it is left.
export const remember = () => {
  const state = history.state;
  if (!state || state.stand !== place.stand) return;
  const near = document.activeElement.closest(".hit");
  if (near) chosen.set(place.stand, near.dataset.id);
  history.replaceState({ ...state, rol: scrollers().map((one) => Math.round(one.scrollTop)) }, "", "/");
};

// True when this step was left before: it stands again where it stood.
export const restore = (state) => {
  if (!state || !state.rol) return false;
  const id = chosen.get(state.stand);
  const hit = id && document.querySelector(".hit[data-id='" + CSS.escape(id) + "'] a");
  if (hit) hit.focus({ preventScroll: true });
  scrollers().forEach((one, i) => { one.scrollTop = state.rol[i] || 0; });
  return hit !== "" && hit !== null && hit !== undefined;
};

history.scrollRestoration = "manual";
let scrolled = 0;
document.addEventListener("scroll", () => {
  window.clearTimeout(scrolled);
  scrolled = window.setTimeout(() => { remember(); markHere(); }, SCROLLED_MS);
}, { capture: true, passive: true });
// At "pagehide" a reload has begun: Chromium then no longer takes a state.
window.addEventListener("beforeunload", remember);
