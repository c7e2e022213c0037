// A day that may be empty, with a button for the commonest answer.

import { Button } from "../../components/Button";
import { DateFields, type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { today } from "../common/days";

export interface DayFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: DateParts;
  onChange: (value: DateParts) => void;
  onBlur?: () => void;
  problem?: string;
  todayLabel: string;
}

/** Something was typed, but it is not a day. */
export const unreadable = (parts: DateParts) =>
  isoOf(parts) === null && Object.values(parts).some((part) => part.trim() !== "");

export function DayField({ todayLabel, ...field }: DayFieldProps) {
  return (
    <DateFields
      {...field}
      beside={
        <Button onClick={() => field.onChange(partsOf(today()))}>
          {todayLabel}
          <span className="sb-hidden">: {field.label}</span>
        </Button>
      }
    />
  );
}
