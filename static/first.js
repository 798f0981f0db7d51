// Before anything is painted: language and colors of the link, else of the last visit, else of the system.
// The same rule as `load_settings` in src/ui/settings.rs.
{
  const html = document.documentElement;
  const link = new URLSearchParams(location.search);
  const known = (tag) => html.dataset.langs.split(" ").find((it) => it === tag.split(/[-_]/)[0].toLowerCase());
  let lang = navigator.languages.map(known).find(Boolean) ?? "en";
  let theme = "auto";
  const take = (pairs) => {
    for (const [key, value] of pairs) {
      if (key === "lang") lang = known(value) ?? lang;
      if (key === "theme" && ["auto", "light", "dark"].includes(value)) theme = value;
    }
  };
  try {
    const kept = new URLSearchParams(localStorage.getItem("convoscope") ?? "");
    if (kept.getAll("v").includes("1")) take(kept);
  } catch {
    // A browser that keeps nothing.
  }
  take(link);
  if (theme !== "auto") html.dataset.theme = theme;
  // Its words come into their places at the end of the document, see early.js.
  if (lang !== html.lang) html.dataset.early = "translating";
  html.lang = lang;
  // The figure of the document is not the one that this link asks for.
  if ([...link.keys()].some((key) => !["lang", "theme", "embed"].includes(key))) html.dataset.waits = "";
}
