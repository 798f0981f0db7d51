// The lessons' own script: it puts the live figures into their places, compares what they say with the goals of a
// page, and answers. Without it a page is read as text with pictures, questions and answers that open.
"use strict";
{
  const html = document.documentElement;
  const KEPT = "convoscope-lessons";
  // Time for a slider to come to rest, in milliseconds: what it passes is not an answer.
  const REST = 500;
  // How long a live figure may take until its page is shown instead of its picture, in milliseconds.
  const PATIENCE = 10_000;

  // What is kept between visits, as far as the browser keeps anything.
  const kept = { theme: "auto", done: [] };
  try {
    const read = JSON.parse(localStorage.getItem(KEPT)) ?? {};
    if (["auto", "light", "dark"].includes(read.theme)) kept.theme = read.theme;
    if (Array.isArray(read.done)) kept.done = read.done.filter((it) => typeof it === "string").slice(0, 99);
  } catch {
    // A browser that keeps nothing, or something else that was kept.
  }
  const keep = () => {
    try {
      localStorage.setItem(KEPT, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing.
    }
  };

  // Before anything is painted.
  const link = new URLSearchParams(location.search);
  if (link.has("embed")) html.dataset.embed = "";
  if (["auto", "light", "dark"].includes(link.get("theme"))) kept.theme = link.get("theme");
  const paint = () => {
    if (kept.theme === "auto") delete html.dataset.theme;
    else html.dataset.theme = kept.theme;
  };
  paint();
  html.dataset.script = "";

  // Whether facts fulfil a goal such as "stride=2&padding=1|2&kernel=!3", see maker/src/goal.rs.
  const holds = (goal, facts) =>
    goal.split("&").every((condition) => {
      const at = condition.indexOf("=");
      const [key, value] = [condition.slice(0, at), condition.slice(at + 1)];
      const isExcluded = value.startsWith("!");
      const values = (isExcluded ? value.slice(1) : value).split("|");
      return key in facts && values.includes(facts[key]) !== isExcluded;
    });

  // The page with the figures. Opened from a disk, only the page that is one file can start.
  const isOnDisk = location.protocol === "file:";
  const address = (query) => `../../${isOnDisk ? "convoscope.html" : ""}?${query}`;

  const say = (reply, said, kind) => {
    const words = said.cloneNode(true);
    const content = [];
    if (said.dataset.says) {
      const strong = document.createElement("strong");
      strong.textContent = said.dataset.says;
      content.push(strong);
    }
    reply.dataset.kind = kind;
    reply.replaceChildren(...content, ...words.childNodes);
  };

  const silence = (reply) => {
    if (!reply.hasChildNodes()) return;
    delete reply.dataset.kind;
    reply.replaceChildren();
  };

  // A page is done when all its tasks are.
  const markDone = () => {
    const replies = [...document.querySelectorAll(".task-change .reply")];
    if (replies.some((it) => it.dataset.kind !== "right")) return;
    const page = document.body.dataset.page;
    if (!kept.done.includes(page)) kept.done.push(page);
    keep();
    showDone();
  };

  const showDone = () => {
    for (const entry of document.querySelectorAll(".contents a, .lessons a")) {
      entry.classList.toggle("is-done", kept.done.includes(entry.getAttribute("href")));
    }
  };

  // A question: its answers become buttons.
  const ask = (task) => {
    const reply = task.querySelector(".reply");
    const choices = [...task.querySelectorAll(".choices > li")];
    const said = [...task.querySelectorAll(".said")];
    for (const choice of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-pressed", "false");
      const isRight = choice.dataset.right === "true";
      const label = choice.innerHTML;
      button.append(...choice.childNodes);
      choice.append(button);
      button.addEventListener("click", () => {
        for (const other of task.querySelectorAll(".choices button")) {
          other.setAttribute("aria-pressed", String(other === button));
        }
        choice.dataset.tried = "";
        const answer = said.find((it) => it.firstElementChild.innerHTML === label);
        say(reply, answer.querySelector("[data-says]"), isRight ? "right" : "wrong");
      });
    }
  };

  // A figure with what is to be done with it.
  const enliven = (figure) => {
    const frame = document.createElement("iframe");
    const { figure: start, show, name } = figure.dataset;
    frame.title = name;
    // A page that does not start says so itself.
    frame.addEventListener("load", () => setTimeout(() => figure.classList.add("is-live"), PATIENCE));
    const post = (message) => frame.contentWindow?.postMessage({ convoscope: 1, ...message }, "*");
    const tasks = [...figure.parentElement.querySelectorAll(".task-change")];
    let timer = 0;

    const judge = (facts) => {
      for (const task of tasks) {
        const reply = task.querySelector(".reply");
        if (reply.dataset.kind === "right") continue;
        const fitting = [...task.querySelectorAll("[data-goal]")].find((it) => holds(it.dataset.goal, facts));
        if (!fitting) {
          silence(reply);
          continue;
        }
        const isDone = fitting.classList.contains("said");
        say(reply, fitting, isDone ? "right" : "wrong");
        if (isDone) markDone();
      }
    };

    window.addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow || source === null || data?.convoscope !== 1) return;
      if (data.type === "height" && Number.isFinite(data.height)) {
        frame.style.height = `${Math.min(Math.max(data.height, 100), 4000)}px`;
      } else if (data.type === "ready" || data.type === "change") {
        figure.classList.add("is-live");
        for (const task of tasks) task.querySelector(".buttons").hidden = false;
        clearTimeout(timer);
        const facts = data.facts;
        if (facts && typeof facts === "object") timer = setTimeout(judge, REST, facts);
      }
    });

    for (const task of tasks) {
      const show = task.querySelector(".show");
      show.addEventListener("click", (event) => {
        if (!figure.classList.contains("is-live")) return;
        event.preventDefault();
        post({ type: "open", figure: show.dataset.figure });
        figure.scrollIntoView({ block: "nearest" });
      });
      task.querySelector(".reset").addEventListener("click", () => {
        silence(task.querySelector(".reply"));
        post({ type: "open", figure: start });
      });
    }

    themed.push(() => post({ type: "theme", theme: kept.theme }));
    const shown = show ? `&show=${show}` : "";
    const origin = isOnDisk ? "&origin=*" : "";
    const src = () =>
      address(`embed&load=now&hide=link&lang=${html.lang}&theme=${kept.theme}${origin}${shown}&${start}`);
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((it) => it.isIntersecting)) return;
      observer.disconnect();
      frame.src = src();
      figure.prepend(frame);
    }, { rootMargin: "200px" }).observe(figure);
  };

  // What else follows when the theme is chosen.
  const themed = [paint];

  document.addEventListener("DOMContentLoaded", () => {
    const languages = document.body.dataset.languages?.split(" ");
    if (languages) {
      const known = navigator.languages.map((it) => it.slice(0, 2)).find((it) => languages.includes(it));
      location.replace(`${known ?? languages[0]}/index.html`);
      return;
    }
    for (const select of document.querySelectorAll(".theme select")) {
      select.value = kept.theme;
      select.closest(".theme").hidden = false;
      select.addEventListener("change", () => {
        kept.theme = select.value;
        keep();
        for (const change of themed) change();
      });
    }
    if (isOnDisk) {
      for (const open of document.querySelectorAll("a.home, a.open, a.show")) {
        open.setAttribute("href", open.getAttribute("href").replace("../../", "../../convoscope.html"));
      }
    }
    showDone();
    document.querySelectorAll(".task-predict").forEach(ask);
    document.querySelectorAll(".live").forEach(enliven);
    if ("embed" in html.dataset) {
      for (const open of document.querySelectorAll("a.open")) open.target = "_blank";
      new ResizeObserver(() => {
        const height = Math.ceil(document.body.getBoundingClientRect().height);
        parent.postMessage({ convoscope: 1, type: "height", height }, "*");
        parent.postMessage({ subject: "lti.frameResize", height }, "*");
      }).observe(document.body);
    }
  });

  // On paper every answer is open.
  addEventListener("beforeprint", () => {
    for (const closed of document.querySelectorAll("main details:not([open])")) {
      closed.open = true;
      closed.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const opened of document.querySelectorAll("main details[data-printed]")) {
      opened.open = false;
      delete opened.dataset.printed;
    }
  });
}
