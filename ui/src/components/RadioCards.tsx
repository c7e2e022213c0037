// A choice of one. Each answer is a card as large as a thumb, and may carry a line of explanation.

import type { ReactNode } from "react";
import { useId } from "react";
import { common } from "../messages/common";
import css from "./Choice.module.css";
import { type FieldProps, Group } from "./Field";

export interface Choice<V extends string> {
  value: V;
  label: string;
  hint?: ReactNode;
}

export interface RadioCardsProps<V extends string> extends FieldProps {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** The value that stands for "I'm not sure"; it is set apart from the others. */
  notSure?: V;
}

export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const name = useId();
  const notSure: Choice<V>[] = props.notSure === undefined ? [] : [{ value: props.notSure, label: common.notSure }];
  return (
    <Group {...props}>
      <div className={css.list}>
        {[...props.choices, ...notSure].map((choice) => (
          <label key={choice.value} className={css.card} data-apart={choice.value === props.notSure || undefined}>
            <input
              type="radio"
              className={css.radio}
              name={name}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span className={css.words}>
              <span className={css.name}>{choice.label}</span>
              {choice.hint && <span className={css.hint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Group>
  );
}
