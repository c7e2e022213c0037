// An approved notice, from the core's own HTML, through a short list of elements: whatever is not on the list loses its
// element and keeps its words. Nothing in it can run, load or lead away.

import { createElement, Fragment, type ReactNode } from "react";
import { Paper } from "../../../components/Paper";
import css from "./Html.module.css";

const kept = new Set("p h2 h3 ol ul li strong em dl dt dd table thead tbody tr th td div br hr".split(" "));
// The page has its own first heading.
const renamed: Record<string, string> = { h1: "h2", b: "strong", i: "em" };
const dropped = new Set(["head", "style", "script", "title", "template"]);

export function Html({ label, html }: { label: string; html: string }) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return (
    <Paper label={label}>
      <div className={css.html}>{children(body)}</div>
    </Paper>
  );
}

// Blanks between the parts of a table or a list are no words and have no place there.
const bare = new Set(["TABLE", "THEAD", "TBODY", "TR", "OL", "UL", "DL"]);

function children(node: Node): ReactNode[] {
  const inside = [...node.childNodes].filter((child) => child instanceof Element || !bare.has(node.nodeName));
  return inside.map((child, at) => draw(child, String(at)));
}

function draw(node: Node, key: string): ReactNode {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent : null;
  const name = node.tagName.toLowerCase();
  if (dropped.has(name)) return null;
  const tag = renamed[name] ?? name;
  if (tag === "br" || tag === "hr") return createElement(tag, { key });
  return createElement(kept.has(tag) ? tag : Fragment, { key }, children(node));
}
