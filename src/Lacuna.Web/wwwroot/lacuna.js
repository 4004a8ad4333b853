// Nicer with scripts, complete without: "/" goes to the search box, "n" and "p" to the next hit and the one before, and the print button appears.
const box = document.querySelector("input[data-slash]");
document.addEventListener("keydown", (event) => {
  const at = event.target;
  const typing = at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
  if (box && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// From where the reader is: the hit come to last while it is in sight, else the first that is.
const hits = [...document.querySelectorAll("#text mark[id^='hit-']")];
const keys = document.querySelector(".hits-here .keys");
if (keys) {
  keys.hidden = false;
}
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  if (hits.length === 0 || typing || event.ctrlKey || event.metaKey || event.altKey || (event.key !== "n" && event.key !== "p")) {
    return;
  }
  const seen = (hit) => { const { top, bottom } = hit.getBoundingClientRect(); return bottom > 0 && top < innerHeight; };
  const last = hits.findIndex((hit) => `#${hit.id}` === location.hash);
  const below = hits.findIndex((hit) => hit.getBoundingClientRect().bottom > 0);
  const from = below < 0 ? hits.length : below;
  const next = last >= 0 && seen(hits[last]) ? last + (event.key === "n" ? 1 : -1) : event.key === "n" ? from : from - 1;
  if (hits[next]) {
    location.hash = hits[next].id;
  }
});

const print = document.getElementById("print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
