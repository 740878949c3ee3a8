// Runs before the first paint, from its own file because the policy allows no inline script.
(() => {
  let wish = "system";
  try {
    wish = localStorage.getItem("theme") || "system";
  } catch {
    // Storage can be switched off; the system's theme is then the right one.
  }
  const dark = wish === "dark" || (wish !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
