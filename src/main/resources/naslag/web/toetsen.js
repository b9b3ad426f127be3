// What keys do. Single letters can be switched off: who speaks to a machine says letters too.
const KEY = "naslag-toetsen";
const field = document.getElementById("q");
const main = document.getElementById("hoofd");

const letters = () => localStorage.getItem(KEY) !== "uit";

// The ages are one stop of the Tab key, and arrows go on from there.
export const rove = (where) => {
  const bars = [...where.querySelectorAll(".staven a")];
  const first = bars.find((bar) => bar === document.activeElement)
    || bars.find((bar) => bar.classList.contains("gekozen")) || bars[0];
  for (const bar of bars) bar.tabIndex = bar === first ? 0 : -1;
  const choice = where.querySelector("#losse-toetsen");
  if (choice) choice.checked = letters();
};

// Who chose a filter or an age chooses on from there.
export const chooseOn = (part, words) => {
  const links = [...part.querySelectorAll("a")].filter((link) => link.checkVisibility());
  (links.find((link) => link.firstChild?.textContent === words) || links[0])?.focus();
};

const alongBars = (from, by) => {
  const bars = [...main.querySelectorAll(".staven a")];
  const next = bars[bars.indexOf(from) + by];
  if (!next) return;
  next.focus();
  rove(main);
};

const titles = () => [...main.querySelectorAll("[data-hit]")];
const current = () => main.querySelector("[data-hit][aria-current]");

export const listen = ({ go, back, choose, reach, wipe, stopSettling, besides }) => {
  const step = (by) => {
    // Who moves has typed enough: a later answer would take the hit away under the focus.
    stopSettling();
    const all = titles();
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? Math.max(0, all.indexOf(current())) : at + by;
    if (next < 0) { field.focus(); return; }
    const link = all[next];
    if (!link) return;
    link.focus({ preventScroll: true });
    link.closest(".hit").scrollIntoView({ block: "nearest" });
    if (besides.matches && link !== current()) choose(link);
  };

  // From match to match in the work that is open.
  const match = (by) => {
    const all = [...main.querySelectorAll(".treffers a")].map((link) => link.getAttribute("href").slice(1));
    if (all.length === 0) return;
    const near = document.activeElement.closest("[data-id]");
    const at = near ? all.indexOf(near.id) : -1;
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    reach(all[next]);
  };

  const escape = (from, writing) => {
    const link = main.querySelector("[data-terug]");
    const list = main.querySelector("[data-adres]") !== null;
    const inText = from.closest(".lees") !== null;
    if (writing) {
      from.blur();
      main.focus({ preventScroll: true });
    } else if (!list || (link && !besides.matches)) back(link ? link.getAttribute("href") : "/");
    else if (inText && current()) current().focus({ preventScroll: true });
    else field.focus();
  };

  const letter = (key) => {
    if (key === "?") go("/hulp", true);
    else if (key === "n" || key === "p") match(key === "n" ? 1 : -1);
    else if (key === "t" && main.querySelector("#tijdlijn-meer")) {
      const more = main.querySelector("#tijdlijn-meer");
      more.open = !more.open;
    } else if (key === "m") {
      const near = document.activeElement.closest("[data-id]")
        || main.querySelector(".hier[data-id], .lees [data-id]") || main.querySelector("[data-id]");
      if (near && !near.classList.contains("alleen")) go("/toon/" + near.dataset.id, true);
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    const writing = target.closest("input:not([type=checkbox]), textarea, select") !== null;
    const arrow = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[key];
    const upDown = key === "ArrowDown" || key === "ArrowUp";
    let done = true;
    if (key === "F9") wipe();
    else if (key === "Escape") escape(target, writing);
    else if (key === "Enter" && target.matches("[data-hit]")) go(target.dataset.lees, true);
    else if (arrow && !upDown && target.matches(".staven a")) alongBars(target, arrow);
    else if (key === "ArrowRight" && target.matches("[data-hit]") && besides.matches) main.querySelector(".lees").focus();
    else if (upDown && titles().length > 0 && (target === field || target.matches("[data-hit]"))) step(arrow);
    else if (!writing && letters() && key === "/") { field.focus(); field.select(); }
    else {
      done = false;
      if (!writing && letters()) letter(key);
    }
    if (done) event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    if (event.target.id !== "losse-toetsen") return;
    if (event.target.checked) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "uit");
  });
};
