// The plan: who decides, who speaks, how and by when. Setting it is an act of its own, and nothing goes out before.

import { useState } from "react";
import { useAutosave } from "../../api/autosave";
import { useRead, useWrite } from "../../api/commands";
import type { Channel, Plan } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { CheckAnswers } from "../../components/CheckAnswers";
import { CheckboxList } from "../../components/CheckboxList";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import type { FieldProblem } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Illustration } from "../../components/Illustration";
import { go } from "../../components/Link";
import { PageTitle } from "../../components/PageTitle";
import { QuestionPage } from "../../components/QuestionPage";
import { calls, plan as words } from "../../messages/step1";
import { sayDay } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { unreadable } from "./DayField";

const usePlan = () => useRead("plan", { incident: useCaseId() });
const ways = Object.keys(words.ways.by) as Channel[];

export function PlanWho() {
  return <Loaded read={usePlan()}>{(plan) => <WhoForm start={plan} />}</Loaded>;
}

function WhoForm({ start }: { start: Plan }) {
  const incident = useCaseId();
  const draft = useAutosave("save_plan", start, (plan) => ({ incident, plan }));
  const next = async () => {
    if (await draft.flush()) go(at(incident, "step/1/plan/ways"));
  };
  return (
    <QuestionPage
      title={words.who.title}
      caption={words.caption(1)}
      hint={words.who.hint}
      back={at(incident, "step/1")}
      help={<HelpText words={words.who.help} />}
      onContinue={next}
    >
      <ProblemNote problem={draft.problem} />
      <TextField
        label={words.who.decides}
        width={20}
        value={draft.value.decides}
        onChange={(decides) => draft.set({ decides })}
        onBlur={draft.flush}
      />
      <TextField
        label={words.who.speaks}
        hint={words.who.speaksHint}
        width={20}
        value={draft.value.speaks}
        onChange={(speaks) => draft.set({ speaks })}
        onBlur={draft.flush}
      />
    </QuestionPage>
  );
}

export function PlanWays() {
  return <Loaded read={usePlan()}>{(plan) => <WaysForm start={plan} />}</Loaded>;
}

function WaysForm({ start }: { start: Plan }) {
  const incident = useCaseId();
  const draft = useAutosave("save_plan", start, (plan) => ({ incident, plan }));
  const [day, setDay] = useState(() => partsOf(start.tell_by));
  const [wrong, setWrong] = useState<string>();
  const next = async () => {
    const halfTyped = unreadable(day);
    setWrong(halfTyped ? calls.badDay : undefined);
    if (!halfTyped && (await draft.flush())) go(at(incident, "step/1/plan/check"));
  };
  return (
    <QuestionPage
      title={words.ways.title}
      caption={words.caption(2)}
      back={at(incident, "step/1/plan")}
      help={<HelpText words={words.ways.help} />}
      problems={wrong === undefined ? [] : [{ field: "day", text: wrong }]}
      onContinue={next}
    >
      <ProblemNote problem={draft.problem} />
      <CheckboxList<Channel>
        label={words.ways.channels}
        hint={words.ways.hint}
        choices={ways.map((value) => ({ value, ...words.ways.by[value] }))}
        values={draft.value.channels}
        onChange={(channels) => draft.set({ channels })}
      />
      <DateFields
        id="day"
        label={words.ways.tellBy}
        hint={words.ways.tellByHint}
        value={day}
        onChange={(parts) => {
          setDay(parts);
          draft.set({ tell_by: isoOf(parts) });
        }}
        onBlur={draft.flush}
        problem={wrong}
      />
    </QuestionPage>
  );
}

function missing(plan: Plan): FieldProblem[] {
  const { decides, speaks, channels } = words.check.missing;
  return [
    ...(plan.decides.trim() === "" ? [{ text: decides }] : []),
    ...(plan.speaks.trim() === "" ? [{ text: speaks }] : []),
    ...(plan.channels.length === 0 ? [{ text: channels }] : []),
  ];
}

export function PlanCheck() {
  const incident = useCaseId();
  const read = usePlan();
  const set = useWrite("set_plan");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  return (
    <Loaded read={read}>
      {(plan) => {
        const page = (name = "") => at(incident, name === "" ? "step/1/plan" : `step/1/plan/${name}`);
        const row = (key: string, value: string, to: string) => ({ key, value: value || words.check.open, change: to });
        const onContinue = () => {
          const open = missing(plan);
          setProblems(open);
          if (open.length === 0) set.start({ incident }, { onSuccess: () => go(page("done")) });
        };
        return (
          <CheckAnswers
            title={words.check.title}
            caption={words.caption(3)}
            back={page("ways")}
            problems={problems}
            act={words.check.act}
            busy={set.busy}
            onContinue={onContinue}
            sections={[
              {
                rows: [
                  row(words.who.decides, plan.decides, page()),
                  row(words.who.speaks, plan.speaks, page()),
                  row(
                    words.ways.channels,
                    plan.channels.map((way) => words.ways.by[way].label).join("\n"),
                    page("ways"),
                  ),
                  row(words.ways.tellBy, plan.tell_by ? sayDay(plan.tell_by) : "", page("ways")),
                ],
              },
            ]}
          >
            <Callout tone={plan.set_on ? "good" : "note"}>
              <p>{plan.set_on ? words.check.set(sayDay(plan.set_on)) : words.check.held}</p>
            </Callout>
            <ProblemNote problem={set.problem} />
          </CheckAnswers>
        );
      }}
    </Loaded>
  );
}

export function PlanDone() {
  const incident = useCaseId();
  return (
    <>
      <Illustration name="harbour" width={220} />
      <PageTitle>{words.done.title}</PageTitle>
      <p>{words.done.body}</p>
      <ButtonRow>
        <Button kind="main" to={at(incident, "step/2")}>
          {words.done.go}
        </Button>
        <Button to={at(incident)}>{words.done.home}</Button>
      </ButtonRow>
    </>
  );
}
