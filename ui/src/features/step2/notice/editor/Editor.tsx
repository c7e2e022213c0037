// The editor of a letter's words: what one types is words; headings, lists and bold come from buttons or keys; the places
// for a person's own facts are chips that the keyboard steps over, selects and takes out in one piece.

import { baseKeymap, chainCommands, setBlockType, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { editor as words } from "../../../../messages/step2-editor";
import type { Block, Words } from "../../shared/types";
import { fromDoc, placeOf, toDoc } from "./blocks";
import css from "./Editor.module.css";
import { schema } from "./schema";

const { nodes, marks } = schema;

export interface EditorHandle {
  /** Puts the cursor to a line of the whole letter. */
  show(blocks: readonly Block[], at: { block: number; entry: number | null }): void;
}

export interface EditorProps {
  label: string;
  /** Read once: what is typed is never overwritten. */
  start: Words;
  /** Whether the letter gives each person a code. */
  codes: boolean;
  onChange: (wording: Block[]) => void;
  onBlur: () => void;
  handle: RefObject<EditorHandle | null>;
}

type Field = keyof typeof words.fields;

/** Enter in an empty line of a list ends the list. */
const endList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.item || $from.parent.content.size > 0) return false;
  const list = $from.node(-1);
  const after = $from.after(-1);
  if (dispatch) {
    const tr = state.tr.insert(after, nodes.paragraph.create());
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
    if (list.childCount === 1) tr.delete($from.before(-1), after);
    else tr.delete($from.before(), $from.after());
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Out of a list: its line becomes a paragraph below it. */
const toParagraph: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.item) return setBlockType(nodes.paragraph)(state, dispatch);
  const list = $from.node(-1);
  if (dispatch) {
    const lines = Array.from({ length: list.childCount }, (_, at) =>
      nodes.paragraph.create(null, list.child(at).content),
    );
    dispatch(state.tr.replaceWith($from.before(-1), $from.after(-1), lines));
  }
  return true;
};

/** A paragraph becomes a list of one; a list becomes one of the other kind. */
const toList =
  (kind: "steps" | "bullets"): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type === nodes.item) {
      if (dispatch) dispatch(state.tr.setNodeMarkup($from.before(-1), nodes[kind]));
      return true;
    }
    if (!$from.parent.isTextblock || $from.depth !== 1) return false;
    if (dispatch) {
      const list = nodes[kind].create(null, nodes.item.create(null, $from.parent.content));
      const tr = state.tr.replaceWith($from.before(), $from.after(), list);
      tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + 1)));
      dispatch(tr);
    }
    return true;
  };

const insert =
  (field: Field): Command =>
  (state, dispatch) => {
    const otherwise = field === "salutation" ? words.otherwise : null;
    const chip = nodes.field.create({ field, otherwise });
    if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type === nodes.heading)
      return false;
    if (dispatch) dispatch(state.tr.replaceSelectionWith(chip, false).scrollIntoView());
    return true;
  };

const keys = [
  keymap({ "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Mod-b": toggleMark(marks.strong) }),
  keymap({ Enter: endList }),
  keymap(baseKeymap),
];

export function Editor({ label, start, codes, onChange, onBlur, handle }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const tell = useRef({ onChange, onBlur });
  tell.current = { onChange, onBlur };
  const [state, setState] = useState<EditorState | null>(null);
  const begin = useRef(start);
  useEffect(() => {
    if (!place.current) return;
    const first = EditorState.create({ doc: toDoc(begin.current.blocks), plugins: [history(), ...keys] });
    const made = new EditorView(place.current, {
      state: first,
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, lang: begin.current.language },
      dispatchTransaction(change) {
        const next = made.state.apply(change);
        made.updateState(next);
        setState(next);
        if (change.docChanged) tell.current.onChange(fromDoc(next.doc));
      },
      handleDOMEvents: {
        blur: () => {
          tell.current.onBlur();
          return false;
        },
      },
    });
    view.current = made;
    setState(first);
    return () => made.destroy();
  }, [label]);
  useImperativeHandle(handle, () => ({
    show(blocks, at) {
      const open = view.current;
      const position = open && placeOf(blocks, at, open.state.doc);
      if (!open || position === null) return;
      const found = open.state.doc.resolve(position).nodeAfter;
      const selection = found?.isTextblock
        ? TextSelection.create(open.state.doc, position + 1, position + 1 + found.content.size)
        : TextSelection.near(open.state.doc.resolve(position + 1));
      open.dispatch(open.state.tr.setSelection(selection).scrollIntoView());
      open.focus();
    },
  }));
  const run = (command: Command) => {
    if (!view.current) return;
    command(view.current.state, view.current.dispatch, view.current);
    view.current.focus();
  };
  return (
    <div className={css.frame}>
      {state && <Tools state={state} codes={codes} run={run} />}
      <div ref={place} className={css.paper} />
      <p role="status" className="sb-hidden">
        {state ? chosen(state) : ""}
      </p>
    </div>
  );
}

/** Says which chip is selected; the selection alone is not spoken. */
function chosen(state: EditorState): string {
  const node: Node | undefined = state.selection instanceof NodeSelection ? state.selection.node : undefined;
  if (node?.type === nodes.field) return words.chosen(words.fields[node.attrs.field as Field]);
  return node?.type === nodes.fixed ? words.chosenFixed : "";
}

interface ToolsProps {
  state: EditorState;
  codes: boolean;
  run: (command: Command) => void;
}

function Tools({ state, codes, run }: ToolsProps) {
  const { parent } = state.selection.$from;
  const list = parent.type === nodes.item ? state.selection.$from.node(-1).type : null;
  const strong = marks.strong.isInSet(state.storedMarks ?? state.selection.$from.marks()) !== undefined;
  const heading = (level: number) => parent.type === nodes.heading && parent.attrs.level === level;
  const tools: { name: string; on?: boolean; command: Command }[] = [
    { name: words.tools.words, on: parent.type === nodes.paragraph, command: toParagraph },
    { name: words.tools.heading, on: heading(2), command: setBlockType(nodes.heading, { level: 2 }) },
    { name: words.tools.steps, on: list === nodes.steps, command: toList("steps") },
    { name: words.tools.bullets, on: list === nodes.bullets, command: toList("bullets") },
    { name: words.tools.strong, on: strong, command: toggleMark(marks.strong) },
    { name: words.tools.undo, command: chainCommands(undo) },
    { name: words.tools.redo, command: chainCommands(redo) },
  ];
  const fields = (Object.keys(words.fields) as Field[]).filter((field) => codes || field !== "code");
  return (
    <div className={css.tools}>
      <fieldset className={css.group} aria-label={words.shape}>
        {tools.map(({ name, on, command }) => (
          <button
            key={name}
            type="button"
            className={css.tool}
            aria-pressed={on}
            // The cursor stays in the text when the mouse presses a button.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <fieldset className={css.group} aria-label={words.putIn}>
        <span className={css.lead}>{words.putIn}</span>
        {fields.map((field) => (
          <button
            key={field}
            type="button"
            className={css.tool}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(insert(field))}
          >
            {words.fields[field]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
