// One more line in the log. It stays as it is written; a mistake is followed by a correction.

import { useState } from "react";
import type { Body } from "../../api/call";
import { useWrite } from "../../api/commands";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { TextArea, TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { overview, step, add as words } from "../../messages/step3";
import { today } from "../common/days";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { useUnfinished } from "../common/unfinished";

type Kind = Body<"add_development">["development"]["kind"];
const kinds = (Object.keys(overview.kinds) as Kind[]).map((value) => ({
  value,
  label: overview.kinds[value],
  hint: words.kindHints[value],
}));

export function AddDevelopment() {
  const incident = useCaseId();
  const save = useWrite("add_development");
  const form = useUnfinished("development", {
    kind: null as Kind | null,
    day: partsOf(today()),
    headline: "",
    what: "",
  });
  const { kind, day, headline, what } = form.value;
  const [tried, setTried] = useState(false);
  const on = isoOf(day);
  const wrong = {
    kind: kind === null ? words.needsKind : undefined,
    "day-month": on === null ? words.needsDay : on > today() ? words.notYet : undefined,
    headline: headline.trim() === "" ? words.needsHeadline : undefined,
    what: what.trim() === "" ? words.needsWhat : undefined,
  };
  const problems = Object.entries(wrong).flatMap(([field, text]) => (text ? [{ field, text }] : []));
  const shown = (field: keyof typeof wrong) => (tried ? wrong[field] : undefined);
  const choose = (chosen: Kind) => {
    const ready = chosen === "nothing_new" && headline === "" && what === "" ? words.nothingNew : {};
    form.set({ kind: chosen, ...ready });
  };
  const submit = async () => {
    setTried(true);
    if (problems.length > 0 || kind === null || on === null) return;
    const development = { kind, on, headline: headline.trim(), what: what.trim() };
    const saved = await save.run({ incident, development }).catch(() => null);
    if (!saved) return;
    form.done();
    const added = saved.developments.at(-1);
    go(at(incident, added ? `step/3/update/${added.id}` : "step/3"));
  };
  return (
    <QuestionPage
      title={words.title}
      caption={step.caption}
      hint={words.hint}
      back={at(incident, "step/3")}
      problems={tried ? problems : []}
      onContinue={() => void submit()}
      continueLabel={words.act}
      busy={save.busy}
      help={<HelpText words={words.help} />}
    >
      <RadioCards id="kind" label={words.kind} choices={kinds} value={kind} onChange={choose} problem={shown("kind")} />
      <DateFields
        id="day"
        label={words.day}
        value={day}
        onChange={(parts) => form.set({ day: parts })}
        problem={shown("day-month")}
      />
      <TextField
        id="headline"
        label={words.headline}
        hint={words.headlineHint}
        value={headline}
        onChange={(typed) => form.set({ headline: typed })}
        problem={shown("headline")}
      />
      <TextArea
        id="what"
        label={words.what}
        hint={words.whatHint}
        value={what}
        onChange={(typed) => form.set({ what: typed })}
        problem={shown("what")}
      />
      <ProblemNote problem={save.problem} />
    </QuestionPage>
  );
}
