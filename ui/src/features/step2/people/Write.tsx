// One person by hand: added, or mended. Fields that are wrong are named in the summary above.

import { useState } from "react";
import type { AnyProblem } from "../../../api/call";
import { useRead, useWrite } from "../../../api/commands";
import type { FieldProblem } from "../../../components/ErrorSummary";
import { SelectField, TextArea, TextField } from "../../../components/Field";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { step } from "../../../messages/step2";
import { person as words } from "../../../messages/step2-people";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { useUnfinished } from "../../common/unfinished";
import { countries } from "../shared/countries";
import type { PersonForm, PersonView } from "../shared/types";
import { nameOf } from "./Person";

const blank: PersonForm = {
  given: "",
  family: "",
  company: "",
  email: "",
  phone: "",
  street: "",
  locality: "",
  region: "",
  postcode: "",
  country: "",
};

export function AddPerson() {
  const incident = useCaseId();
  const business = useRead("business", {});
  const add = useWrite("add_person");
  const list = at(incident, "step/2/people");
  return (
    <Loaded read={business}>
      {({ country }) => (
        <Form
          title={words.addTitle}
          hint={words.addHint}
          act={words.addAct}
          held="add person"
          start={{ ...blank, country }}
          back={list}
          busy={add.busy}
          save={async (person) => {
            const added = await add.run({ incident, person });
            go(at(incident, `step/2/people/${added.id}`));
          }}
        />
      )}
    </Loaded>
  );
}

export function EditPerson() {
  const incident = useCaseId();
  const id = useParam("person");
  const read = useRead("person", { incident, person: id });
  const edit = useWrite("edit_person");
  const back = at(incident, `step/2/people/${id}`);
  return (
    <Loaded read={read}>
      {(view) => (
        <Form
          title={words.editTitle(nameOf(view))}
          hint={words.editHint}
          act={words.editAct}
          held={`edit person ${id}`}
          start={formOf(view)}
          back={back}
          busy={edit.busy}
          save={async (person) => {
            await edit.run({ incident, id, person });
            go(back);
          }}
        />
      )}
    </Loaded>
  );
}

function formOf({ person }: PersonView): PersonForm {
  const { address } = person;
  return {
    given: person.given ?? "",
    family: person.family ?? "",
    company: person.company ?? "",
    email: person.emails[0] ?? "",
    phone: person.phones[0] ?? "",
    street: address?.lines.join("\n") ?? "",
    locality: address?.locality ?? "",
    region: address?.region ?? person.residence?.region ?? "",
    postcode: address?.postcode ?? "",
    country: address?.country ?? person.residence?.country ?? "",
  };
}

interface FormProps {
  title: string;
  hint: string;
  act: string;
  held: string;
  start: PersonForm;
  back: string;
  busy: boolean;
  save: (person: PersonForm) => Promise<void>;
}

function Form({ title, hint, act, held, start, back, busy, save }: FormProps) {
  const { value, set, done } = useUnfinished(held, start);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  const wrong = (field: string) => problems.find((found) => found.field === field)?.text;
  const submit = async () => {
    const found = faults(value);
    setProblems(found);
    if (found.length > 0) return;
    try {
      await save(value);
      done();
    } catch (thrown) {
      setProblem(thrown as AnyProblem);
    }
  };
  const text = (name: keyof PersonForm, label: string, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      id={name}
      label={label}
      problem={wrong(name)}
      value={value[name]}
      onChange={(typed) => set({ [name]: typed })}
      {...more}
    />
  );
  return (
    <QuestionPage
      title={title}
      caption={step.caption}
      hint={hint}
      back={back}
      problems={problems}
      onContinue={() => void submit()}
      continueLabel={act}
      busy={busy}
      help={<HelpText words={words.formHelp} />}
    >
      <ProblemNote problem={problem} />
      {text("given", words.given, { width: 20 })}
      {text("family", words.family, { width: 20 })}
      {text("company", words.company, { optional: true })}
      {text("email", words.email, { inputMode: "email", spellCheck: false, width: 20 })}
      {text("phone", words.phone, { inputMode: "tel", width: 20 })}
      <TextArea id="street" label={words.street} rows={2} value={value.street} onChange={(street) => set({ street })} />
      {text("locality", words.locality, { width: 20 })}
      {text("region", words.region, { hint: words.regionHint, width: 8 })}
      {text("postcode", words.postcode, { width: 8 })}
      <SelectField
        label={words.country}
        width={20}
        value={value.country}
        onChange={(country) => set({ country })}
        choices={[{ value: "", label: words.notKnown }, ...countries()]}
      />
    </QuestionPage>
  );
}

function faults(form: PersonForm): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (![form.given, form.family, form.company, form.email].some((text) => text.trim() !== "")) {
    found.push({ field: "family", text: words.needsName });
  }
  if (form.email.trim() !== "" && !form.email.includes("@")) found.push({ field: "email", text: words.needsAt });
  return found;
}
