// Before anything is painted: language and colors of the link, else of the last visit, else of the system; and in a
// frame, what its host wants. The same rules as `load_settings` in src/ui/settings.rs and `Options` in src/embed/.
{
  const html = document.documentElement;
  const link = new URLSearchParams(location.search);
  const last = (key) => link.getAll(key).at(-1);
  const isEmbed = ["", "1", "true"].includes(last("embed"));
  const known = (tag) => html.dataset.langs.split(" ").find((it) => it === tag.split(/[-_]/)[0].toLowerCase());
  let lang = navigator.languages.map(known).find(Boolean) ?? "en";
  let theme = "auto";
  const take = (pairs) => {
    for (const [key, value] of pairs) {
      if (key === "lang") lang = known(value) ?? lang;
      if (key === "theme" && ["auto", "light", "dark", "projector"].includes(value)) theme = value;
    }
  };
  try {
    const kept = new URLSearchParams((isEmbed ? null : localStorage.getItem("convoscope")) ?? "");
    if (kept.getAll("v").includes("1")) take(kept);
  } catch {
    // A browser that keeps nothing.
  }
  take(link);
  if (theme !== "auto") html.dataset.theme = theme;
  // Its words come into their places at the end of the document, see early.js.
  if (lang !== html.lang) html.dataset.early = "translating";
  html.lang = lang;
  // Each part as its names with `/` between, and before it a sign: where it is shown if nothing is said.
  const shown = isEmbed ? "+*" : "+-";
  const isNamed = (key, names) => isEmbed && (last(key) ?? "").split(",").some((it) => it === "all" || names.includes(it));
  html.dataset.hidden = html.dataset.parts
    .split(" ")
    .map((part) => [part[0], ...part.slice(1).split("/")])
    .filter(([sign, ...names]) => isNamed("hide", names) || !(shown.includes(sign) || isNamed("show", names)))
    .map((part) => part[1])
    .join(" ");
  if (isEmbed) {
    html.dataset.embed = "";
    html.dataset.load = ["now", "click"].find((it) => it === last("load")) ?? "visible";
  }
  html.dataset.view = last("view") ?? { 1: "flat", 3: "volume" }[last("dims")] ?? "tilted";
  // The figure of the document is not the one that this link asks for.
  const keys = html.dataset.keys.split(" ");
  if (keys.some((key) => link.has(key))) html.dataset.waits = "";
}
