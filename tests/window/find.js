// Finds what a person would call by this name: `kind` is button, link, field, choice, heading or text. Answers with the
// element, or null while there is none that can be seen. An exact name wins over one
// that only begins so.
const [kind, wanted] = arguments;
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const seen = (element) => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return box.width > 0 && box.height > 0 && style.visibility !== "hidden" && style.display !== "none";
};
const byIds = (ids) => tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
const nameOf = (element) => {
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled && kind !== "text" && kind !== "heading") return byIds(labelled);
  const own = element.getAttribute("aria-label");
  if (own) return tidy(own);
  if (element.labels?.length) return tidy([...element.labels].map((label) => label.textContent).join(" "));
  if (kind === "field" && element.tagName !== "BUTTON") return tidy(element.getAttribute("placeholder"));
  return tidy(element.textContent);
};
const kinds = {
  // A link that looks like a button is one to whoever reads the page.
  button: "button, [role=button], summary, input[type=submit], a[href]",
  link: "a[href], [role=link]",
  field: "input:not([type=radio]):not([type=checkbox]), textarea, select, [role=combobox], [role=textbox]",
  choice: "input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=option], [role=switch], [role=tab], [role=menuitem]",
  heading: "h1, h2, h3, legend, [role=heading]",
  text: "body *",
};
// A radio button drawn by its label has no size of its own, so its label stands for it.
const shown = (element) => seen(element) || (element.labels && [...element.labels].some(seen));
const all = [...document.querySelectorAll(kinds[kind])].filter(shown);
if (kind === "text") {
  const holds = all.filter((element) => tidy(element.textContent).includes(wanted));
  return holds.at(-1) ?? null;
}
// The label of a choice may go on with an explanation; its first words alone are its name too.
const firstWords = (element) => {
  const walk = document.createTreeWalker(element.labels?.[0] ?? element, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) if (tidy(node.data)) return tidy(node.data);
  return "";
};
return (
  all.find((element) => nameOf(element) === wanted) ??
  all.find((element) => firstWords(element) === wanted) ??
  all.find((element) => nameOf(element).startsWith(wanted)) ??
  null
);
