// A date as three short text fields, the way people remember dates best and the only way that works the same in every
// engine. What was typed stays typed; the owner of the value decides whether it is a date.

import { type ReactNode, useId } from "react";
import { common } from "../messages/common";
import css from "./DateFields.module.css";
import { type FieldProps, Group, TextField } from "./Field";
import { NotKnownYet } from "./NotKnownYet";

export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** The parts of an ISO date, empty when there is none. */
export function partsOf(iso: string | null | undefined): DateParts {
  const [year = "", month = "", day = ""] = (iso ?? "").split("-");
  return { year, month: month.replace(/^0/, ""), day: day.replace(/^0/, "") };
}

/** An ISO date when the parts name a day that exists, otherwise null. */
export function isoOf({ year, month, day }: DateParts): string | null {
  if (!/^\d{4}$/.test(year.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{1,2}$/.test(day.trim())) return null;
  const iso = `${year.trim()}-${month.trim().padStart(2, "0")}-${day.trim().padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

export interface DateFieldsProps extends FieldProps {
  value: DateParts;
  onChange: (value: DateParts) => void;
  onBlur?: () => void;
  /** Given when "Not known yet" is a valid answer. */
  notKnown?: boolean;
  onNotKnown?: (notKnown: boolean) => void;
  /** Stands in line with the three fields, such as a button for today. */
  beside?: ReactNode;
}

export function DateFields({
  value,
  onChange,
  onBlur,
  notKnown = false,
  onNotKnown,
  beside,
  ...frame
}: DateFieldsProps) {
  const own = useId();
  const id = frame.id ?? own;
  const part = (name: keyof DateParts, label: string, width: 4 | 8) => (
    <TextField
      id={`${id}-${name}`}
      label={label}
      width={width}
      inputMode="numeric"
      value={value[name]}
      onChange={(typed) => onChange({ ...value, [name]: typed })}
      onBlur={onBlur}
    />
  );
  const three = (
    <Group {...frame} id={id}>
      <div className={css.three}>
        {part("month", common.month, 4)}
        {part("day", common.day, 4)}
        {part("year", common.year, 8)}
        {beside && <div className={css.beside}>{beside}</div>}
      </div>
    </Group>
  );
  if (!onNotKnown) return three;
  return (
    <NotKnownYet notKnown={notKnown} onChange={onNotKnown}>
      {three}
    </NotKnownYet>
  );
}
