// Fields with their label above, hint below the label and problem below the hint. A field without a `label` is the
// page's own question and is labelled by its title.

import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useContext, useId } from "react";
import { common } from "../messages/common";
import css from "./Field.module.css";
import { TitleId } from "./PageTitle";

export interface FieldProps {
  label?: string;
  hint?: ReactNode;
  problem?: string;
  id?: string;
  optional?: boolean;
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** How many characters wide; the width is a hint about the answer. */
  width?: 4 | 8 | 12 | 20;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "tel" | "email" | "decimal";
  spellCheck?: boolean;
  disabled?: boolean;
  placeholder?: never;
}

function useWords({ label, hint, problem, id, optional }: FieldProps) {
  const own = useId();
  const title = useContext(TitleId);
  const use = id ?? own;
  return {
    id: use,
    "aria-labelledby": label === undefined ? title : undefined,
    label: label === undefined ? undefined : optional ? `${label} ${common.optional}` : label,
    description: hint,
    error: problem,
    inputWrapperOrder: ["label", "description", "error", "input"] as ("label" | "description" | "error" | "input")[],
    classNames: { root: css.root, label: css.label, description: css.hint, error: css.problem, input: css.input },
  };
}

export function TextField(props: TextFieldProps) {
  const words = useWords(props);
  return (
    <TextInput
      {...words}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      autoComplete={props.autoComplete ?? "off"}
      inputMode={props.inputMode}
      spellCheck={props.spellCheck}
      disabled={props.disabled}
      data-width={props.width}
    />
  );
}

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
}

export function TextArea(props: TextAreaProps) {
  const words = useWords(props);
  return (
    <Textarea
      {...words}
      minRows={props.rows ?? 4}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
    />
  );
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  value: V;
  onChange: (value: V) => void;
  choices: readonly { value: V; label: string }[];
  width?: 8 | 12 | 20;
}

// The arrow stands in the frame of the menu, so here the frame has the width and not the field in it.
const wide = { 8: "10rem", 12: "16rem", 20: "24rem" } as const;

/** A choice of one from a list too long for cards: the system's own menu, which every keyboard knows. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const words = useWords(props);
  const choose = (value: string) => {
    const found = props.choices.find((choice) => choice.value === value);
    if (found) props.onChange(found.value);
  };
  return (
    <NativeSelect
      {...words}
      size="md"
      styles={props.width ? { wrapper: { maxWidth: wide[props.width] } } : undefined}
      value={props.value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={props.choices.map(({ value, label }) => ({ value, label }))}
    />
  );
}

/** The frame of a group of choices: a legend, or the page's title when it has none. */
export function Group({
  label,
  hint,
  problem,
  id,
  children,
}: FieldProps & {
  children: ReactNode;
}) {
  const title = useContext(TitleId);
  const own = useId();
  const hintId = `${own}-hint`;
  const problemId = `${own}-problem`;
  const described = [hint && hintId, problem && problemId].filter(Boolean).join(" ");
  return (
    <fieldset
      id={id}
      className={css.group}
      aria-labelledby={label === undefined ? title : undefined}
      aria-describedby={described || undefined}
    >
      {label !== undefined && <legend className={css.label}>{label}</legend>}
      {hint && (
        <div className={css.hint} id={hintId}>
          {hint}
        </div>
      )}
      {problem && (
        <p className={css.problem} id={problemId}>
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}
