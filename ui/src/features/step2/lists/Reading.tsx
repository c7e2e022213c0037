// How the file is read: letters, the sign between columns, the line of names, and the country of what names none.

import { useState } from "react";
import { SelectField, TextField } from "../../../components/Field";
import { preview as words } from "../../../messages/step2-people";
import { countries } from "../shared/countries";
import type { FilePreview, Layout } from "../shared/types";
import css from "./Reading.module.css";

const encodings = ["utf-8", "windows-1252", "windows-1250", "iso-8859-15", "macintosh", "utf-16le", "utf-16be"];
const delimiters = [",", ";", "\t", "|"];
const AS_THE_BUSINESS = "";

const listed = (known: readonly string[], found: string, name: (value: string) => string) =>
  [...new Set([found, ...known])].map((value) => ({ value, label: name(value) }));

export interface ReadingProps {
  seen: FilePreview;
  layout: Layout;
  onLayout: (layout: Layout) => void;
  country: string | null;
  onCountry: (country: string | null) => void;
  onSheet: (sheet: string) => void;
}

export function Reading({ seen, layout, onLayout, country, onCountry, onSheet }: ReadingProps) {
  const [line, setLine] = useState(String(seen.header_line));
  const nameLine = (typed: string) => {
    setLine(typed);
    if (/^\d{1,4}$/.test(typed.trim())) onLayout({ ...layout, header_line: Number(typed) });
  };
  return (
    <div className={css.fields}>
      {seen.sheets.length > 1 && (
        <SelectField
          label={words.sheet}
          hint={words.sheetHint}
          value={seen.sheets[0] ?? ""}
          onChange={onSheet}
          choices={seen.sheets.map((value) => ({ value, label: value }))}
        />
      )}
      <SelectField
        label={words.encoding}
        hint={words.encodingHint}
        value={seen.encoding}
        onChange={(encoding) => onLayout({ ...layout, encoding })}
        choices={listed(encodings, seen.encoding, (name) => name)}
      />
      {seen.delimiter !== "" && (
        <SelectField
          label={words.delimiter}
          hint={words.delimiterHint}
          value={seen.delimiter}
          onChange={(delimiter) => onLayout({ ...layout, delimiter })}
          choices={listed(delimiters, seen.delimiter, words.delimiterName)}
        />
      )}
      <TextField
        label={words.headerLine}
        hint={words.headerLineHint}
        width={4}
        inputMode="numeric"
        value={line}
        onChange={nameLine}
      />
      <SelectField
        label={words.country}
        hint={words.countryHint}
        value={country ?? AS_THE_BUSINESS}
        onChange={(chosen) => onCountry(chosen === AS_THE_BUSINESS ? null : chosen)}
        choices={[{ value: AS_THE_BUSINESS, label: words.countryOfBusiness }, ...countries()]}
      />
    </div>
  );
}
