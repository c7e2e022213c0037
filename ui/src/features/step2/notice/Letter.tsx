// A letter as it reads, drawn from the very blocks that become the PDF and the email. Places that differ from person
// to person are shown as such.

import type { ReactNode } from "react";
import { Paper } from "../../../components/Paper";
import { letter as words } from "../../../messages/step2-notice";
import type { Block, Run, Words } from "../shared/types";
import css from "./Letter.module.css";

export function Letter({ words: text }: { words: Words }) {
  return (
    <Paper label={words.label(text.subject)}>
      {text.practice && <p className={css.practice}>{words.practice}</p>}
      {numbered(text.blocks).map(({ key, item }) => (
        <One key={key} block={item} />
      ))}
      {text.footer.length > 0 && (
        <p className={css.footer}>
          <Line runs={text.footer} />
        </p>
      )}
    </Paper>
  );
}

// The words of one letter never change under the reader, so the place of a block is its name.
const numbered = <T,>(items: readonly T[]) => items.map((item, at) => ({ key: String(at), item }));

function One({ block }: { block: Block }): ReactNode {
  switch (block.block) {
    case "sender":
      return (
        <p className={css.sender}>
          <strong>{block.name}</strong>
          {numbered(block.lines).map(({ key, item }) => (
            <span key={key}>{item}</span>
          ))}
        </p>
      );
    case "address":
      return (
        <p className={css.address}>
          <Mark>{words.addressHere}</Mark>
        </p>
      );
    case "date":
      return <p>{block.text}</p>;
    case "heading":
      return block.level === 1 ? <h2 className={css.title}>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p>
          <Line runs={block.runs} />
        </p>
      );
    case "steps":
      return <ol>{lines(block.items)}</ol>;
    case "bullets":
    case "checklist":
      return <ul>{lines(block.items)}</ul>;
    case "table":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its frame, and the keyboard must be able to scroll it
        <section className={css.table} aria-label={block.header.join(", ")} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.header.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {numbered(block.rows).map(({ key, item }) => (
                <tr key={key}>
                  {numbered(item).map((cell) => (
                    <td key={cell.key}>{cell.item}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    case "facts":
      return (
        <dl className={css.facts}>
          {block.rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "code_box":
      return (
        <div className={css.code}>
          <span>{block.label}</span>
          <strong>
            <Line runs={block.code} />
          </strong>
          {block.note && <span>{block.note}</span>}
        </div>
      );
    case "signature":
      return (
        <p className={css.sender}>
          <strong>{block.name}</strong>
          {block.role && <span>{block.role}</span>}
          <span>{block.business}</span>
        </p>
      );
    case "page_break":
      return <hr className={css.break} />;
  }
}

const lines = (items: readonly (readonly Run[])[]) =>
  numbered(items).map(({ key, item }) => (
    <li key={key}>
      <Line runs={item} />
    </li>
  ));

function Line({ runs }: { runs: readonly Run[] }): ReactNode {
  return numbered(runs).map(({ key, item }) => <Piece key={key} run={item} />);
}

function Piece({ run }: { run: Run }) {
  switch (run.run) {
    case "text":
      return run.text;
    case "strong":
      return <strong>{run.text}</strong>;
    case "link":
      return <span className={css.link}>{run.text}</span>;
    case "field":
      return <Mark>{words.fields[run.field]}</Mark>;
  }
}

function Mark({ children }: { children: string }) {
  return <span className={css.mark}>{children}</span>;
}
