// Makes what is shown into what came, with as few changes as it takes: an element that stays keeps
// its focus, its scroll position and whether it is unfolded.

const key = (node) => node.nodeType === Node.ELEMENT_NODE ? node.dataset.id || node.id : "";

// A section of another kind is another section, however much it looks the same.
const KINDS = ["DIV", "SECTION", "ARTICLE"];

const fits = (old, fresh) =>
  old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && key(old) === key(fresh)
    && (!KINDS.includes(old.nodeName) || old.classList[0] === fresh.classList[0]);

const become = (old, fresh) => {
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
  morph(old, fresh);
};

export const morph = (parent, wanted) => {
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
      parent.insertBefore(fresh, at);
      continue;
    }
    if (old === at) at = at.nextSibling;
    else parent.insertBefore(old, at);
    become(old, fresh);
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
