// A choice of several, each with its own line of explanation.

import css from "./Choice.module.css";
import { type FieldProps, Group } from "./Field";
import type { Choice } from "./RadioCards";

export interface CheckboxListProps<V extends string> extends FieldProps {
  choices: readonly Choice<V>[];
  values: readonly V[];
  onChange: (values: V[]) => void;
}

export function CheckboxList<V extends string>(props: CheckboxListProps<V>) {
  const toggle = (value: V, on: boolean) =>
    props.onChange(on ? [...props.values, value] : props.values.filter((held) => held !== value));
  return (
    <Group {...props}>
      <div className={css.list}>
        {props.choices.map((choice) => (
          <Tick
            key={choice.value}
            label={choice.label}
            hint={choice.hint}
            checked={props.values.includes(choice.value)}
            onChange={(on) => toggle(choice.value, on)}
          />
        ))}
      </div>
    </Group>
  );
}

export interface TickProps {
  label: string;
  hint?: Choice<string>["hint"];
  checked: boolean;
  onChange: (on: boolean) => void;
  id?: string;
  /** Without the card around it, for a tick beside a field. */
  bare?: boolean;
}

export function Tick({ label, hint, checked, onChange, id, bare }: TickProps) {
  return (
    <label className={bare ? css.bare : css.card}>
      <input
        id={id}
        type="checkbox"
        className={css.tick}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={css.words}>
        <span className={css.name}>{label}</span>
        {hint && <span className={css.hint}>{hint}</span>}
      </span>
    </label>
  );
}
