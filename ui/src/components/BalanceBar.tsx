// Nobody is forgotten: told, left out and still to do, and the sum of the three. Each part has its own pattern so that
// the bar can be read without colour.

import { useId } from "react";
import { common } from "../messages/common";
import css from "./BalanceBar.module.css";

export interface BalanceBarProps {
  told: number;
  excluded: number;
  toDo: number;
  /** Who is counted, such as "customers". */
  title?: string;
}

const figure = (count: number) => count.toLocaleString("en-US");

export function BalanceBar({ told, excluded, toDo, title }: BalanceBarProps) {
  const id = useId();
  const all = told + excluded + toDo;
  const parts = [
    { name: common.told, count: told, kind: "told", fill: "var(--sb-tide)" },
    { name: common.leftOut, count: excluded, kind: "out", fill: `url(#${id}-out)` },
    { name: common.stillToDo, count: toDo, kind: "todo", fill: `url(#${id}-todo)` },
  ];
  let from = 0;
  return (
    <figure className={css.figure}>
      {title && <figcaption className={css.title}>{title}</figcaption>}
      <svg className={css.bar} viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`${id}-out`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="9" height="9" fill="var(--sb-surface)" />
            <rect width="4" height="9" fill="var(--sb-edge)" />
          </pattern>
          <pattern id={`${id}-todo`} width="12" height="12" patternUnits="userSpaceOnUse">
            <rect width="12" height="12" fill="var(--sb-surface)" />
            <circle cx="6" cy="6" r="2.2" fill="var(--sb-honey)" />
          </pattern>
        </defs>
        {all > 0 &&
          parts.map((part) => {
            const width = (part.count / all) * 1000;
            const rect = <rect key={part.kind} x={from} y="0" width={width} height="36" fill={part.fill} />;
            from += width;
            return rect;
          })}
      </svg>
      <ul className={css.key}>
        {parts.map((part) => (
          <li key={part.kind}>
            <svg width="20" height="20" aria-hidden="true" focusable="false">
              <rect x="1" y="1" width="18" height="18" rx="4" fill={part.fill} stroke="var(--sb-edge)" />
            </svg>
            <strong>{figure(part.count)}</strong> {part.name}
          </li>
        ))}
      </ul>
      <p className={css.sum}>
        {`${figure(told)} + ${figure(excluded)} + ${figure(toDo)} = ${figure(all)}, ${common.everyone}`}
      </p>
    </figure>
  );
}
