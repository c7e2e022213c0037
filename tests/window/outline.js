// What the page offers just now, for the message of a test that did not find its way.
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 90);
const seen = (element) => element.getBoundingClientRect().height > 0;
const lines = [];
for (const element of document.querySelectorAll("h1, h2, h3, legend, label, button, a[href], [role=alert], [role=option]")) {
  if (seen(element)) lines.push(`${element.tagName.toLowerCase()}: ${tidy(element.getAttribute("aria-label") || element.textContent)}`);
}
return `${location.href}\n${lines.join("\n")}`;
