// The letter's blocks into the editor and back. What goes in and is not touched comes out the same.

import type { Fragment, Node } from "prosemirror-model";
import type { Block, Run } from "../../shared/types";
import { schema } from "./schema";

const { nodes, marks } = schema;

/** Blocks that are facts of the business and stand around what the owner changes. */
export const isWording = ({ block }: Block) => !["sender", "address", "date", "signature"].includes(block);

const text = (words: string) => (words === "" ? [] : [schema.text(words)]);

const inline = (runs: readonly Run[]): Node[] => runs.flatMap(piece);

function piece(run: Run): Node[] {
  switch (run.run) {
    case "text":
      return text(run.text);
    case "strong":
      return run.text === "" ? [] : [schema.text(run.text, [marks.strong.create()])];
    case "link":
      return run.text === "" ? [] : [schema.text(run.text, [marks.link.create({ url: run.url })])];
    case "field":
      return [nodes.field.create({ field: run.field, otherwise: run.field === "salutation" ? run.otherwise : null })];
  }
}

function block(one: Block): Node {
  switch (one.block) {
    case "heading":
      return nodes.heading.create({ level: one.level }, text(one.text));
    case "paragraph":
      return nodes.paragraph.create(null, inline(one.runs));
    case "steps":
      return nodes.steps.create(
        null,
        one.items.map((item) => nodes.item.create(null, inline(item))),
      );
    case "bullets":
    case "checklist":
      return nodes.bullets.create(
        null,
        one.items.map((item) => nodes.item.create(null, inline(item))),
      );
    case "facts":
      return nodes.facts.create(
        null,
        one.rows.map(([label, value]) =>
          nodes.fact.create(null, [nodes.label.create(null, text(label)), nodes.value.create(null, text(value))]),
        ),
      );
    default:
      return nodes.fixed.create({ block: one });
  }
}

export function toDoc(blocks: readonly Block[]): Node {
  const wording = blocks.filter(isWording).map(block);
  return nodes.doc.create(null, wording.length > 0 ? wording : [nodes.paragraph.create()]);
}

function runs(content: Fragment): Run[] {
  const found: Run[] = [];
  content.forEach((node) => {
    if (node.type === nodes.field) {
      const { field, otherwise } = node.attrs;
      found.push(
        field === "salutation" ? { run: "field", field, otherwise: otherwise ?? "" } : { run: "field", field },
      );
      return;
    }
    const words = node.text ?? "";
    const link = node.marks.find((mark) => mark.type === marks.link);
    if (link) found.push({ run: "link", text: words, url: String(link.attrs.url) });
    else found.push({ run: node.marks.length > 0 ? "strong" : "text", text: words });
  });
  return found;
}

const children = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, at) => node.child(at));

export function fromDoc(doc: Node): Block[] {
  return children(doc).map((node): Block => {
    switch (node.type) {
      case nodes.heading:
        return { block: "heading", level: Number(node.attrs.level), text: node.textContent };
      case nodes.steps:
        return { block: "steps", items: children(node).map((item) => runs(item.content)) };
      case nodes.bullets:
        return { block: "bullets", items: children(node).map((item) => runs(item.content)) };
      case nodes.facts:
        return {
          block: "facts",
          rows: children(node).map((fact): [string, string] => [
            fact.firstChild?.textContent ?? "",
            fact.lastChild?.textContent ?? "",
          ]),
        };
      case nodes.fixed:
        return node.attrs.block as Block;
      default:
        return { block: "paragraph", runs: runs(node.content) };
    }
  });
}

/** The whole letter with other wording: as the core will put it together, the sheets below the signature. */
export function withWording(blocks: readonly Block[], wording: readonly Block[]): Block[] {
  const end = aboveSheets(blocks, wording);
  const fixed = blocks.filter((one) => !isWording(one));
  const signature = fixed.filter((one) => one.block === "signature");
  const head = fixed.filter((one) => one.block !== "signature");
  return [...head, ...wording.slice(0, end), ...signature, ...wording.slice(end)];
}

/** Below what stood above the signature, else above what stood below it, else above the first page break or at the end. */
function aboveSheets(blocks: readonly Block[], wording: readonly Block[]): number {
  const at = blocks.findIndex((one) => one.block === "signature");
  const find = (beside: Block | undefined) => {
    if (at < 0 || !beside || !isWording(beside)) return -1;
    const wanted = JSON.stringify(beside);
    return wording.findIndex((one) => JSON.stringify(one) === wanted);
  };
  const above = find(blocks[at - 1]);
  if (above >= 0) return above + 1;
  const below = find(blocks[at + 1]);
  if (below >= 0) return below;
  const broken = wording.findIndex((one) => one.block === "page_break");
  return broken < 0 ? wording.length : broken;
}

/** Where a block of the whole letter stands in the editor's document; null for a fact of the business. */
export function placeOf(
  blocks: readonly Block[],
  at: { block: number; entry: number | null },
  doc: Node,
): number | null {
  const wanted = blocks[at.block];
  if (!wanted || !isWording(wanted)) return null;
  const number = blocks.slice(0, at.block).filter(isWording).length;
  if (number >= doc.childCount) return null;
  const sizes = children(doc).slice(0, number);
  const start = sizes.reduce((sum, node) => sum + node.nodeSize, 0);
  const node = doc.child(number);
  if (at.entry === null || node.isTextblock || node.isAtom) return start;
  const before = children(node).slice(0, at.entry);
  return before.reduce((sum, entry) => sum + entry.nodeSize, start + 1);
}
