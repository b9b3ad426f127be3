// What is copied or saved by a reader.
import { say, taken } from "./vragen.js";

const plain = (text, type = "text/plain") => new Blob([text], { type });

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

// A passage with its source, for a word processor and for a plain field.
export const copyPassage = (id) => {
  const both = taken("/citaat/kopie/" + id).then(async (body) => JSON.parse(await body.text()));
  copy({
    "text/html": both.then((parts) => plain(parts.html, "text/html")),
    "text/plain": both.then((parts) => plain(parts.text)),
  }, both.then((parts) => parts.done));
};

export const copyPlace = (place) => copy({
  "text/html": plain(place.innerHTML.trim(), "text/html"),
  "text/plain": plain(place.textContent.trim()),
}, "Gekopieerd.");

export const copyLink = (address) => copy({ "text/plain": plain(location.origin + address) }, "Link gekopieerd.");

export const download = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
