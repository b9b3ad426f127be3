// The page works without this. With it, results follow the keys and the address stays "/".
import { ask, back, besides, choose, go, settle, stopSettling, typedOn, wipe } from "./gaan.js";
import { copyLink, copyPassage, copyPlace } from "./kopie.js";
import { addressOf, keep, newStand, place, reach } from "./plaats.js";
import * as selection from "./selectie.js";
import { listen } from "./toetsen.js";
import { request } from "./vragen.js";

const field = document.getElementById("q");
const main = document.getElementById("hoofd");

field.addEventListener("input", typedOn);

document.getElementById("zoeker").addEventListener("submit", (event) => {
  event.preventDefault();
  ask("");
});

// The size of letters for somebody who looks along, until the page is closed.
let size = 0;
const largerBy = (steps) => {
  size = Math.min(6, Math.max(-3, size + steps));
  document.documentElement.style.setProperty("--groter", String(1.15 ** size));
};

const pressed = (button) => {
  const data = button.dataset;
  if (data.kopie) copyPassage(data.kopie);
  else if (data.kopieer) copyPlace(document.getElementById(data.kopieer));
  else if (data.bewaar) selection.toggle(data.bewaar);
  else if (data.orde) selection.move(button);
  else if (data.selectie) selection.act(data.selectie);
  else if ("druk" in data) window.print();
  else if (data.letter) largerBy(Number(data.letter));
  else if (data.adres) copyLink(data.adres);
};

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[href]");
  const button = event.target.closest("button");
  if (button) pressed(button);
  if (!link) return;
  const href = link.getAttribute("href");
  if (href.startsWith("#")) {
    const anchor = decodeURIComponent(href.slice(1));
    if (!document.getElementById(anchor)) return;
    event.preventDefault();
    if (!link.classList.contains("sprong")) keep(place.shown + "#" + anchor, true, place.stand);
    reach(anchor);
    return;
  }
  const beside = link.hasAttribute("data-buur") || (link.hasAttribute("data-hit") && besides.matches);
  if (!["deel", "terug", "hit", "buur"].some((name) => name in link.dataset)) return;
  event.preventDefault();
  if (link.hasAttribute("data-terug")) back(href);
  else if (beside) {
    link.focus({ preventScroll: true });
    choose(link);
  } else go(href, true);
});

document.addEventListener("submit", (event) => {
  const other = event.target;
  if (!other.hasAttribute("data-deel")) return;
  event.preventDefault();
  const pairs = new URLSearchParams();
  for (const [name, value] of new FormData(other)) {
    if (value) pairs.append(name, value);
  }
  go(other.getAttribute("action") + "?" + pairs.toString(), true);
});

document.addEventListener("change", (event) => selection.changed(event.target));

document.getElementById("wis").addEventListener("click", wipe);

window.addEventListener("popstate", () => {
  const state = history.state;
  const address = addressOf(state);
  const [page, anchor] = address.split("#");
  // Another place in the work that is open needs no question.
  if (page === place.shown && main.querySelector(".lezen")) reach(anchor || main.querySelector(".lezen").dataset.hier || "hoofd");
  else go(address, false, state && state.stand || newStand());
});

// A font that comes late is not used as long as the page lives, and there is only one page: that of quotes too.
document.fonts.load("italic 1em Lees");

selection.shownBy((to = "/selectie", push = false) => go(to, push));
listen({ go, back, choose, reach, wipe, stopSettling, besides });

const state = history.state;
const here = location.pathname + location.search + location.hash;
if (state && state.stand) {
  // A reload: the address says "/", the state says where we were.
  go(addressOf(state), false, state.stand).then(() => {
    if (!main.querySelector(".alleen")) field.focus({ preventScroll: true });
  });
} else if (here === "/selectie") {
  go(here, false, newStand());
} else {
  const name = newStand();
  keep(here, false, name);
  settle(here, false);
  if (here === "/") field.focus();
  // So that a reload of a link that was followed finds it again.
  else request(here, { headers: { "X-Naslag-Stand": name } }).catch(() => {});
}
