// One bill of the provider, kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { Invoice, Kept } from "../../api/generated";
import { Button } from "../../components/Button";
import { DateFields, type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step4 } from "../../messages/step4";
import { bills as words } from "../../messages/step4-chase";
import { today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { useParam } from "../common/place";
import { last, useRecord } from "../common/record";
import { useOfferPlace } from "./offers";
import { centsOf, countOf, typedCents } from "./typed";

interface Typed {
  number: string;
  on: DateParts;
  count: string;
  sum: string;
}

const typedOf = (bill: Invoice | undefined): Typed => ({
  number: bill?.number ?? "",
  on: partsOf(bill?.on ?? today()),
  count: bill ? String(bill.count) : "",
  sum: typedCents(bill?.cents ?? 0),
});

function problemsOf(typed: Typed) {
  const checks: [keyof typeof words.problems, boolean][] = [
    ["number", typed.number.trim() !== ""],
    ["on", isoOf(typed.on) !== null],
    ["count", countOf(typed.count) !== null],
    ["sum", (centsOf(typed.sum) ?? 0) > 0],
  ];
  return checks.filter(([, fine]) => !fine).map(([field]) => ({ field, text: words.problems[field] }));
}

export function BillForm() {
  const { incident, offer } = useOfferPlace();
  const wanted = useParam("bill");
  const read = useRead("invoice_check", { incident, offer });
  return (
    <Loaded read={read}>
      {({ invoices }) => (
        <Form key={wanted} kept={invoices.map(({ invoice }) => invoice).find(({ id }) => id === wanted) ?? null} />
      )}
    </Loaded>
  );
}

function Form({ kept }: { kept: Kept<Invoice> | null }) {
  const { incident, offer, home } = useOfferPlace();
  const { start: remove, busy } = useWrite("remove_invoice");
  const [asked, setAsked] = useState(false);
  const list = `${home}/bills`;
  const draft = useRecord<"save_invoice", Typed>("save_invoice", {
    incident,
    id: kept?.id ?? null,
    start: typedOf(kept?.body),
    toBody: (typed) => {
      const [on, count, cents] = [isoOf(typed.on), countOf(typed.count), centsOf(typed.sum)];
      if (problemsOf(typed).length > 0 || on === null || count === null || cents === null) return null;
      return { offer, number: typed.number, on, count, cents };
    },
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = asked ? problemsOf(value) : [];
  const told = (field: string) => problems.find((one) => one.field === field)?.text;
  return (
    <QuestionPage
      title={words.formTitle}
      caption={step4.caption}
      back={list}
      problems={problems}
      onContinue={async () => {
        setAsked(true);
        if (problemsOf(value).length === 0 && (await flush())) go(list);
      }}
      continueLabel={words.keep}
      also={
        kept && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => remove({ incident, id: kept.id }, { onSuccess: () => go(list) })}
          >
            {words.remove}
          </Button>
        )
      }
    >
      <TextField
        id="number"
        label={words.number}
        problem={told("number")}
        width={20}
        value={value.number}
        onChange={(number) => set({ number })}
        onBlur={flush}
      />
      <DateFields
        id="on"
        label={words.on}
        hint={words.onHint}
        problem={told("on")}
        value={value.on}
        onChange={(on) => set({ on })}
        onBlur={flush}
      />
      <TextField
        id="count"
        label={words.count}
        hint={words.countHint}
        problem={told("count")}
        width={8}
        inputMode="numeric"
        value={value.count}
        onChange={(count) => set({ count })}
        onBlur={flush}
      />
      <TextField
        id="sum"
        label={words.sum}
        problem={told("sum")}
        width={8}
        inputMode="decimal"
        value={value.sum}
        onChange={(sum) => set({ sum })}
        onBlur={flush}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
