// The page of a selection, and the buttons that put passages in it.
import * as kept from "./bewaard.js";
import { download } from "./kopie.js";
import { say, taken } from "./vragen.js";

const main = document.getElementById("hoofd");
// Shows the selection again, as it is now.
let go = () => {};
export const shownBy = (shower) => { go = shower; };

// Said above the selection, with a way back, for as long as nothing else is done with it.
let offer = "";
const element = (name, words, className = "") => {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
};
const showOffer = (heading) => {
  const note = element("p", offer + " ", "nota");
  note.setAttribute("role", "status");
  const button = element("button", "Zet terug", "als-link");
  button.type = "button";
  button.dataset.selectie = "terug";
  note.append(button);
  heading.after(note);
};

// What the server does not know: the other selections, the notes, and what is not in these texts.
const fill = (page) => {
  const choice = page.querySelector("#selectiekeuze");
  choice.replaceChildren(...kept.all().map((one, i) => new Option(one.naam || "Selectie " + (i + 1), String(i))));
  choice.value = String(kept.at());
  for (const item of page.querySelectorAll("[data-stuk]")) {
    const id = item.dataset.stuk;
    const words = item.querySelector(".tekst").textContent.trim().replace(/\s+/g, " ");
    kept.note(id, { titel: item.dataset.titel, citaat: words });
    item.querySelector("textarea").value = (kept.find(id) || { noot: "" }).noot;
  }
  const here = [...page.querySelectorAll("[data-stuk]")].map((item) => item.dataset.stuk);
  const gone = kept.current().stukken.filter((one) => !here.includes(one.id) && (one.citaat || one.noot));
  const list = page.querySelector(".vroeger");
  if (list) {
    list.replaceChildren(...gone.map((one) => {
      const item = document.createElement("li");
      item.append(element("h2", one.titel), element("blockquote", one.citaat), element("p", one.noot));
      return item;
    }));
  }
};

export const mark = () => {
  document.getElementById("selectietal").textContent = String(kept.current().stukken.length);
  for (const button of main.querySelectorAll("[data-bewaar]")) {
    button.setAttribute("aria-pressed", String(kept.find(button.dataset.bewaar) !== undefined));
  }
  const page = main.querySelector(".selectie");
  if (!page) return;
  fill(page);
  if (offer && kept.canPutBack() && !page.querySelector("[data-selectie=terug]")) showOffer(page.querySelector("h1"));
};

export const address = (form = "") => {
  const { naam, stukken } = kept.current();
  const pairs = new URLSearchParams();
  if (naam) pairs.append("naam", naam);
  for (const { id } of stukken) pairs.append("id", id);
  return "/selectie" + form + "?" + pairs.toString();
};

export const toggle = (id) => {
  const { stukken } = kept.current();
  const there = kept.find(id) !== undefined;
  if (!there && stukken.length >= kept.MOST) { say("Een selectie heeft hoogstens " + kept.MOST + " passages."); return; }
  kept.change({ stukken: there ? stukken.filter((one) => one.id !== id) : [...stukken, { id, titel: "", citaat: "", noot: "" }] });
  mark();
  say(there ? "Uit je selectie gehaald." : "Bewaard in je selectie, tot je dit tabblad sluit.");
};

// The list on the page is the order that is kept.
export const move = (button) => {
  const item = button.closest("[data-stuk]");
  const list = item.parentElement;
  const id = item.dataset.stuk;
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
  const hidden = kept.current().stukken.filter((one) => one.id !== id && !ids.includes(one.id));
  kept.change({ stukken: [...ids.map(kept.find), ...hidden] });
  mark();
  const place = ids.indexOf(id);
  say(place < 0 ? "Uit je selectie gehaald." : "Nu op plaats " + (place + 1) + " van " + ids.length + ".");
  if (ids.length === 0) go();
};

const fileName = (ending) =>
  (kept.current().naam.normalize("NFD").replace(/[^A-Za-z0-9 -]/g, "").trim().replace(/ +/g, "-") || "selectie") + ending;

// What is typed or chosen in the fields of its page.
export const changed = (field) => {
  if (field.dataset.noot) kept.note(field.dataset.noot, { noot: field.value.trim() });
  else if (field.id === "selectiekeuze") { kept.choose(Number(field.value)); go(); }
  else if (field.id === "selectienaam") {
    kept.change({ naam: field.value.trim() });
    main.querySelector(".selectie h1").textContent = field.value.trim() || "Mijn selectie";
    mark();
  } else if (field.id === "selectiebestand" && field.files[0]) {
    field.files[0].text().then(kept.read)
      .then(() => go(), () => say("Dat is geen bestand met een selectie van Naslag."));
  }
};

const offered = (sentence) => { offer = sentence; go(); };
export const act = (what) => {
  if (what === "nieuw") { kept.add(); go(); }
  else if (what === "leeg") { kept.drop(); offered("Leeggemaakt."); }
  else if (what === "weg") {
    const there = [...main.querySelectorAll("[data-stuk]")].map((item) => kept.find(item.dataset.stuk));
    kept.change({ stukken: there }, true);
    offered("Uit je selectie gehaald.");
  } else if (what === "terug") { kept.putBack(); go(); }
  else if (what === "folder") go(address("/folder"), true);
  else if (what === "bewaar") download(new Blob([kept.file()], { type: "application/json" }), fileName(".naslag.json"));
  else if (what === "open") document.getElementById("selectiebestand").click();
  else {
    const ending = { markdown: ".md", docx: ".docx", ris: ".ris" }[what];
    taken(address("/" + what)).then(
      (blob) => download(blob, fileName(ending)),
      (cause) => say("Meenemen lukte niet: " + cause.message + "."));
  }
};
