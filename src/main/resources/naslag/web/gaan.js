// From page to page, and from answer to answer while somebody types.
import * as selections from "./bewaard.js";
import * as country from "./land.js";
import { forgetPlaces, keep, markHere, newStand, place, reach, remember, restore, steps } from "./plaats.js";
import * as selection from "./selectie.js";
import { chooseOn, rove } from "./toetsen.js";
import { callOff, forget, say, show } from "./vragen.js";

const form = document.getElementById("zoeker");
const field = document.getElementById("q");
const main = document.getElementById("hoofd");
const telling = document.getElementById("telling");
const TYPING_MS = 60;
// Within the half second in which what moves is still the work of a key.
const SETTLED_MS = 440;
export const besides = window.matchMedia("(min-width: 64rem)");
let typed = 0;
let settled = 0;

export const stopTyping = () => {
  window.clearTimeout(typed);
  window.clearTimeout(settled);
};

const formAddress = () => {
  const pairs = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value) pairs.append(name, value);
  }
  const query = pairs.toString();
  return query ? "/?" + query : "/";
};

const shown = (address, name, later) =>
  show(address.split("#")[0] === "/selectie" ? selection.address() : address, name, later);

const toTop = () => {
  window.scrollTo(0, 0);
  for (const one of main.querySelectorAll(".lijst")) one.scrollTop = 0;
};

// What a view needs once it is there. Only a settled answer is spoken.
const ready = (speaks) => {
  selection.mark();
  country.mark();
  rove(main);
  markHere();
  const count = main.querySelector("#stand");
  if (speaks) telling.textContent = count ? count.textContent : "";
};

export const settle = (address, focus, state) => {
  ready(true);
  const reading = main.querySelector(".lezen");
  const anchor = address.includes("#") ? address.slice(address.indexOf("#") + 1) : "";
  const target = reading && (anchor || reading.dataset.hier);
  if (focus && restore(state)) return;
  if (target && reach(target)) return;
  if (!focus) return;
  if (!state || !state.rol) toTop();
  // At the beginning there is one thing to do.
  (main.querySelector(".begin") ? field : main).focus({ preventScroll: true });
};

// To a page; true once it is shown.
export const go = async (address, push, name = push || place.stand === "selectie" ? newStand() : place.stand) => {
  stopTyping();
  const state = push ? null : history.state;
  if (push) remember();
  const chosen = document.activeElement;
  const words = chosen.firstChild?.textContent;
  const choice = push && chosen.closest(".filter, .tijdlijn");
  if (!await shown(address, name, () => go(address, push, name))) return false;
  keep(address, push, name);
  field.value = document.getElementById("velden").dataset.woorden;
  settle(address, true, state);
  if (choice && choice.isConnected) chooseOn(choice, words);
  return true;
};

export const back = (otherwise) => {
  if (steps() > 0) history.back();
  else go(otherwise, true);
};

// Another passage beside the same list, which is not a step to go back from.
export const choose = async (link) => {
  stopTyping();
  const address = link.getAttribute("href");
  if (link.hasAttribute("data-hit")) {
    for (const other of main.querySelectorAll("[data-hit][aria-current]")) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  }
  if (!await shown(address, place.stand, () => choose(link))) return;
  keep(address, false, place.stand);
  ready(false);
};

// What is typed. The server is told "1" while keys follow each other and "2" after a pause.
export const ask = async (typing) => {
  stopTyping();
  const address = formAddress();
  // From a work that is open, the first key begins a new step back.
  const opens = main.querySelector("[data-adres]") === null;
  const name = opens ? newStand() : place.stand;
  const pairs = [];
  const open = main.querySelector(".lees article");
  if (typing) pairs.push("typend=" + typing);
  if (typing === "1" && open) pairs.push("open=" + encodeURIComponent(open.dataset.id));
  const asked = pairs.length === 0 ? address : address + (address === "/" ? "?" : "&") + pairs.join("&");
  if (opens) remember();
  if (!await shown(asked, name, () => ask(""))) return;
  keep(address, opens, name);
  if (main.querySelector(".lijst")) toTop();
  ready(typing !== "1");
};

export const typedOn = () => {
  stopTyping();
  typed = window.setTimeout(() => {
    ask("1");
    settled = window.setTimeout(() => ask("2"), SETTLED_MS - TYPING_MS);
  }, TYPING_MS);
};

export const stopSettling = () => window.clearTimeout(settled);

// The screen first, and by itself.
export const wipe = () => {
  stopTyping();
  callOff();
  forgetPlaces();
  selections.wipe();
  [localStorage, sessionStorage].forEach((store) => store.clear());
  country.mark();
  say("");
  telling.textContent = "";
  field.value = "";
  const kept = document.getElementById("velden");
  kept.replaceChildren();
  kept.dataset.woorden = "";
  main.replaceChildren();
  document.title = "Naslag";
  keep("/", false, newStand());
  field.focus();
  // The beginning, unless somebody typed meanwhile.
  forget(() => {
    if (main.childElementCount === 0 && field.value === "") go("/", false, place.stand);
  });
};
