// A second pair of eyes: a copy of the exact words for somebody else, and what they answered.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { openPath, pickFolder } from "../../../api/pick";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DateFields, isoOf, partsOf } from "../../../components/DateFields";
import { ErrorSummary } from "../../../components/ErrorSummary";
import { SelectField, TextArea, TextField } from "../../../components/Field";
import { RadioCards } from "../../../components/RadioCards";
import { review as words } from "../../../messages/step2-letters";
import { today } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { StepPage } from "../../common/StepPage";
import { useUnfinished } from "../../common/unfinished";
import { Part } from "../shared/Parts";
import type { ReviewLine, ReviewOutput, Verdict } from "../shared/types";
import { Answers } from "./Answers";
import { useDrafting } from "./place";

export function Review() {
  const { draft, base, caption } = useDrafting();
  const read = useRead("draft_notice", draft);
  return (
    <StepPage
      title={words.title}
      caption={caption}
      back={base}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <MakeCopy />
      <Loaded read={read}>
        {({ reviews }) => (
          <>
            <Answers reviews={reviews} />
            {reviews.length > 0 && <Record incident={draft.incident} reviews={reviews} />}
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

const outputs = Object.keys(words.outputs) as ReviewOutput[];
const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;

function MakeCopy() {
  const { draft } = useDrafting();
  const make = useWrite("make_review_copy");
  const [to, setTo] = useState("");
  const [what, setWhat] = useState<ReviewOutput>("pdf");
  const [tried, setTried] = useState(false);
  const start = async () => {
    setTried(true);
    if (to.trim() === "") return;
    const folder = await pickFolder();
    // What goes wrong is shown below the button.
    if (folder !== null) await make.run({ draft, folder, what, to }).catch(() => {});
  };
  return (
    <Part title={words.makeTitle}>
      <TextField
        label={words.to}
        hint={words.toHint}
        value={to}
        onChange={setTo}
        problem={tried && to.trim() === "" ? words.needsTo : undefined}
        width={20}
      />
      <RadioCards
        label={words.what}
        value={what}
        onChange={setWhat}
        choices={outputs.map((value) => ({ value, ...words.outputs[value] }))}
      />
      <ButtonRow>
        <Button kind="main" busy={make.busy} onClick={() => void start()}>
          {words.make}
        </Button>
      </ButtonRow>
      <ProblemNote problem={make.problem} />
      {make.answer && (
        <Callout tone="good" title={words.made(make.answer.reference)} live>
          <ButtonRow>
            {make.answer.made.paths.map((path) => (
              <Button key={path} onClick={() => void openPath(path)}>
                {words.open(nameOf(path))}
              </Button>
            ))}
          </ButtonRow>
        </Callout>
      )}
    </Part>
  );
}

const verdicts = Object.keys(words.verdictChoices) as Verdict[];

function Record({ incident, reviews }: { incident: string; reviews: readonly ReviewLine[] }) {
  const save = useWrite("record_review");
  const waiting = reviews.find((line) => line.review.body.answer === null) ?? reviews[0];
  const form = useUnfinished("review", {
    review: waiting?.review.id ?? "",
    verdict: null as Verdict | null,
    who: "",
    said: "",
    day: partsOf(today()),
  });
  const [tried, setTried] = useState(false);
  const { review, verdict, who, said, day } = form.value;
  const on = isoOf(day);
  const wrong = {
    verdict: verdict === null ? words.needsVerdict : undefined,
    who: who.trim() === "" ? words.needsWho : undefined,
    "day-month": on === null ? words.needsDay : on > today() ? words.notYet : undefined,
  };
  const problems = Object.entries(wrong).flatMap(([field, text]) => (text ? [{ field, text }] : []));
  const submit = async () => {
    setTried(true);
    if (problems.length > 0 || verdict === null || on === null) return;
    const saved = await save.run({ incident, review, verdict, who: who.trim(), said, on }).catch(() => null);
    if (!saved) return;
    form.done();
    setTried(false);
  };
  return (
    <Part title={words.record}>
      <ErrorSummary problems={tried ? problems : []} />
      {reviews.length > 1 && (
        <SelectField
          label={words.title}
          value={review}
          onChange={(chosen) => form.set({ review: chosen })}
          choices={reviews.map((line) => ({
            value: line.review.id,
            label: `${line.reference}, ${line.review.body.to}`,
          }))}
        />
      )}
      <RadioCards
        id="verdict"
        label={words.verdict}
        value={verdict}
        onChange={(chosen) => form.set({ verdict: chosen })}
        problem={tried ? wrong.verdict : undefined}
        choices={verdicts.map((value) => ({ value, label: words.verdictChoices[value] }))}
      />
      <TextField
        id="who"
        label={words.who}
        value={who}
        onChange={(typed) => form.set({ who: typed })}
        problem={tried ? wrong.who : undefined}
        width={20}
      />
      <TextArea label={words.said} optional value={said} onChange={(typed) => form.set({ said: typed })} />
      <DateFields
        id="day"
        label={words.day}
        value={day}
        onChange={(parts) => form.set({ day: parts })}
        problem={tried ? wrong["day-month"] : undefined}
      />
      <ProblemNote problem={save.problem} />
      <ButtonRow>
        <Button busy={save.busy} onClick={() => void submit()}>
          {words.save}
        </Button>
      </ButtonRow>
    </Part>
  );
}
