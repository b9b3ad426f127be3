// Flanders or the Netherlands: what holds in the other country is folded, and opens by its button.
// The choice is a plain flag; it is wiped with everything else.
const KEY = "naslag-land";
const root = document.documentElement;

const apply = () => {
  const land = localStorage.getItem(KEY);
  if (land === "be" || land === "nl") root.dataset.land = land;
  else delete root.dataset.land;
  for (const choice of document.querySelectorAll("[name=land]")) choice.checked = choice.value === (root.dataset.land || "");
};

export const mark = apply;

document.addEventListener("change", (event) => {
  if (event.target.name !== "land") return;
  if (event.target.value) localStorage.setItem(KEY, event.target.value);
  else localStorage.removeItem(KEY);
  apply();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest(".vouw");
  if (!button) return;
  button.setAttribute("aria-expanded", "true");
  let next = button.nextElementSibling;
  next.tabIndex = -1;
  for (; next && next.matches(".land"); next = next.nextElementSibling) next.classList.add("open");
  button.nextElementSibling.focus();
});
