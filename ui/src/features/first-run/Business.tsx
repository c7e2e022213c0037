// Who the business is, in three short pages and a look back. Every gap may stay open; letters will say what they miss.

import { type Draft, useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { Business } from "../../api/generated";
import { CheckAnswers } from "../../components/CheckAnswers";
import { CheckboxList } from "../../components/CheckboxList";
import { SelectField, TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { countries } from "../../messages/countries";
import { firstRun } from "../../messages/first-run";
import { Loaded, ProblemNote } from "../common/Loaded";

type Kind = keyof typeof firstRun.business.kinds;
const kinds = Object.keys(firstRun.business.kinds) as Kind[];

const isAsked = (kind: string) => (kinds as readonly string[]).includes(kind);

const useBusiness = () => useRead("business", {});

function useDraft(business: Business): Draft<Business> {
  return useAutosave("save_business", business, (value) => value);
}

const onward = (draft: Draft<Business>, to: string) => async () => {
  if (await draft.flush()) go(to);
};

type Words = { [K in keyof Business]: Business[K] extends string ? K : never }[keyof Business];

function Line({
  draft,
  field,
  ...rest
}: {
  draft: Draft<Business>;
  field: Words;
  label: string;
  hint?: string;
  width?: 8 | 12 | 20;
}) {
  return (
    <TextField
      {...rest}
      value={draft.value[field]}
      onChange={(value) => draft.set({ [field]: value })}
      onBlur={draft.flush}
    />
  );
}

export function BusinessName() {
  return <Loaded read={useBusiness()}>{(business) => <NameForm start={business} />}</Loaded>;
}

function NameForm({ start }: { start: Business }) {
  const words = firstRun.business;
  const draft = useDraft(start.country === "" ? { ...start, country: "US" } : start);
  const number = draft.value.employees;
  return (
    <QuestionPage
      title={words.title}
      caption={words.caption}
      hint={words.hint}
      onContinue={onward(draft, "/first-run/business/address")}
    >
      <ProblemNote problem={draft.problem} />
      <Line draft={draft} field="name" label={words.name} hint={words.nameHint} />
      <Line draft={draft} field="sector" label={words.sector} hint={words.sectorHint} />
      <SelectField
        label={words.country}
        width={20}
        choices={countries}
        value={draft.value.country}
        onChange={(country) => draft.set({ country })}
      />
      <TextField
        label={words.employees}
        hint={words.employeesHint}
        width={8}
        inputMode="numeric"
        value={number === null ? "" : String(number)}
        onChange={(typed) => {
          const digits = typed.replace(/\D/g, "").slice(0, 6);
          draft.set({ employees: digits === "" ? null : Number(digits) });
        }}
        onBlur={draft.flush}
      />
      {draft.value.country === "US" && (
        <CheckboxList<Kind>
          label={words.covered}
          hint={words.coveredHint}
          choices={kinds.map((kind) => ({ value: kind, ...words.kinds[kind] }))}
          values={kinds.filter((kind) => draft.value.covered.includes(kind))}
          // What only the law's own page asks about stays as it was.
          onChange={(ticked) =>
            draft.set({ covered: [...draft.value.covered.filter((kind) => !isAsked(kind)), ...ticked] })
          }
        />
      )}
    </QuestionPage>
  );
}

export function BusinessAddress() {
  return <Loaded read={useBusiness()}>{(business) => <AddressForm start={business} />}</Loaded>;
}

function AddressForm({ start }: { start: Business }) {
  const words = firstRun.address;
  const draft = useDraft(start);
  return (
    <QuestionPage
      title={words.title}
      caption={firstRun.business.caption}
      hint={words.hint}
      back="/first-run/business"
      onContinue={onward(draft, "/first-run/business/contact")}
    >
      <ProblemNote problem={draft.problem} />
      <TextArea
        label={words.street}
        rows={2}
        value={draft.value.street.join("\n")}
        onChange={(typed) => draft.set({ street: typed.split("\n") })}
        onBlur={draft.flush}
      />
      <Line draft={draft} field="locality" label={words.locality} width={20} />
      <Line draft={draft} field="region" label={words.region} hint={words.regionHint} width={12} />
      <Line draft={draft} field="postcode" label={words.postcode} width={8} />
    </QuestionPage>
  );
}

export function BusinessContact() {
  return <Loaded read={useBusiness()}>{(business) => <ContactForm start={business} />}</Loaded>;
}

function ContactForm({ start }: { start: Business }) {
  const words = firstRun.contact;
  const draft = useDraft(start);
  return (
    <QuestionPage
      title={words.title}
      caption={firstRun.business.caption}
      hint={words.hint}
      back="/first-run/business/address"
      onContinue={onward(draft, "/first-run/business/check")}
    >
      <ProblemNote problem={draft.problem} />
      <Line draft={draft} field="phone" label={words.phone} hint={words.phoneHint} width={20} />
      <Line draft={draft} field="email" label={words.email} width={20} />
      <Line draft={draft} field="website" label={words.website} hint={words.websiteHint} />
      <Line draft={draft} field="signatory" label={words.signatory} width={20} />
      <Line draft={draft} field="role" label={words.role} hint={words.roleHint} width={20} />
    </QuestionPage>
  );
}

export function BusinessCheck() {
  return (
    <Loaded read={useBusiness()}>
      {(business) => {
        const { business: name, address, contact, businessCheck: words } = firstRun;
        const row = (key: string, value: string, page = "") => ({
          key,
          value: value.trim() === "" ? words.empty : value,
          change: `/first-run/business${page}`,
        });
        const country = countries.find((known) => known.value === business.country)?.label ?? business.country;
        const place = [...business.street, `${business.locality} ${business.region} ${business.postcode}`];
        return (
          <CheckAnswers
            title={words.title}
            caption={name.caption}
            back="/first-run/business/contact"
            act={words.act}
            onContinue={() => go("/cases")}
            sections={[
              {
                rows: [
                  row(name.name, business.name),
                  row(name.sector, business.sector),
                  row(name.country, country),
                  row(address.title, place.join("\n").trim(), "/address"),
                  row(contact.phone, business.phone, "/contact"),
                  row(contact.email, business.email, "/contact"),
                  row(contact.website, business.website, "/contact"),
                  row(contact.signatory, [business.signatory, business.role].filter(Boolean).join(", "), "/contact"),
                ],
              },
            ]}
          />
        );
      }}
    </Loaded>
  );
}
