// One quote, as the provider wrote it. It is kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { Kept, Quote } from "../../api/generated";
import { Button } from "../../components/Button";
import { Tick } from "../../components/CheckboxList";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { quotes as words } from "../../messages/step4-choose";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";
import { currencyOf } from "./currency";
import { centsOf, monthsOf, typedCents } from "./typed";

interface Typed {
  provider: string;
  product: string;
  months: string;
  model: Quote["price_model"];
  price: string;
  setUp: string;
  currency: string;
  cover: string;
  languages: string;
  minors: boolean;
  callCentre: boolean;
  note: string;
}

const typedOf = (quote: Quote | undefined, country: string): Typed => ({
  provider: quote?.provider ?? "",
  product: quote?.product ?? "",
  months: String(quote?.months ?? 12),
  model: quote?.price_model ?? "per_enrolment",
  price: typedCents(quote?.price_cents ?? 0),
  setUp: typedCents(quote?.set_up_cents ?? 0),
  currency: quote?.currency ?? currencyOf(country),
  cover: quote?.cover ?? "",
  languages: quote?.languages ?? "",
  minors: quote?.minors ?? false,
  callCentre: quote?.call_centre ?? false,
  note: quote?.note ?? "",
});

function problemsOf(typed: Typed) {
  const checks: [keyof typeof words.problems, boolean][] = [
    ["provider", typed.provider.trim() !== ""],
    ["product", typed.product.trim() !== ""],
    ["months", monthsOf(typed.months) !== null],
    ["price", (centsOf(typed.price) ?? 0) > 0],
    ["setUp", centsOf(typed.setUp) !== null],
    ["currency", /^[A-Za-z]{3}$/.test(typed.currency.trim())],
  ];
  return checks.filter(([, fine]) => !fine).map(([field]) => ({ field, text: words.problems[field] }));
}

function quoteOf(typed: Typed): Quote | null {
  const [months, price, setUp] = [monthsOf(typed.months), centsOf(typed.price), centsOf(typed.setUp)];
  if (problemsOf(typed).length > 0 || months === null || price === null || setUp === null) return null;
  return {
    provider: typed.provider,
    product: typed.product,
    months,
    price_model: typed.model,
    price_cents: price,
    set_up_cents: setUp,
    currency: typed.currency.trim().toUpperCase(),
    cover: typed.cover,
    languages: typed.languages,
    minors: typed.minors,
    call_centre: typed.callCentre,
    holds_until: null,
    note: typed.note,
  };
}

export function QuoteForm() {
  const incident = useCaseId();
  const wanted = useParam("quote");
  const read = useRead("quotes", { incident });
  const business = useRead("business", {});
  return (
    <Loaded read={read}>
      {({ quotes }) => (
        <Loaded read={business}>
          {({ country }) => (
            <Form
              key={wanted}
              country={country}
              kept={quotes.map(({ quote }) => quote).find(({ id }) => id === wanted) ?? null}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Form({ kept, country }: { kept: Kept<Quote> | null; country: string }) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_quote");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/4/quotes");
  const draft = useRecord<"save_quote", Typed>("save_quote", {
    incident,
    id: kept?.id ?? null,
    start: typedOf(kept?.body, country),
    toBody: quoteOf,
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = asked ? problemsOf(value) : [];
  const field = (id: "provider" | "product" | "months" | "price" | "setUp" | "currency") => ({
    id,
    label: words[id],
    problem: problems.find((one) => one.field === id)?.text,
    value: value[id],
    onChange: (text: string) => set({ [id]: text }),
    onBlur: flush,
  });
  return (
    <QuestionPage
      title={words.formTitle}
      caption={step4.caption}
      hint={words.formHint}
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
      <TextField {...field("provider")} />
      <TextField {...field("product")} />
      <TextField {...field("months")} width={4} inputMode="numeric" />
      <RadioCards
        label={words.model}
        choices={(["per_code", "per_enrolment", "flat"] as const).map((model) => ({
          value: model,
          ...words.models[model],
        }))}
        value={value.model}
        onChange={(model) => set({ model })}
      />
      <TextField {...field("price")} width={8} inputMode="decimal" />
      <TextField {...field("setUp")} hint={words.setUpHint} optional width={8} inputMode="decimal" />
      <TextField {...field("currency")} width={4} />
      <TextField
        label={words.cover}
        hint={words.coverHint}
        optional
        value={value.cover}
        onChange={(cover) => set({ cover })}
        onBlur={flush}
      />
      <TextField
        label={words.languages}
        optional
        value={value.languages}
        onChange={(languages) => set({ languages })}
        onBlur={flush}
      />
      <Tick label={words.minors} checked={value.minors} onChange={(minors) => set({ minors })} />
      <Tick label={words.callCentre} checked={value.callCentre} onChange={(callCentre) => set({ callCentre })} />
      <TextArea
        label={words.note}
        optional
        rows={2}
        value={value.note}
        onChange={(note) => set({ note })}
        onBlur={flush}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
