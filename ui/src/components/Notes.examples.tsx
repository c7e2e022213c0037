import { Callout, LegalNote } from "./Callout";
import { CopyField } from "./CopyField";
import type { Examples } from "./example";
import { LinkCard } from "./LinkCard";
import { Paper } from "./Paper";
import { StatusTag } from "./StatusTag";
import { Timeline } from "./Timeline";

export const examples: Examples = {
  notes: (
    <>
      <Callout title="Nothing leaves this computer">
        <p>We hold every message until you say so.</p>
      </Callout>
      <Callout tone="good" title="All 214 letters are ready">
        <p>They are in the folder you chose.</p>
      </Callout>
      <Callout tone="wait" title="Next update promised for Friday">
        <p>We will remind you on Thursday.</p>
      </Callout>
      <Callout tone="attention" title="Two letters came back">
        <p>Try a phone call instead.</p>
      </Callout>
    </>
  ),
  "legal note": (
    <LegalNote rule="Cal. Civ. Code § 1798.82" source="California Legislative Information" checked="November 1, 2026">
      <p>Tell people in California without unreasonable delay.</p>
    </LegalNote>
  ),
  "old legal note": (
    <LegalNote
      rule="Cal. Civ. Code § 1798.82"
      source="California Legislative Information"
      checked="March 1, 2024"
      old="This was checked a long time ago. Ask a lawyer, or look at the source, before you rely on it."
    />
  ),
  statuses: (
    <p>
      <StatusTag tone="done">Done</StatusTag> <StatusTag tone="going">In progress</StatusTag>{" "}
      <StatusTag tone="waiting">Waiting</StatusTag> <StatusTag tone="attention">Needs you</StatusTag>{" "}
      <StatusTag tone="none">Not started</StatusTag>
    </p>
  ),
  cards: (
    <>
      <LinkCard lead to="/case/1/step/1" caption="The next thing" title="Call your insurer">
        <p>About ten minutes. We made a card with the facts they will ask for.</p>
      </LinkCard>
      <LinkCard to="/case/1" title="How bad is it?" aside={<StatusTag tone="waiting">Not known yet</StatusTag>}>
        <p>We need three more answers to say.</p>
      </LinkCard>
    </>
  ),
  timeline: (
    <Timeline
      label="What happened"
      moments={[
        { key: "a", when: "November 3", title: "Strange sign-in noticed", done: true },
        { key: "b", when: "November 6", title: "Customers told", body: <p>202 by email, 12 by post.</p>, done: true },
        { key: "c", when: "November 20", title: "Next update promised" },
      ]}
    />
  ),
  copy: <CopyField label="Date of discovery" value="2026-11-03" />,
  paper: (
    <Paper label="Notice letter">
      <p>Dear Ana,</p>
      <h3>What happened</h3>
      <p>On November 3 someone opened one of our mailboxes without permission.</p>
    </Paper>
  ),
};
