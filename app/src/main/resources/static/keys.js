// Keys for those who read much; every page works without them.
(() => {
  "use strict";
  const stops = () => document.querySelectorAll(".pair a.change[id], .list a.headline, a.go");
  const typing = (event) => event.ctrlKey || event.metaKey || event.altKey
    || /^(input|textarea|select)$/i.test(event.target.tagName);

  const step = (by) => {
    const all = Array.from(stops());
    if (all.length === 0) {
      return;
    }
    let at = all.indexOf(document.activeElement);
    if (at < 0) {
      const below = all.findIndex((one) => one.getBoundingClientRect().top >= 0);
      at = by > 0 ? (below < 0 ? all.length : below) - 1 : (below < 0 ? all.length : below);
    }
    const to = all[Math.min(all.length - 1, Math.max(0, at + by))];
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "center" });
  };

  // The button that a key stands for: beside the focus, or in what is on record of the change in focus.
  const press = (key) => {
    const here = document.activeElement;
    const record = here?.matches("a.change") ? document.querySelector(here.getAttribute("href")) : here?.closest("li, tr");
    const button = `button[data-key="${key}"]`;
    (record?.querySelector(button) ?? document.querySelector(`#said ${button}, .one ${button}`))?.click();
  };

  const actions = {
    y: () => press("y"),
    x: () => press("x"),
    a: () => press("a"),
    p: () => press("p"),
    u: () => press("u"),
    j: () => step(1),
    k: () => step(-1),
    n: () => document.querySelector("a[rel=next]")?.click(),
    "/": () => document.getElementById("q")?.focus(),
    "?": () => document.getElementById("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (!typing(event) && !document.querySelector("dialog[open]") && Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  // After a decision the page is shown anew: the focus stays at the change.
  const arrived = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (arrived) {
    arrived.focus({ preventScroll: true });
    arrived.scrollIntoView({ block: "center" });
  }
  // A long article is opened at its first change.
  const first = !location.hash && document.querySelector(".pair a.change[id]");
  if (first && first.getBoundingClientRect().top > innerHeight) {
    first.scrollIntoView({ block: "center" });
  }
  // Only a page that came over a safe way may copy.
  for (const button of navigator.clipboard ? document.querySelectorAll("button[data-copy]") : []) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.closest("section").querySelector("pre").textContent);
      button.textContent = "Copied";
    });
  }
  // On a small screen the list comes first.
  if (matchMedia("(max-width: 55rem)").matches) {
    document.querySelector(".facets")?.removeAttribute("open");
  }
})();
