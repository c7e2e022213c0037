// Post that came back, emails that bounced: those people were not told after all, and are on the list again.

import { useState } from "react";
import { useWrite } from "../../../api/commands";
import { BalanceBar } from "../../../components/BalanceBar";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { TextField } from "../../../components/Field";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { returned as words } from "../../../messages/step2-send";
import { HelpText } from "../../common/HelpText";
import { ProblemNote } from "../../common/Loaded";
import { at } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { useUnfinished } from "../../common/unfinished";
import { PeoplePicker, type Picked } from "../people/PeoplePicker";
import type { Channel } from "../shared/types";
import { type SendStep, useSending } from "./place";

export function Returned({ number }: { number: SendStep }) {
  const place = useSending(number);
  const write = useWrite("mark_returned");
  const form = useUnfinished(`returned ${place.notice}`, {
    channel: "letter" as Channel,
    picked: [] as Picked[],
    note: "",
  });
  const { channel, picked, note } = form.value;
  const [tried, setTried] = useState(false);
  const nobody = picked.length === 0;
  const submit = async () => {
    setTried(true);
    if (nobody) return;
    const people = picked.map((person) => person.id);
    const body = { incident: place.incident, notice: place.notice, channel, people, note };
    if (await write.run(body).catch(() => null)) form.done();
  };
  if (write.answer) {
    const { people, balance } = write.answer;
    return (
      <StepPage title={words.doneTitle(people)} caption={place.caption} back={place.home}>
        <BalanceBar told={balance.told} excluded={balance.excluded} toDo={balance.to_do} />
        <Callout>
          <p>{words.next}</p>
        </Callout>
        <ButtonRow>
          <Button kind="main" to={place.home}>
            {words.toDesk}
          </Button>
          <Button to={at(place.incident, "step/2/people")}>{words.toPeople}</Button>
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
      problems={tried && nobody ? [{ field: "who", text: words.needsPeople }] : []}
      onContinue={() => void submit()}
      continueLabel={words.act(picked.length)}
      busy={write.busy}
      help={<HelpText words={words.help} />}
    >
      <RadioCards
        label={words.channel}
        value={channel}
        onChange={(chosen) => form.set({ channel: chosen })}
        choices={[
          { value: "letter", label: words.letter },
          { value: "email", label: words.email },
        ]}
      />
      <PeoplePicker
        id="who"
        incident={place.incident}
        picked={picked}
        onPicked={(chosen) => form.set({ picked: chosen })}
      />
      <TextField
        label={words.note}
        hint={words.noteHint}
        optional
        value={note}
        onChange={(typed) => form.set({ note: typed })}
      />
      <ProblemNote problem={write.problem} />
    </QuestionPage>
  );
}
