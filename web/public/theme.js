// Sets the theme before the first paint, so a light page never flashes dark. A file, not inline: the server may forbid inline scripts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("genlock.theme");
  } catch (ignored) {
    // Storage may be forbidden; the dark default holds.
  }
  var light = chosen === "light" || (chosen === "system" && matchMedia("(prefers-color-scheme: light)").matches);
  document.documentElement.dataset.theme = light ? "light" : "dark";
})();
