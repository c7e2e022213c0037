import { useState } from "react";
import { CheckboxList, Tick } from "./CheckboxList";
import type { Examples } from "./example";

function Data() {
  const [values, setValues] = useState<("names" | "cards" | "health")[]>(["names"]);
  return (
    <CheckboxList
      label="What kinds of data were in there?"
      choices={[
        { value: "names", label: "Names and addresses" },
        { value: "cards", label: "Card numbers", hint: "Even the last four digits count." },
        { value: "health", label: "Health details" },
      ]}
      values={values}
      onChange={setValues}
    />
  );
}

export const examples: Examples = {
  several: <Data />,
  "a bare tick": <Tick bare label="Not known yet" checked onChange={() => {}} />,
};
