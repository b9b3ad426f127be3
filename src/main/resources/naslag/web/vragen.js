// What is asked of the server, and what is said when it does not answer.
import { change } from "./morf.js";

const main = document.getElementById("hoofd");
const field = document.getElementById("q");
const message = document.getElementById("melding");
const stopped = document.getElementById("gestopt");
const SAID_MS = 4000;
const LOOK_MS = 2000;

let said = 0;
export const say = (sentence) => {
  window.clearTimeout(said);
  message.textContent = sentence;
  said = window.setTimeout(() => { message.textContent = ""; }, SAID_MS);
};

// Until a server that is gone is back, what it should have been asked last.
let again = null;
let looking = 0;
// Whether it forgot where pages stood, after the screen was emptied.
let forgotten = true;
let forgot = () => {};

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
  if (!forgotten) forget(forgot);
  if (ask) ask();
};

const look = () => fetch("/eigen/naslag.svg", { method: "HEAD" }).then(returned, () => {});

// Every request of the page goes through here, so that a server that is gone is seen at each.
export const request = async (address, options) => {
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
export const taken = async (address) => {
  const answer = await request(address);
  if (!answer.ok) throw new Error("dit staat niet meer in de teksten");
  return answer.body;
};

let asking = new AbortController();

const opened = () => (main.querySelector(".lees article") || { dataset: {} }).dataset.id;

// The passage that was shown from its beginning.
let begun;

// Puts a page in the place of what is shown. False when nothing is to be shown, when a later
// question came in between, and when nobody answers; then it is asked again later.
export const show = async (address, name, later) => {
  asking.abort();
  again = null;
  const mine = asking = new AbortController();
  main.setAttribute("aria-busy", "true");
  let answer;
  try {
    answer = await request(address.split("#")[0], { signal: mine.signal, headers: { "X-Naslag-Stand": name } });
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
  if (answer.status === 204) {
    main.removeAttribute("aria-busy");
    return false;
  }
  const fields = page.content.getElementById("velden");
  if (fields) {
    document.getElementById("velden").replaceWith(fields);
    document.title = fields.dataset.titel;
  }
  if (!await change(main, page.content, () => mine === asking)) return false;
  const text = main.querySelector(".lees");
  if (text && opened() !== begun) text.scrollTop = 0;
  begun = opened();
  main.removeAttribute("aria-busy");
  main.classList.remove("oud");
  return true;
};

// Whoever comes in does not wait for a server: what it was asked is called off.
export const callOff = () => {
  asking.abort();
  asking = new AbortController();
  again = null;
  forgotten = false;
  main.classList.remove("oud");
  main.removeAttribute("aria-busy");
};

// The server forgets where pages stood, now or as soon as it is back.
export const forget = async (then) => {
  forgot = then;
  try {
    await request("/wis", { method: "POST" });
  } catch (later) {
    return;
  }
  forgotten = true;
  then();
};
