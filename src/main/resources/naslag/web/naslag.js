// The page works without this. With it, results follow the keys and the address stays "/".
(() => {
  "use strict";
  const form = document.getElementById("zoeker");
  const field = document.getElementById("q");
  const main = document.getElementById("hoofd");
  const message = document.getElementById("melding");
  const TYPING_MS = 60;
  const SETTLED_MS = 900;
  const WIPES = "naslag-gewist";
  // What the server is told: "1" while keys follow each other, "2" after a pause, "" when asked.
  let typing = "";
  let opened = false;
  let asked = 0;
  let shown = "/";
  let typed = 0;
  let settled = 0;

  // A state of before the last wipe leads to the beginning.
  const wipes = () => Number(sessionStorage.getItem(WIPES) || "0");

  const keep = (address, push) => {
    const state = { adres: address, gewist: wipes() };
    if (push) history.pushState(state, "", "/");
    else history.replaceState(state, "", "/");
  };

  const formAddress = () => {
    const pairs = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value) pairs.append(name, value);
    }
    const query = pairs.toString();
    return query ? "/?" + query : "/";
  };

  const show = (address) =>
    htmx.ajax("GET", address.split("#")[0], { target: "#hoofd", swap: "innerHTML" });

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

  // What a view needs once it stands there.
  const settle = (address, focus) => {
    for (const button of main.querySelectorAll("button.kopieer")) button.hidden = !navigator.clipboard;
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

  const go = async (address, push) => {
    window.clearTimeout(typed);
    window.clearTimeout(settled);
    typing = "";
    const mine = asked + 1;
    await show(address);
    // A later question came in between, and its answer stands there.
    if (asked !== mine) return;
    keep(address, push);
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
      keep(formAddress(), opened);
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
        if (!link.classList.contains("sprong")) keep(shown + "#" + anchor, true);
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

  const wipe = () => {
    sessionStorage.setItem(WIPES, String(wipes() + 1));
    field.value = "";
    go("/", false).then(() => { field.value = ""; field.focus(); });
  };

  const wipeButton = document.getElementById("wis");
  wipeButton.hidden = false;
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
    const address = state && state.gewist === wipes() ? state.adres : "/";
    const [page, anchor] = address.split("#");
    // Another place in the work that is open needs no question.
    if (page === shown && main.querySelector(".lezen")) reach(anchor || main.querySelector(".lezen").dataset.hier || "hoofd");
    else go(address, false);
  });

  const state = history.state;
  if (state && state.adres && state.gewist === wipes()) {
    // A reload: the address says "/", the state says where we were.
    if (state.adres !== "/") go(state.adres, false);
  } else {
    const here = location.pathname + location.search + location.hash;
    keep(here, false);
    settle(here, false);
    if (here === "/") field.focus();
  }
})();
