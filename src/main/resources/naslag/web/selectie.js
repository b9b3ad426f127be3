// The passages that were chosen: their ids in the user's own order and a name, in this browser only.
// No query, and nothing of the texts.
import { download } from "./kopie.js";
import { say, taken } from "./vragen.js";

const main = document.getElementById("hoofd");
// Shows the selection again, as it is now.
let go = () => {};
export const shownBy = (shower) => { go = shower; };

const KEY = "naslag-selectie";
const MOST = 60;
const valid = (naam, ids) => ({ naam, ids: ids.filter((id) => /^[a-z0-9./_-]+$/.test(id)).slice(0, MOST) });
const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) || "{}");
    return valid(String(kept.naam || ""), Array.isArray(kept.ids) ? kept.ids : []);
  } catch (broken) {
    return valid("", []);
  }
};
// What went, for as long as nothing else is done with the selection.
let offer = null;
const write = (kept) => {
  offer = null;
  if (kept.ids.length === 0 && !kept.naam) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(kept));
  mark();
};
// Instead of a question beforehand.
const replace = (kept, sentence) => {
  const old = read();
  write(kept);
  offer = { kept: old, sentence };
  go();
};
const showOffer = (heading) => {
  const note = document.createElement("p");
  note.className = "nota";
  note.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "als-link";
  button.dataset.selectie = "terug";
  button.textContent = "Zet terug";
  note.append(offer.sentence + " ", button);
  heading.after(note);
};
export const mark = () => {
  const kept = read();
  document.getElementById("selectietal").textContent = String(kept.ids.length);
  for (const button of main.querySelectorAll("[data-bewaar]")) {
    const chosen = kept.ids.includes(button.dataset.bewaar);
    button.setAttribute("aria-pressed", String(chosen));
  }
  const heading = main.querySelector(".selectie h1");
  if (offer && heading && !main.querySelector("[data-selectie=terug]")) showOffer(heading);
};
export const address = (form = "") => {
  const kept = read();
  const pairs = new URLSearchParams();
  if (kept.naam) pairs.append("naam", kept.naam);
  for (const id of kept.ids) pairs.append("id", id);
  return "/selectie" + form + "?" + pairs.toString();
};
export const toggle = (id) => {
  const kept = read();
  const there = kept.ids.includes(id);
  if (!there && kept.ids.length >= MOST) { say("Een selectie heeft hoogstens " + MOST + " passages."); return; }
  kept.ids = there ? kept.ids.filter((other) => other !== id) : [...kept.ids, id];
  write(kept);
  say(there ? "Uit je selectie gehaald." : "Bewaard in je selectie.");
};
export const name = (naam) => write({ ...read(), naam: naam.trim() });
// The list on the page is the order that is kept.
export const move = (button) => {
  const item = button.closest("[data-stuk]");
  const list = item.parentElement;
  if (button.dataset.orde === "op" && item.previousElementSibling) list.insertBefore(item, item.previousElementSibling);
  if (button.dataset.orde === "neer" && item.nextElementSibling) list.insertBefore(item.nextElementSibling, item);
  if (button.dataset.orde === "weg") {
    const next = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    if (next) next.querySelector("button").focus();
  } else {
    button.focus();
    item.scrollIntoView({ block: "nearest" });
  }
  const ids = [...list.querySelectorAll("[data-stuk]")].map((piece) => piece.dataset.stuk);
  // What is not in these texts now, and so not on the page, may be there again tomorrow.
  const hidden = read().ids.filter((id) => id !== item.dataset.stuk && !ids.includes(id));
  write({ ...read(), ids: [...ids, ...hidden] });
  const at = ids.indexOf(item.dataset.stuk);
  say(at < 0 ? "Uit je selectie gehaald." : "Nu op plaats " + (at + 1) + " van " + ids.length + ".");
  if (ids.length === 0) go();
};
const file = () => {
  const kept = read();
  const titles = new Map([...main.querySelectorAll("[data-stuk]")].map((piece) => [piece.dataset.stuk, piece.dataset.titel]));
  const pieces = kept.ids.map((id) => ({ id, titel: titles.get(id) || "" }));
  const whole = { naslag: "selectie", versie: 1, naam: kept.naam, stukken: pieces };
  return new Blob([JSON.stringify(whole, null, 2) + "\n"], { type: "application/json" });
};
const fileName = (ending) =>
  (read().naam.normalize("NFD").replace(/[^A-Za-z0-9 -]/g, "").trim().replace(/ +/g, "-") || "selectie") + ending;
export const open = async (chosen) => {
  try {
    const whole = JSON.parse(await chosen.text());
    if (whole.naslag !== "selectie" || !Array.isArray(whole.stukken)) throw new Error("not a selection");
    const opened = valid(String(whole.naam || ""), whole.stukken.map((piece) => String(piece.id)));
    if (read().ids.length > 0) replace(opened, "Dit staat nu in de plaats van je vorige selectie.");
    else { write(opened); go(); }
  } catch (broken) {
    say("Dat is geen bestand met een selectie van Naslag.");
  }
};
export const act = (what) => {
  if (what === "leeg") replace(valid("", []), "Leeggemaakt.");
  else if (what === "weg") {
    const there = [...main.querySelectorAll("[data-stuk]")].map((piece) => piece.dataset.stuk);
    replace({ ...read(), ids: read().ids.filter((id) => there.includes(id)) }, "Uit je selectie gehaald.");
  } else if (what === "terug") { if (offer) write(offer.kept); go(); }
  else if (what === "folder") go(address("/folder"), true);
  else if (what === "bewaar") download(file(), fileName(".naslag.json"));
  else if (what === "open") document.getElementById("selectiebestand").click();
  else {
    const ending = { markdown: ".md", docx: ".docx", ris: ".ris" }[what];
    taken(address("/" + what)).then(
      (blob) => download(blob, fileName(ending)),
      (cause) => say("Meenemen lukte niet: " + cause.message + "."));
  }
};
export const forget = () => { offer = null; };
