// The page works without this. With it, results follow the keys and the address stays "/".
(() => {
  "use strict";
  const form = document.getElementById("zoeker");
  const field = document.getElementById("q");
  const main = document.getElementById("hoofd");
  const message = document.getElementById("melding");
  const TYPING_MS = 60;
  const SETTLED_MS = 900;
  // What the server is told: "1" while keys follow each other, "2" after a pause, "" when asked.
  let typing = "";
  let opened = false;
  let next = "";
  let asked = 0;
  let shown = "/";
  let typed = 0;
  let settled = 0;

  // Browsers write history.state to disk, so it holds a name without meaning. What it stands for is
  // in this page's memory, and after a reload in that of the server.
  const known = new Map();
  let stand = "";
  const newStand = () => crypto.randomUUID();

  const keep = (address, push, name) => {
    const [page, anchor] = address.split("#");
    stand = page === "/selectie" ? "selectie" : name;
    known.set(stand, page);
    const state = { stand, anker: anchor || "" };
    if (push) history.pushState(state, "", "/");
    else history.replaceState(state, "", "/");
  };

  const addressOf = (state) => {
    if (!state || !state.stand) return "/";
    const page = state.stand === "selectie" ? "/selectie" : known.get(state.stand) || "/stand/" + state.stand;
    return state.anker ? page + "#" + state.anker : page;
  };

  const formAddress = () => {
    const pairs = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value) pairs.append(name, value);
    }
    const query = pairs.toString();
    return query ? "/?" + query : "/";
  };

  const show = (address, name) =>
    htmx.ajax("GET", address === "/selectie" ? selection.address() : address.split("#")[0],
      { target: "#hoofd", swap: "innerHTML", headers: { "X-Naslag-Stand": name } });

  const say = (sentence) => {
    message.textContent = sentence;
    window.setTimeout(() => { message.textContent = ""; }, 4000);
  };

  const reach = (anchor) => {
    const place = document.getElementById(anchor);
    if (!place) return false;
    place.scrollIntoView({ block: "start" });
    if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
    return true;
  };

  const clip = (items, done) => {
    if (!navigator.clipboard) { say("Kopiëren lukt niet in deze browser."); return; }
    navigator.clipboard.write([new ClipboardItem(items)]).then(
      async () => say(await done),
      () => say("Kopiëren mocht niet van je browser."));
  };

  const part = (promise, name, type) =>
    promise.then((both) => new Blob([both[name]], { type }));

  // A passage with its source, for a word processor and for a plain field.
  const copyPassage = (id) => {
    const both = fetch("/citaat/kopie/" + id).then((answer) => answer.json());
    clip({ "text/html": part(both, "html", "text/html"), "text/plain": part(both, "text", "text/plain") }, both.then((answer) => answer.done));
  };

  const copyPlace = (place) => clip({
    "text/html": new Blob([place.innerHTML.trim()], { type: "text/html" }),
    "text/plain": new Blob([place.textContent.trim()], { type: "text/plain" }),
  }, "Gekopieerd.");

  const download = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // The passages that were chosen: their ids in the user's own order and a name, in this browser
  // only. No query, and nothing of the texts.
  const selection = (() => {
    const KEY = "naslag-selectie";
    const MOST = 60;
    const read = () => {
      try {
        const kept = JSON.parse(localStorage.getItem(KEY) || "{}");
        const ids = Array.isArray(kept.ids) ? kept.ids : [];
        return { naam: String(kept.naam || ""), ids: ids.filter((id) => /^[a-z0-9./_-]+$/.test(id)).slice(0, MOST) };
      } catch (broken) {
        return { naam: "", ids: [] };
      }
    };
    const write = (kept) => {
      if (kept.ids.length === 0 && !kept.naam) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(kept));
      mark();
    };
    const mark = () => {
      const kept = read();
      document.getElementById("selectietal").textContent = String(kept.ids.length);
      for (const button of main.querySelectorAll("[data-bewaar]")) {
        const chosen = kept.ids.includes(button.dataset.bewaar);
        button.setAttribute("aria-pressed", String(chosen));
        button.textContent = chosen ? "Bewaard" : "Bewaar";
      }
    };
    const address = (form = "") => {
      const kept = read();
      const pairs = new URLSearchParams();
      if (kept.naam) pairs.append("naam", kept.naam);
      for (const id of kept.ids) pairs.append("id", id);
      return "/selectie" + form + "?" + pairs.toString();
    };
    const toggle = (id) => {
      const kept = read();
      const there = kept.ids.includes(id);
      if (!there && kept.ids.length >= MOST) { say("Een selectie heeft hoogstens " + MOST + " passages."); return; }
      kept.ids = there ? kept.ids.filter((other) => other !== id) : [...kept.ids, id];
      write(kept);
      say(there ? "Uit je selectie gehaald." : "Bewaard in je selectie.");
    };
    const name = (naam) => write({ ...read(), naam: naam.trim() });
    // The list on the page is the order that is kept.
    const move = (button) => {
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
      write({ ...read(), ids });
      const at = ids.indexOf(item.dataset.stuk);
      say(at < 0 ? "Uit je selectie gehaald." : "Nu op plaats " + (at + 1) + " van " + ids.length + ".");
      if (ids.length === 0) go("/selectie", false);
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
    const open = async (chosen) => {
      try {
        const whole = JSON.parse(await chosen.text());
        if (whole.naslag !== "selectie" || !Array.isArray(whole.stukken)) throw new Error("not a selection");
        write({ naam: String(whole.naam || ""), ids: whole.stukken.map((piece) => String(piece.id)) });
        write(read());
        go("/selectie", false);
      } catch (broken) {
        say("Dat is geen bestand met een selectie van Naslag.");
      }
    };
    const act = (what) => {
      if (what === "druk") window.print();
      else if (what === "leeg") { write({ naam: "", ids: [] }); go("/selectie", false); }
      else if (what === "bewaar") download(file(), fileName(".naslag.json"));
      else if (what === "open") document.getElementById("selectiebestand").click();
      else {
        const ending = { markdown: ".md", html: ".html", ris: ".ris" }[what];
        fetch(address("/" + what)).then((answer) => answer.blob()).then((blob) => download(blob, fileName(ending)));
      }
    };
    return { mark, address, toggle, name, move, open, act };
  })();

  // What a view needs once it stands there.
  const settle = (address, focus) => {
    selection.mark();
    document.body.classList.toggle("meekijken", main.querySelector(".alleen") !== null);
    shown = address.split("#")[0];
    const reading = main.querySelector(".lezen");
    const anchor = address.includes("#") ? address.slice(address.indexOf("#") + 1) : "";
    const target = reading && (anchor || reading.dataset.hier);
    if (!(target && reach(target)) && focus) {
      window.scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  };

  const go = async (address, push, name = push || stand === "selectie" ? newStand() : stand) => {
    window.clearTimeout(typed);
    window.clearTimeout(settled);
    typing = "";
    const mine = asked + 1;
    await show(address, name);
    // A later question came in between, and its answer stands there.
    if (asked !== mine) return;
    // Back to an emptied screen must not empty it again.
    if (address === "/wis") address = "/";
    keep(address, push, name);
    const words = document.getElementById("velden");
    if (words) field.value = words.dataset.woorden;
    settle(address, true);
  };

  field.addEventListener("input", () => {
    window.clearTimeout(typed);
    window.clearTimeout(settled);
    typed = window.setTimeout(() => { typing = "1"; htmx.trigger(form, "typ"); }, TYPING_MS);
    settled = window.setTimeout(() => { typing = "2"; htmx.trigger(form, "klaar"); }, SETTLED_MS);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.clearTimeout(typed);
    window.clearTimeout(settled);
    typing = "";
    htmx.trigger(form, "klaar");
  });

  document.body.addEventListener("htmx:configRequest", (event) => {
    if (event.target !== form) return;
    if (typing) event.detail.parameters["typend"] = typing;
    // From a work that is open, the first key begins a new step back.
    opened = main.querySelector("[data-adres]") === null;
    next = opened ? newStand() : stand;
    event.detail.headers["X-Naslag-Stand"] = next;
  });

  // Answers may overtake each other; only the one to the last question is shown.
  document.body.addEventListener("htmx:beforeRequest", (event) => { event.detail.xhr.naslag = ++asked; });

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.naslag !== asked) { event.detail.shouldSwap = false; return; }
    // A refusal is a page too.
    if (event.detail.xhr.status >= 400) event.detail.shouldSwap = true;
  });

  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.elt !== main && event.target !== main) return;
    if (event.detail.requestConfig && event.detail.requestConfig.elt === form) {
      keep(formAddress(), opened, next);
      settle(formAddress(), false);
    }
  });

  document.body.addEventListener("htmx:sendError", () =>
    say("Naslag antwoordt niet meer. Start het opnieuw met ./naslag start."));

  document.addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    if (link && link.getAttribute("href").startsWith("#")) {
      const anchor = decodeURIComponent(link.getAttribute("href").slice(1));
      if (document.getElementById(anchor)) {
        event.preventDefault();
        if (!link.classList.contains("sprong")) keep(shown + "#" + anchor, true, stand);
        reach(anchor);
      }
      return;
    }
    if (link && link.hasAttribute("data-terug") && history.state && history.length > 1) {
      event.preventDefault();
      history.back();
      return;
    }
    if (link && link.hasAttribute("data-deel")) {
      event.preventDefault();
      go(link.getAttribute("href"), true);
      return;
    }
    const button = event.target.closest("button");
    if (button && button.dataset.kopie) { copyPassage(button.dataset.kopie); return; }
    if (button && button.dataset.kopieer) { copyPlace(document.getElementById(button.dataset.kopieer)); return; }
    if (button && button.dataset.bewaar) { selection.toggle(button.dataset.bewaar); return; }
    if (button && button.dataset.orde) { selection.move(button); return; }
    if (button && button.dataset.selectie) { selection.act(button.dataset.selectie); return; }
    const copy = event.target.closest("button.kopieer");
    if (copy) {
      navigator.clipboard.writeText(location.origin + copy.dataset.adres).then(
        () => say("Link gekopieerd."),
        () => say("Kopiëren mocht niet van je browser."));
    }
  });

  document.addEventListener("submit", (event) => {
    const other = event.target;
    if (!other.hasAttribute("data-deel")) return;
    event.preventDefault();
    const pairs = new URLSearchParams();
    for (const [name, value] of new FormData(other)) {
      if (value) pairs.append(name, value);
    }
    go("/?" + pairs.toString(), true);
  });

  document.addEventListener("change", (event) => {
    if (event.target.id === "selectienaam") {
      selection.name(event.target.value);
      main.querySelector(".selectie h1").textContent = event.target.value.trim() || "Mijn selectie";
    }
    if (event.target.id === "selectiebestand" && event.target.files[0]) selection.open(event.target.files[0]);
  });

  // Another window may have changed it.
  window.addEventListener("storage", () => selection.mark());

  const wipe = () => {
    known.clear();
    field.value = "";
    go("/wis", false, newStand()).then(() => { field.value = ""; field.focus(); });
  };

  const wipeButton = document.getElementById("wis");
  wipeButton.addEventListener("click", wipe);

  const cards = () => [...main.querySelectorAll("a.titel")];

  const step = (by) => {
    // Who moves has typed enough: the settled answer would take the card away under the focus.
    window.clearTimeout(settled);
    const all = cards();
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
    if (next < 0) { field.focus(); return; }
    if (all[next]) {
      all[next].focus({ preventScroll: true });
      all[next].closest("article").scrollIntoView({ block: "nearest" });
    }
  };

  // From hit to hit in the work that is open.
  const hit = (by) => {
    const all = [...main.querySelectorAll(".treffers a")].map((link) => link.getAttribute("href").slice(1));
    if (all.length === 0) return;
    const near = document.activeElement.closest("[data-id]");
    const at = near ? all.indexOf(near.id) : -1;
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    reach(all[next]);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "F9") { event.preventDefault(); wipe(); return; }
    const writing = event.target.closest("input, textarea, select") !== null;
    if (event.key === "Escape") {
      if (writing) { event.target.blur(); main.focus({ preventScroll: true }); return; }
      if (main.querySelector("[data-adres]") === null && history.state) history.back();
      else field.focus();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (writing && event.target !== field) return;
      if (cards().length === 0) return;
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (writing) return;
    if (event.key === "/") { event.preventDefault(); field.focus(); field.select(); }
    else if (event.key === "?") go("/hulp", true);
    else if (event.key === "n" || event.key === "p") hit(event.key === "n" ? 1 : -1);
    else if (event.key === "m") {
      const near = document.activeElement.closest("[data-id]") || main.querySelector(".hier[data-id]") || main.querySelector("[data-id]");
      if (near && !near.classList.contains("alleen")) go("/toon/" + near.dataset.id, true);
    }
  });

  window.addEventListener("popstate", () => {
    const state = history.state;
    const address = addressOf(state);
    const [page, anchor] = address.split("#");
    // Another place in the work that is open needs no question.
    if (page === shown && main.querySelector(".lezen")) reach(anchor || main.querySelector(".lezen").dataset.hier || "hoofd");
    else go(address, false, state && state.stand || newStand());
  });

  const state = history.state;
  if (state && state.stand) {
    // A reload: the address says "/", the state says where we were.
    go(addressOf(state), false, state.stand);
  } else {
    const here = location.pathname + location.search + location.hash;
    const name = newStand();
    if (here === "/selectie") { go(here, false, name); return; }
    keep(here, false, name);
    settle(here, false);
    if (here === "/") field.focus();
    // So that a reload of a link that was followed finds it again.
    else fetch(here, { headers: { "X-Naslag-Stand": name, "HX-Request": "true" } });
  }
})();
