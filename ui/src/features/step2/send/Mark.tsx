// What went out: by which way, to whom, on which day, and what shows it. Only now does anybody count as told.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { BalanceBar } from "../../../components/BalanceBar";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DateFields, isoOf, partsOf } from "../../../components/DateFields";
import type { FieldProblem } from "../../../components/ErrorSummary";
import { TextField } from "../../../components/Field";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { peopleList as peopleWords } from "../../../messages/step2-people";
import { mark as words } from "../../../messages/step2-send";
import { sayDay, today } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { StepPage } from "../../common/StepPage";
import { useUnfinished } from "../../common/unfinished";
import { PeoplePicker, type Picked } from "../people/PeoplePicker";
import type { Channel, NoticeView } from "../shared/types";
import { type Sending, type SendStep, useSending } from "./place";

export function Mark({ number }: { number: SendStep }) {
  const place = useSending(number);
  const read = useRead("notice", { incident: place.incident, notice: place.notice });
  return <Loaded read={read}>{(view) => <Form place={place} view={view} />}</Loaded>;
}

const channels: Channel[] = ["letter", "email", "phone"];

function Form({ place, view }: { place: Sending; view: NoticeView }) {
  const told = useWrite("mark_told");
  const form = useUnfinished(`mark ${place.notice}`, {
    channel: null as Channel | null,
    whom: "everyone" as "everyone" | "picked",
    picked: [] as Picked[],
    day: partsOf(today()),
    proof: "",
  });
  const { channel, whom, picked, day, proof } = form.value;
  const [tried, setTried] = useState(false);
  const on = isoOf(day);
  const waiting = channel === null ? 0 : view.reach[channel];
  const count = whom === "picked" ? picked.length : waiting;
  const wrong: Record<"channel" | "whom" | "day-month", string | undefined> = {
    channel: channel === null ? words.needsChannel : undefined,
    whom: channel !== null && count === 0 ? words.needsPeople[whom] : undefined,
    "day-month": on === null ? words.needsDay : on > today() ? words.notYet : undefined,
  };
  const problems: FieldProblem[] = Object.entries(wrong).flatMap(([field, text]) => (text ? [{ field, text }] : []));
  const submit = async () => {
    setTried(true);
    if (problems.length > 0 || channel === null || on === null) return;
    const people = whom === "picked" ? picked.map((person) => person.id) : [];
    const body = { incident: place.incident, notice: place.notice, channel, people, on, proof };
    if (await told.run(body).catch(() => null)) form.done();
  };
  if (told.answer) {
    const { people, balance } = told.answer;
    return (
      <StepPage title={words.doneTitle(people)} caption={place.caption} back={place.home}>
        <BalanceBar told={balance.told} excluded={balance.excluded} toDo={balance.to_do} />
        <Callout tone="good">
          <p>{balance.to_do > 0 ? words.stillLeft(balance.to_do) : words.nobodyLeft}</p>
        </Callout>
        <ButtonRow>
          <Button kind="main" to={place.home}>
            {words.toDesk}
          </Button>
          <Button
            onClick={() => {
              told.reset();
              setTried(false);
            }}
          >
            {words.another}
          </Button>
        </ButtonRow>
      </StepPage>
    );
  }
  return (
    <QuestionPage
      title={words.title}
      caption={place.caption}
      hint={words.hint}
      back={place.home}
      problems={tried ? problems : []}
      onContinue={() => void submit()}
      continueLabel={words.act(count)}
      busy={told.busy}
      help={<HelpText words={words.help} />}
    >
      <RadioCards
        id="channel"
        label={words.channel}
        value={channel}
        onChange={(chosen) => form.set({ channel: chosen })}
        problem={tried ? wrong.channel : undefined}
        choices={channels.map((value) => ({
          value,
          label: peopleWords.channels[value],
          hint: words.waiting(view.reach[value]),
        }))}
      />
      <RadioCards
        id="whom"
        label={words.whom}
        value={whom}
        onChange={(chosen) => form.set({ whom: chosen })}
        problem={tried ? wrong.whom : undefined}
        choices={[
          { value: "everyone", label: words.everyone, hint: channel ? words.waiting(waiting) : undefined },
          { value: "picked", label: words.some, hint: words.someHint },
        ]}
      />
      {whom === "picked" && (
        <PeoplePicker incident={place.incident} picked={picked} onPicked={(chosen) => form.set({ picked: chosen })} />
      )}
      <DateFields
        id="day"
        label={words.day}
        hint={words.dayHint}
        value={day}
        onChange={(parts) => form.set({ day: parts })}
        problem={tried ? wrong["day-month"] : undefined}
      />
      <TextField
        label={words.proof}
        hint={words.proofHint}
        optional
        value={proof}
        onChange={(typed) => form.set({ proof: typed })}
      />
      {channel && count > 0 && on && (
        <Callout>
          <p>{words.summary(count, peopleWords.channels[channel], sayDay(on))}</p>
        </Callout>
      )}
      <ProblemNote problem={told.problem} />
    </QuestionPage>
  );
}
