"use strict";
// Filters lists by words, and opens whatever the address points into. The page is whole without it.
for (const field of document.querySelectorAll("[data-filters]")) {
  field.hidden = false;
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of document.getElementById(field.dataset.filters).children) {
      const text = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
    }
  });
}
function unfold() {
  const at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let box = at; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
  if (at) at.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();
