"use strict";
(() => {
  const all = (what, within) => Array.from((within || document).querySelectorAll(what));
  const figure = /^[<>≤≥=~≈约]*\s*([-+−]?\d[\d,]*(?:\.\d+)?)\s*([亿万])?(.*)$/;
  const code = /^\d+-\d+-\d/; // a day, a CAS number, a code of waste
  const goesOn = /^[^\d]*$|^\s*(?:[-~–/?]|to\b)/; // a unit, or the upper end of a range
  const units = /N?m[23³]|CO2e?/g;
  const times = {"亿": 1e8, "万": 1e4};
  const numberOf = (words) => {
    const hit = code.test(words) ? null : figure.exec(words);
    if (!hit || !goesOn.test(hit[3].replace(units, ""))) return null;
    return Number(hit[1].replace(/,/g, "").replace("−", "-")) * (times[hit[2]] || 1);
  };
  const unknown = (words) => words === "" || words === "?" || words === "-" || words === "—";

  function order(table, at, down) {
    const lang = table.closest("[lang]").lang;
    const rows = Array.from(table.tBodies, (body, place) => {
      const words = body.rows[0].cells[at].textContent.trim();
      if (body.place === undefined) body.place = place;
      return {body, words, value: numberOf(words), none: unknown(words), place: body.place};
    });
    const told = rows.filter((row) => !row.none);
    const figures = told.filter((row) => row.value !== null).length > told.length * 0.8;
    const words = new Intl.Collator(lang, {numeric: true});
    const less = figures ? (a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || 0 : (a, b) => words.compare(a.words, b.words);
    rows.sort((a, b) => a.none - b.none || (a.none ? 0 : (down ? -1 : 1) * less(a, b)) || a.place - b.place);
    table.append(...rows.map((row) => row.body));
  }

  function original(table) {
    table.append(...Array.from(table.tBodies).sort((a, b) => a.place - b.place));
  }

  function sortable(table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, at) => {
      const title = head.textContent.trim();
      if (!title) return;
      const button = document.createElement("span"); // a real button is left blank where a browser prints the head again
      button.className = "by";
      button.role = "button";
      button.tabIndex = 0;
      button.title = table.dataset.sort;
      button.textContent = title;
      head.replaceChildren(button);
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        button.click();
      });
      button.addEventListener("click", () => {
        const next = {none: "ascending", ascending: "descending", descending: "none"}[head.getAttribute("aria-sort") || "none"];
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        if (next === "none") return original(table);
        head.setAttribute("aria-sort", next);
        order(table, at, next === "descending");
      });
    });
  }

  function keep(table, asked) {
    const bodies = Array.from(table.tBodies);
    let shown = 0, inside = -1;
    const above = [];
    bodies.forEach((body) => {
      const depth = Number(body.dataset.depth || 0);
      if (inside >= 0 && depth <= inside) inside = -1;
      const text = body.textContent.toLowerCase();
      const found = inside >= 0 || asked.every((word) => text.includes(word));
      if (found && inside < 0 && asked.length) inside = depth;
      body.hidden = !found;
      above.length = depth;
      if (found) above.forEach((higher) => { if (higher) higher.hidden = false; });
      above[depth] = body;
    });
    bodies.forEach((body) => { shown += body.hidden ? 0 : 1; });
    return shown + " / " + bodies.length;
  }

  function filterable(tools) {
    const table = tools.nextElementSibling.querySelector("table");
    const output = tools.querySelector("output");
    tools.hidden = false;
    tools.querySelector("input").addEventListener("input", (event) => {
      const asked = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      const said = keep(table, asked);
      output.textContent = asked.length ? said : "";
    });
  }

  function fit() {
    const boxes = all(".box").filter((box) => box.offsetParent);
    boxes.forEach((box) => box.classList.remove("fits"));
    const fits = boxes.map((box) => box.scrollWidth <= box.clientWidth + 1);
    boxes.forEach((box, at) => {
      box.classList.toggle("fits", fits[at]);
      if (fits[at]) box.removeAttribute("tabindex"); else box.tabIndex = 0;
    });
  }

  function openTo(name) {
    const goal = name && document.getElementById(name);
    if (!goal) return;
    for (let at = goal; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const own = goal.querySelector(":scope > details");
    if (own) own.open = true;
    goal.scrollIntoView();
  }

  const answers = all(".answer");
  function speak(answer) {
    answers.forEach((other) => other.classList.toggle("away", other !== answer));
    all(".switch a").forEach((link) => {
      if (link.hash === "#" + answer.id) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
    document.documentElement.lang = answer.lang;
    document.title = answer.querySelector("h1").textContent;
  }
  function go() {
    const name = decodeURIComponent(location.hash.slice(1));
    const goal = name && document.getElementById(name);
    if (answers.length > 1) speak((goal && goal.closest(".answer")) || answers.find((one) => !one.classList.contains("away")) || answers[0]);
    fit();
    openTo(name);
  }

  all("table.sorts").forEach(sortable);
  all(".tools").forEach(filterable);
  all(".switch a").forEach((link) => link.addEventListener("click", () => setTimeout(() => window.scrollTo(0, 0))));
  window.addEventListener("hashchange", go);
  window.addEventListener("resize", fit);
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    opened.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));
  go();
})();
