// The selections of this tab. A reload keeps which passages they hold. Names and notes are in memory
// alone: somebody typed them, and browsers write what they store to disk.
const KEY = "naslag-selectie";
export const MOST = 60;

const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");
const piece = (one) => ({ id: text(one.id, 500), titel: text(one.titel, 200), citaat: text(one.citaat, 400), noot: text(one.noot, 4000) });
const selection = (one) => ({
  naam: text(one.naam, 80),
  stukken: (Array.isArray(one.stukken) ? one.stukken : []).map(piece)
    .filter(({ id }) => /^[a-z0-9./_-]+$/.test(id)).slice(0, MOST),
});

const afterReload = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)).map((ids) => selection({ stukken: ids.map((id) => ({ id })) }));
  } catch (broken) {
    return [];
  }
};

let kept = { all: afterReload(), at: 0, unsaved: false };
if (kept.all.length === 0) kept.all = [selection({})];
let before = null;

export const all = () => kept.all;
export const at = () => kept.at;
export const current = () => kept.all[kept.at];
export const find = (id) => current().stukken.find((one) => one.id === id);

const put = (next, undo) => {
  before = undo ? kept : null;
  kept = next;
  const ids = kept.all.map((one) => one.stukken.map(({ id }) => id));
  if (ids.some((one) => one.length > 0)) sessionStorage.setItem(KEY, JSON.stringify(ids));
  else sessionStorage.removeItem(KEY);
};

// The selection that is open, changed; "undo" when it may be put back.
export const change = (parts, undo = false) =>
  put({ ...kept, all: kept.all.with(kept.at, { ...current(), ...parts }), unsaved: true }, undo);

export const choose = (index) => put({ ...kept, at: index });

export const add = (more = [{}]) => {
  const others = kept.all.filter((one) => one.naam || one.stukken.length > 0);
  put({ all: [...others, ...more.map(selection)], at: others.length, unsaved: kept.unsaved });
};

// The one that is open goes; the last one becomes empty.
export const drop = () => {
  const others = kept.all.filter((one) => one !== current());
  put({ all: others.length > 0 ? others : [selection({})], at: 0, unsaved: true }, true);
};

export const putBack = () => { if (before) put(before); };
export const canPutBack = () => before !== null;

// With each passage the words that were read, so that a note is understood when they change.
export const note = (id, parts) => {
  const one = find(id);
  if (!one) return;
  if ("noot" in parts && parts.noot !== one.noot) kept.unsaved = true;
  Object.assign(one, piece({ ...one, ...parts }));
};

// The one that is open first: where one selection is wanted, it is that.
export const file = () => {
  const others = kept.all.filter((one) => one !== current() && (one.naam || one.stukken.length > 0));
  kept.unsaved = false;
  return JSON.stringify({ naslag: "selectie", versie: 2, ...current(), andere: others }, null, 2) + "\n";
};

export const read = (whole) => {
  const one = JSON.parse(whole);
  if (one.naslag !== "selectie" || !Array.isArray(one.stukken)) throw new Error("not a selection");
  add([one, ...(Array.isArray(one.andere) ? one.andere : [])]);
};

export const wipe = () => {
  kept = { all: [selection({})], at: 0, unsaved: false };
  before = null;
};

// What was typed would be lost with the tab.
window.addEventListener("beforeunload", (event) => {
  if (kept.unsaved && kept.all.some((one) => one.naam || one.stukken.some(({ noot }) => noot))) event.preventDefault();
});
