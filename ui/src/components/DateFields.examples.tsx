import { useState } from "react";
import { DateFields, partsOf } from "./DateFields";
import type { Examples } from "./example";

function Found({ known }: { known: boolean }) {
  const [value, setValue] = useState(partsOf("2026-11-03"));
  const [notKnown, setNotKnown] = useState(!known);
  return (
    <DateFields
      label="When did you find out?"
      hint="For example, 11 3 2026"
      value={value}
      onChange={setValue}
      notKnown={notKnown}
      onNotKnown={setNotKnown}
    />
  );
}

export const examples: Examples = { known: <Found known />, "not known yet": <Found known={false} /> };
