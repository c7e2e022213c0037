import { useState } from "react";
import type { Examples } from "./example";
import { PassphraseField } from "./PassphraseField";

const meter = {
  empty: "Four or five plain words are easiest to keep.",
  weak: "Too easy to guess yet.",
  fair: "Better. One more word would help.",
  good: "Good.",
  strong: "Strong.",
};

function Fresh({ start }: { start: string }) {
  const [value, setValue] = useState(start);
  return <PassphraseField label="Choose a passphrase" value={value} onChange={setValue} meter={meter} />;
}

export const examples: Examples = {
  empty: <Fresh start="" />,
  weak: <Fresh start="password1" />,
  strong: <Fresh start="river lamp quiet morning bread" />,
  unlocking: (
    <PassphraseField label="Your passphrase" value="x" onChange={() => {}} problem="That is not the passphrase" />
  ),
};
