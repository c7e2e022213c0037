import { useState } from "react";
import type { Examples } from "./example";
import { RadioCards } from "./RadioCards";

function Part() {
  const [value, setValue] = useState<"no" | "yes" | "unsure" | null>("no");
  return (
    <RadioCards
      label="Was this computer part of what happened?"
      hint="It helps us say what is safe to do here."
      choices={[
        { value: "no", label: "No", hint: "It was off, elsewhere, or has been checked since." },
        { value: "yes", label: "Yes, or it may have been", hint: "Someone was in it, or it shares a password." },
      ]}
      notSure="unsure"
      value={value}
      onChange={setValue}
    />
  );
}

export const examples: Examples = { "three answers": <Part /> };
