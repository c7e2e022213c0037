// One restore test, kept as it is typed.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { BackupTest, Kept } from "../../api/generated";
import { Button } from "../../components/Button";
import { DateFields, type DateParts, isoOf, partsOf } from "../../components/DateFields";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step6 } from "../../messages/step6";
import { today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";

const words = step6.backup;

interface Typed {
  place: string;
  file: string;
  worked: "yes" | "no" | null;
  on: DateParts;
}

function testOf(typed: Typed): BackupTest | null {
  const on = isoOf(typed.on);
  if (on === null || typed.worked === null || typed.place.trim() === "" || typed.file.trim() === "") return null;
  return { place: typed.place, file: typed.file, worked: typed.worked === "yes", on };
}

export function BackupForm() {
  const incident = useCaseId();
  const wanted = useParam("test");
  const read = useRead("backup_tests", { incident });
  return (
    <Loaded read={read}>
      {(tests) => <Form key={wanted} kept={tests.find((test) => test.id === wanted) ?? null} />}
    </Loaded>
  );
}

function Form({ kept }: { kept: Kept<BackupTest> | null }) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_backup_test");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/6/backup");
  const draft = useRecord<"save_backup_test", Typed>("save_backup_test", {
    incident,
    id: kept?.id ?? null,
    start: {
      place: kept?.body.place ?? "",
      file: kept?.body.file ?? "",
      worked: kept ? (kept.body.worked ? "yes" : "no") : null,
      on: partsOf(kept?.body.on ?? today()),
    },
    toBody: testOf,
    added: last,
  });
  const { value, set, flush } = draft;
  const problems = [
    ...(value.place.trim() === "" ? [{ field: "place", text: words.problems.place }] : []),
    ...(value.file.trim() === "" ? [{ field: "file", text: words.problems.file }] : []),
    ...(value.worked === null ? [{ field: "worked", text: words.problems.worked }] : []),
    ...(isoOf(value.on) === null ? [{ field: "on", text: words.problems.on }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  return (
    <QuestionPage
      title={words.addTitle}
      caption={step6.caption}
      back={list}
      problems={asked ? problems : []}
      onContinue={async () => {
        setAsked(true);
        if (problems.length === 0 && (await flush())) go(list);
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
        id="place"
        label={words.place}
        hint={words.placeHint}
        problem={told("place")}
        value={value.place}
        onChange={(place) => set({ place })}
        onBlur={flush}
      />
      <TextField
        id="file"
        label={words.file}
        hint={words.fileHint}
        problem={told("file")}
        value={value.file}
        onChange={(file) => set({ file })}
        onBlur={flush}
        spellCheck={false}
      />
      <RadioCards
        id="worked"
        label={words.question}
        problem={told("worked")}
        choices={(["yes", "no"] as const).map((answer) => ({ value: answer, ...words.choices[answer] }))}
        value={value.worked}
        onChange={(worked) => set({ worked })}
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
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
