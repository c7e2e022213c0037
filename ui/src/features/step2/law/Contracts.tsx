// The promises that contracts hold: to tell a partner within some hours. They stand on the list with the laws' own dates.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import type { ContractPromise, Kept } from "../../../api/generated";
import { Button, ButtonRow } from "../../../components/Button";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { TextField } from "../../../components/Field";
import { go, Link } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { step } from "../../../messages/step2";
import { contracts as words } from "../../../messages/step2-law-asked";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { last, useRecord } from "../../common/record";
import { StepPage } from "../../common/StepPage";

export function Contracts() {
  const incident = useCaseId();
  const read = useRead("contract_promises", { incident });
  const to = (page: string) => at(incident, `step/2/law/contracts/${page}`);
  const add = (
    <Button kind="main" to={to("new")}>
      {words.add}
    </Button>
  );
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2/law")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={read}>
        {(promises) =>
          promises.length === 0 ? (
            <EmptyState drawing="lamp" title={words.empty} action={add} />
          ) : (
            <>
              <DataTable
                caption={words.caption}
                columns={[
                  { title: words.with, cell: ({ id, body }) => <Link to={to(id)}>{body.with}</Link> },
                  {
                    title: words.within,
                    cell: ({ body }) => (body.hours === null ? words.noHours : words.hours(body.hours)),
                  },
                  { title: words.about, cell: ({ body }) => body.about },
                ]}
                rows={promises}
                rowKey={({ id }) => id}
              />
              <ButtonRow>{add}</ButtonRow>
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}

interface Typed {
  with: string;
  hours: string;
  about: string;
}

const hoursOf = (typed: string) => (typed.trim() === "" ? null : Number(typed.trim()));
const badHours = (typed: string) => typed.trim() !== "" && !/^[1-9]\d{0,4}$/.test(typed.trim());

function promiseOf(typed: Typed): ContractPromise | null {
  if (typed.with.trim() === "" || badHours(typed.hours)) return null;
  return { with: typed.with.trim(), hours: hoursOf(typed.hours), about: typed.about };
}

export function Contract() {
  const incident = useCaseId();
  const wanted = useParam("promise");
  const read = useRead("contract_promises", { incident });
  return (
    <Loaded read={read}>
      {(promises) => <Form key={wanted} kept={promises.find(({ id }) => id === wanted) ?? null} />}
    </Loaded>
  );
}

function Form({ kept }: { kept: Kept<ContractPromise> | null }) {
  const incident = useCaseId();
  const list = at(incident, "step/2/law/contracts");
  const { start: remove, busy } = useWrite("remove_contract_promise");
  const [tried, setTried] = useState(false);
  const draft = useRecord<"save_contract_promise", Typed>("save_contract_promise", {
    incident,
    id: kept?.id ?? null,
    start: {
      with: kept?.body.with ?? "",
      hours: kept?.body.hours == null ? "" : String(kept.body.hours),
      about: kept?.body.about ?? "",
    },
    toBody: promiseOf,
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = [
    ...(value.with.trim() === "" ? [{ field: "with", text: words.needsWith }] : []),
    ...(badHours(value.hours) ? [{ field: "hours", text: words.badHours }] : []),
  ];
  const told = (field: string) => (tried ? problems.find((one) => one.field === field)?.text : undefined);
  return (
    <QuestionPage
      title={words.formTitle}
      caption={step.caption}
      back={list}
      help={<HelpText words={words.help} />}
      problems={tried ? problems : []}
      continueLabel={words.keep}
      onContinue={async () => {
        setTried(true);
        if (problems.length === 0 && (await flush())) go(list);
      }}
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
      <ProblemNote problem={draft.problem} />
      <TextField
        id="with"
        label={words.withLabel}
        hint={words.withHint}
        problem={told("with")}
        value={value.with}
        onChange={(typed) => set({ with: typed })}
        onBlur={flush}
      />
      <TextField
        id="hours"
        label={words.hoursLabel}
        hint={words.hoursHint}
        width={4}
        inputMode="numeric"
        problem={told("hours")}
        value={value.hours}
        onChange={(hours) => set({ hours })}
        onBlur={flush}
      />
      <TextField
        label={words.aboutLabel}
        hint={words.aboutHint}
        value={value.about}
        onChange={(about) => set({ about })}
        onBlur={flush}
      />
    </QuestionPage>
  );
}
