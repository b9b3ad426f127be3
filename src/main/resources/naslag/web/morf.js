// Makes what is shown into what came, with as few changes as it takes: an element that stays keeps
// its focus, its scroll position and whether it is unfolded.

const key = (node) => node.nodeType === Node.ELEMENT_NODE ? node.getAttribute("data-id") || node.id : "";

// Parts that may come a frame later, so that no key waits for all of it: none moves what is in view.
const LATER = ".lees, .keuzes, .hit:nth-child(n + 6)";

// A section of another kind is another section, however much it looks the same.
const KINDS = ["DIV", "SECTION", "ARTICLE"];

const fits = (old, fresh) =>
  old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && key(old) === key(fresh)
    && (!KINDS.includes(old.nodeName) || old.classList[0] === fresh.classList[0]);

const become = (old, fresh, later) => {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  // Whether something is unfolded is for the reader to say.
  const kept = old.nodeName === "DETAILS" ? "open" : "";
  for (const { name } of [...old.attributes]) {
    if (name !== kept && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (name !== kept && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.nodeName === "INPUT" && old !== document.activeElement) old.value = fresh.value;
  if (old.matches(LATER)) later.push([old, fresh]);
  else morph(old, fresh, later);
};

const insert = (parent, fresh, at, later) => {
  const parts = fresh.nodeType === Node.ELEMENT_NODE ? fresh.querySelectorAll(LATER) : [];
  for (const part of parts) {
    const content = document.createDocumentFragment();
    content.append(...part.childNodes);
    later.push([part, content]);
  }
  parent.insertBefore(fresh, at);
};

// What is left for later is put in the list, each as what there is and what it is to become.
const morph = (parent, wanted, later) => {
  const names = new Set([...wanted.children].map(key).filter(Boolean));
  const kept = new Map();
  for (const child of [...parent.childNodes]) {
    const name = key(child);
    if (name && names.has(name)) kept.set(name, child);
    else if (name) child.remove();
  }
  const focused = document.activeElement;
  let at = parent.firstChild;
  for (const fresh of [...wanted.childNodes]) {
    const old = key(fresh) ? kept.get(key(fresh)) : at;
    if (!old || !fits(old, fresh)) {
      insert(parent, fresh, at, later);
      continue;
    }
    if (old === at) at = at.nextSibling;
    else parent.insertBefore(old, at);
    if (!old.isEqualNode(fresh)) become(old, fresh, later);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
  if (focused && focused !== document.activeElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
};

// The next task, and the one after what was changed is drawn; a page that nobody sees is not drawn.
const next = () => new Promise((then) => { window.setTimeout(then); });
const frame = () => document.hidden ? next() : new Promise(requestAnimationFrame).then(next);

// The same in several tasks, none of them long. False when it is not wanted any more.
export const change = async (parent, wanted, isWanted) => {
  const parts = [];
  const before = parent.querySelector(".lezen");
  morph(parent, wanted, parts);
  // A work is not laid out at its beginning first when it is to be opened at a passage.
  const work = parent.querySelector(".lezen");
  if (work !== before) work?.classList.add("komt");
  // The text before the rest.
  for (const some of [parts.splice(-1), parts]) {
    await (some.length > 0 ? frame() : next());
    if (!isWanted()) break;
    for (const [old, fresh] of some) morph(old, fresh, []);
  }
  work?.classList.remove("komt");
  return isWanted();
};
