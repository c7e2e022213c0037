import { useState } from "react";
import { Breathing } from "./Breathing";
import { Button } from "./Button";
import { ConfirmDialog } from "./ConfirmDialog";
import { EmptyState } from "./EmptyState";
import type { Examples } from "./example";
import { type Drawing, Illustration } from "./Illustration";

const drawings: Drawing[] = ["door", "lamp", "harbour", "letters", "shield", "kit", "tea", "phone"];

function Erase() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Erase the names…</Button>
      <ConfirmDialog
        open={open}
        title="Erase the names of 214 people?"
        act="Erase the names"
        onConfirm={() => setOpen(false)}
        onClose={() => setOpen(false)}
      >
        <p>This cannot be undone. A record without names stays.</p>
      </ConfirmDialog>
    </>
  );
}

export const examples: Examples = {
  breathing: <Breathing onSkip={() => {}} />,
  drawings: (
    <div style={{ display: "flex", flexWrap: "wrap", gap: "1rem" }}>
      {drawings.map((name) => (
        <Illustration key={name} name={name} />
      ))}
    </div>
  ),
  empty: (
    <EmptyState drawing="letters" title="No letters yet" action={<Button kind="main">Write the notice</Button>}>
      <p>When the words are ready, every person on your list gets their own.</p>
    </EmptyState>
  ),
  "before what cannot be undone": <Erase />,
};
