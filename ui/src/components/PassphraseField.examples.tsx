import { useState } from "react";
import type { Examples } from "./example";
import { PassphraseField } from "./PassphraseField";

function Fresh({ start, bars, said }: { start: string; bars: number; said: string }) {
  const [value, setValue] = useState(start);
  return <PassphraseField label="Choose a passphrase" value={value} onChange={setValue} meter={{ bars, said }} />;
}

export const examples: Examples = {
  empty: <Fresh start="" bars={0} said="Four or five plain words are easiest to keep." />,
  weak: <Fresh start="password1" bars={1} said="Too easy to guess yet." />,
  strong: <Fresh start="river lamp quiet morning bread" bars={4} said="Strong." />,
  unlocking: (
    <PassphraseField label="Your passphrase" value="x" onChange={() => {}} problem="That is not the passphrase" />
  ),
};
