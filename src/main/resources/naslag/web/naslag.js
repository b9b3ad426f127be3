// The page works without this. With it, results follow the keys and the address stays "/".
(() => {
  "use strict";
  const form = document.getElementById("zoeker");
  const field = document.getElementById("q");
  const main = document.getElementById("hoofd");
  const message = document.getElementById("melding");
  const stopped = document.getElementById("gestopt");
  const TYPING_MS = 60;
  const SETTLED_MS = 900;
  const SAID_MS = 4000;
  const LOOK_MS = 2000;
  // The address of what is shown, and the timers of what is typed.
  let shown = "/";
  let typed = 0;
  let settled = 0;

  // Browsers write history.state to disk, so it holds a name without meaning. What it stands for is
  // in this page's memory, and after a reload in that of the server.
  const known = new Map();
  let stand = "";
  const newStand = () => crypto.randomUUID();

  // How many steps of Naslag lie before this one: before the first lies somebody else's page.
  const steps = () => (history.state && history.state.stap) || 0;

  const keep = (address, push, name) => {
    const [page, anchor] = address.split("#");
    stand = page === "/selectie" ? "selectie" : name;
    known.set(stand, page);
    const state = { stand, anker: anchor || "", stap: steps() + (push ? 1 : 0) };
    if (push) history.pushState(state, "", "/");
    else history.replaceState(state, "", "/");
  };

  const back = (otherwise) => {
    if (steps() > 0) history.back();
    else go(otherwise, true);
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

  let said = 0;
  const say = (sentence) => {
    window.clearTimeout(said);
    message.textContent = sentence;
    said = window.setTimeout(() => { message.textContent = ""; }, SAID_MS);
  };

  // Until a server that is gone is back, what it should have been asked last.
  let again = null;
  let looking = 0;
  // Whether it forgot where pages stood, after the screen was emptied.
  let forgotten = true;

  const gone = () => {
    const sentences = [field.value
      ? "Naslag is gestopt. Start het programma opnieuw; wat je typte, blijft staan."
      : "Naslag is gestopt. Start het programma opnieuw."];
    if (main.classList.contains("oud")) sentences.push("Wat hier staat, hoort bij je vorige vraag.");
    const sentence = sentences.join(" ");
    if (stopped.textContent !== sentence) stopped.textContent = sentence;
    if (!looking) looking = window.setInterval(look, LOOK_MS);
  };

  const returned = () => {
    window.clearInterval(looking);
    looking = 0;
    stopped.textContent = "";
    main.classList.remove("oud");
    const ask = again;
    again = null;
    if (!forgotten) forget();
    if (ask) ask();
  };

  const look = () => fetch("/eigen/naslag.svg", { method: "HEAD" }).then(returned, () => {});

  // Every request of the page goes through here, so that a server that is gone is seen at each.
  const request = async (address, options) => {
    try {
      const answer = await fetch(address, options);
      const whole = { ok: answer.ok, status: answer.status, body: await answer.blob() };
      if (looking) returned();
      return whole;
    } catch (failed) {
      if (failed.name === "AbortError") throw failed;
      gone();
      throw new Error("Naslag is gestopt");
    }
  };

  // What somebody takes along.
  const taken = async (address) => {
    const answer = await request(address);
    if (!answer.ok) throw new Error("dit staat niet meer in de teksten");
    return answer.body;
  };

  let asking = new AbortController();

  // Puts a page in the place of what is shown. False when nothing is to be shown, when a later
  // question came in between, and when nobody answers; then it is asked again later.
  const show = async (address, name, later) => {
    asking.abort();
    again = null;
    const mine = asking = new AbortController();
    main.setAttribute("aria-busy", "true");
    let answer;
    try {
      answer = await request(address === "/selectie" ? selection.address() : address.split("#")[0],
        { signal: mine.signal, headers: { "X-Naslag-Stand": name } });
    } catch (failed) {
      if (mine !== asking) return false;
      again = later;
      main.classList.toggle("oud", main.childElementCount > 0);
      main.removeAttribute("aria-busy");
      gone();
      return false;
    }
    const page = document.createElement("template");
    page.innerHTML = await answer.body.text();
    if (mine !== asking) return false;
    main.removeAttribute("aria-busy");
    if (answer.status === 204) return false;
    const fields = page.content.getElementById("velden");
    if (fields) document.getElementById("velden").replaceWith(fields);
    main.replaceChildren(page.content);
    main.classList.remove("oud");
    return true;
  };

  const reach = (anchor) => {
    const place = document.getElementById(anchor);
    if (!place) return false;
    place.scrollIntoView({ block: "start" });
    if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
    return true;
  };

  // The browser does not say why it did not copy; what was asked of the server may.
  const copy = async (parts, done) => {
    for (const part of [...Object.values(parts), done]) Promise.resolve(part).catch(() => {});
    if (!navigator.clipboard) { say("Kopiëren lukt niet in deze browser."); return; }
    try {
      await navigator.clipboard.write([new ClipboardItem(parts)]);
      say(await done);
    } catch (refused) {
      Promise.resolve(done).then(
        () => say("Je browser staat kopiëren niet toe."),
        (cause) => say("Kopiëren lukte niet: " + cause.message + "."));
    }
  };

  const plain = (text, type = "text/plain") => new Blob([text], { type });

  // A passage with its source, for a word processor and for a plain field.
  const copyPassage = (id) => {
    const both = taken("/citaat/kopie/" + id).then(async (body) => JSON.parse(await body.text()));
    copy({
      "text/html": both.then((parts) => plain(parts.html, "text/html")),
      "text/plain": both.then((parts) => plain(parts.text)),
    }, both.then((parts) => parts.done));
  };

  const copyPlace = (place) => copy({
    "text/html": plain(place.innerHTML.trim(), "text/html"),
    "text/plain": plain(place.textContent.trim()),
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
      go("/selectie", false);
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
    const mark = () => {
      const kept = read();
      document.getElementById("selectietal").textContent = String(kept.ids.length);
      for (const button of main.querySelectorAll("[data-bewaar]")) {
        const chosen = kept.ids.includes(button.dataset.bewaar);
        button.setAttribute("aria-pressed", String(chosen));
        button.textContent = chosen ? "Bewaard" : "Bewaar";
      }
      const heading = main.querySelector(".selectie h1");
      if (offer && heading && !main.querySelector("[data-selectie=terug]")) showOffer(heading);
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
      // What is not in these texts now, and so not on the page, may be there again tomorrow.
      const hidden = read().ids.filter((id) => id !== item.dataset.stuk && !ids.includes(id));
      write({ ...read(), ids: [...ids, ...hidden] });
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
        const opened = valid(String(whole.naam || ""), whole.stukken.map((piece) => String(piece.id)));
        if (read().ids.length > 0) replace(opened, "Dit staat nu in de plaats van je vorige selectie.");
        else { write(opened); go("/selectie", false); }
      } catch (broken) {
        say("Dat is geen bestand met een selectie van Naslag.");
      }
    };
    const act = (what) => {
      if (what === "druk") window.print();
      else if (what === "leeg") replace(valid("", []), "Leeggemaakt.");
      else if (what === "weg") {
        const there = [...main.querySelectorAll("[data-stuk]")].map((piece) => piece.dataset.stuk);
        replace({ ...read(), ids: read().ids.filter((id) => there.includes(id)) }, "Uit je selectie gehaald.");
      } else if (what === "terug") { if (offer) write(offer.kept); go("/selectie", false); }
      else if (what === "bewaar") download(file(), fileName(".naslag.json"));
      else if (what === "open") document.getElementById("selectiebestand").click();
      else {
        const ending = { markdown: ".md", html: ".html", ris: ".ris" }[what];
        taken(address("/" + what)).then(
          (blob) => download(blob, fileName(ending)),
          (cause) => say("Meenemen lukte niet: " + cause.message + "."));
      }
    };
    const forget = () => { offer = null; };
    return { mark, address, toggle, name, move, open, act, forget };
  })();

  // What a view needs once it stands there.
  const settle = (address, focus) => {
    selection.mark();
    shown = address.split("#")[0];
    const reading = main.querySelector(".lezen");
    const anchor = address.includes("#") ? address.slice(address.indexOf("#") + 1) : "";
    const target = reading && (anchor || reading.dataset.hier);
    if (!(target && reach(target)) && focus) {
      window.scrollTo(0, 0);
      // At the beginning there is one thing to do.
      (main.querySelector(".begin") ? field : main).focus({ preventScroll: true });
    }
  };

  const stopTyping = () => {
    window.clearTimeout(typed);
    window.clearTimeout(settled);
  };

  // To a page; true once it is shown.
  const go = async (address, push, name = push || stand === "selectie" ? newStand() : stand) => {
    stopTyping();
    if (!await show(address, name, () => go(address, push, name))) return false;
    keep(address, push, name);
    field.value = document.getElementById("velden").dataset.woorden;
    settle(address, true);
    return true;
  };

  // What is typed. The server is told "1" while keys follow each other and "2" after a pause.
  const ask = async (typing) => {
    stopTyping();
    const address = formAddress();
    // From a work that is open, the first key begins a new step back.
    const opens = main.querySelector("[data-adres]") === null;
    const name = opens ? newStand() : stand;
    const asked = typing ? address + (address === "/" ? "?" : "&") + "typend=" + typing : address;
    if (!await show(asked, name, () => ask(""))) return;
    keep(address, opens, name);
    settle(address, false);
  };

  field.addEventListener("input", () => {
    stopTyping();
    typed = window.setTimeout(() => {
      ask("1");
      settled = window.setTimeout(() => ask("2"), SETTLED_MS - TYPING_MS);
    }, TYPING_MS);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask("");
  });

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
    if (link && link.hasAttribute("data-terug")) {
      event.preventDefault();
      back(link.getAttribute("href"));
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
    if (button && button.dataset.adres) copy({ "text/plain": plain(location.origin + button.dataset.adres) }, "Link gekopieerd.");
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

  // The screen first, and by itself: whoever comes in does not wait for a server.
  const wipe = () => {
    stopTyping();
    asking.abort();
    asking = new AbortController();
    known.clear();
    selection.forget();
    say("");
    field.value = "";
    const kept = document.getElementById("velden");
    kept.replaceChildren();
    kept.dataset.woorden = "";
    main.replaceChildren();
    main.classList.remove("oud");
    main.removeAttribute("aria-busy");
    keep("/", false, newStand());
    shown = "/";
    field.focus();
    again = null;
    forgotten = false;
    forget();
  };

  // The server forgets where pages stood, and then shows the beginning; unless somebody typed
  // meanwhile.
  const forget = async () => {
    try {
      await request("/wis", { method: "POST" });
    } catch (later) {
      return;
    }
    forgotten = true;
    if (main.childElementCount === 0 && field.value === "") go("/", false, stand);
  };

  document.getElementById("wis").addEventListener("click", wipe);

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
      const link = main.querySelector("[data-terug]");
      if (main.querySelector("[data-adres]") === null) back(link ? link.getAttribute("href") : "/");
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
})();
