// What a letter may be made of while it is being changed: the same blocks as the letters themselves, and nothing else, so
// that whatever is pasted becomes one of them. Places for a person's own facts are chips: one piece, never text.

import { type DOMOutputSpec, Schema } from "prosemirror-model";
import { editor as words } from "../../../../messages/step2-editor";

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      group: "block",
      content: "text*",
      marks: "",
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      // The page's own title is the first heading, so these begin one below it.
      toDOM: (node) => [`h${Math.min(Number(node.attrs.level) + 1, 4)}`, 0],
    },
    steps: { group: "block", content: "item+", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
    bullets: { group: "block", content: "item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    item: { content: "inline*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    facts: { group: "block", content: "fact+", toDOM: () => ["div", { class: "facts" }, 0] },
    fact: { content: "label value", toDOM: () => ["div", { class: "fact" }, 0] },
    label: { content: "text*", marks: "", toDOM: () => ["span", { class: "label" }, 0] },
    value: { content: "text*", marks: "", toDOM: () => ["span", { class: "value" }, 0] },
    // Tables, code boxes and page breaks come from the facts: they can be taken out and put back, not typed into.
    fixed: {
      group: "block",
      atom: true,
      attrs: { block: {} },
      toDOM: (node) => drawn(node.attrs.block),
    },
    text: { group: "inline" },
    field: {
      group: "inline",
      inline: true,
      atom: true,
      selectable: true,
      attrs: { field: {}, otherwise: { default: null } },
      parseDOM: [
        {
          tag: "span[data-field]",
          getAttrs: (dom) => ({ field: dom.dataset.field, otherwise: dom.dataset.otherwise ?? null }),
        },
      ],
      toDOM: (node) => {
        const { field, otherwise } = node.attrs;
        const name = words.fields[field as keyof typeof words.fields];
        return [
          "span",
          { class: "chip", "data-field": field, ...(otherwise && { "data-otherwise": otherwise }) },
          name,
        ];
      },
    },
  },
  marks: {
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    link: {
      attrs: { url: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ url: dom.getAttribute("href") }) }],
      // Not a link here: pressing it must put the cursor there and lead nowhere.
      toDOM: (mark) => ["u", { title: String(mark.attrs.url) }, 0],
    },
  },
});

interface Fixed {
  block: string;
  header?: string[];
  rows?: string[][];
  label?: string;
  note?: string;
}

function drawn(block: Fixed): DOMOutputSpec {
  const frame = { class: "fixed", "data-kind": block.block };
  if (block.block === "table") {
    const cells = (row: string[], tag: string): DOMOutputSpec =>
      ["tr", ...row.map((cell) => [tag, cell])] as DOMOutputSpec;
    const rows = (block.rows ?? []).map((row) => cells(row, "td"));
    return ["div", frame, ["table", ["tbody", cells(block.header ?? [], "th"), ...rows]]] as DOMOutputSpec;
  }
  if (block.block === "code_box") {
    return [
      "div",
      frame,
      ["p", block.label ?? ""],
      ["p", ["span", { class: "chip" }, words.fields.code]],
      ["p", block.note ?? ""],
    ];
  }
  return ["div", frame, ["p", words.pageBreak]];
}
