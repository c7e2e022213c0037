// Leaving people out, one from their page or several at once: only with a reason, and never for good.

import { type ReactNode, useState } from "react";
import { type AnyProblem, call } from "../../../api/call";
import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { TextArea } from "../../../components/Field";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { RadioCards } from "../../../components/RadioCards";
import { step } from "../../../messages/step2";
import { peopleList as people, leaveOut as words } from "../../../messages/step2-people";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { useUnfinished } from "../../common/unfinished";
import type { Exclusion } from "../shared/types";
import { PeoplePicker, type Picked } from "./PeoplePicker";
import { nameOf } from "./Person";

const reasons = (Object.keys(people.reasons) as Exclusion[]).map((value) => ({
  value,
  label: people.reasons[value],
  hint: words.hints[value],
}));

export function LeaveOut() {
  const incident = useCaseId();
  const id = useParam("person");
  const read = useRead("person", { incident, person: id });
  return (
    <Loaded read={read}>
      {(view) => (
        <Form
          incident={incident}
          held={id}
          title={words.title(nameOf(view))}
          act={words.act}
          who={[id]}
          back={at(incident, `step/2/people/${id}`)}
        />
      )}
    </Loaded>
  );
}

export function LeaveOutSeveral() {
  const incident = useCaseId();
  const form = useUnfinished<{ picked: Picked[] }>("leave whom", { picked: [] });
  const { picked } = form.value;
  return (
    <Form
      incident={incident}
      held="several"
      title={words.severalTitle}
      act={words.severalAct(picked.length)}
      who={picked.map((person) => person.id)}
      back={at(incident, "step/2/people")}
      onDone={form.done}
    >
      <PeoplePicker id="who" incident={incident} picked={picked} onPicked={(chosen) => form.set({ picked: chosen })} />
      <Unreachable incident={incident} onPicked={(chosen) => form.set({ picked: chosen })} />
    </Form>
  );
}

const AT_ONCE = 500;

/** Picks everyone without a way to be reached, however many pages of them there are. */
async function unreachable(incident: string): Promise<Picked[]> {
  const found: Picked[] = [];
  for (;;) {
    const filter = "cannot_be_reached";
    const page = await call("people", {
      incident,
      search: "",
      filter,
      place: null,
      channel: null,
      offset: found.length,
      limit: AT_ONCE,
    });
    found.push(...page.people.map(({ id, name }) => ({ id, name: name || people.noName })));
    if (found.length >= page.total || page.people.length === 0) return found;
  }
}

function Unreachable({ incident, onPicked }: { incident: string; onPicked: (picked: Picked[]) => void }) {
  const covered = useRead("coverage", { incident });
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  const count = covered.data?.reach.nothing ?? 0;
  if (count === 0) return null;
  return (
    <>
      <ButtonRow>
        <Button onClick={() => void unreachable(incident).then(onPicked, setProblem)}>
          {words.unreachable(count)}
        </Button>
      </ButtonRow>
      <ProblemNote problem={problem} />
    </>
  );
}

interface FormProps {
  incident: string;
  held: string;
  title: string;
  act: string;
  who: string[];
  back: string;
  onDone?: () => void;
  /** Picks whom, where that is not settled. */
  children?: ReactNode;
}

function Form({ incident, held, title, act, who, back, onDone, children }: FormProps) {
  const exclude = useWrite("exclude_people");
  const form = useUnfinished<{ reason: Exclusion | null; note: string }>(`leave ${held}`, {
    reason: null,
    note: "",
  });
  const { reason, note } = form.value;
  const [tried, setTried] = useState(false);
  const needsNote = reason === "other" && note.trim() === "";
  const problems = [
    ...(who.length === 0 ? [{ field: "who", text: words.needsPeople }] : []),
    ...(reason === null ? [{ field: "reason", text: words.needsReason }] : []),
    ...(needsNote ? [{ field: "note", text: words.needsNote }] : []),
  ];
  const submit = async () => {
    setTried(true);
    if (reason === null || problems.length > 0) return;
    const done = await exclude.run({ incident, people: who, reason, note }).catch(() => null);
    if (!done) return;
    form.done();
    onDone?.();
    go(back);
  };
  return (
    <QuestionPage
      title={title}
      caption={step.caption}
      hint={words.hint}
      back={back}
      problems={tried ? problems : []}
      onContinue={() => void submit()}
      continueLabel={act}
      busy={exclude.busy}
      help={<HelpText words={words.help} />}
    >
      <ProblemNote problem={exclude.problem} />
      {children}
      <RadioCards
        id="reason"
        label={children === undefined ? undefined : words.reason}
        choices={reasons}
        value={reason}
        onChange={(chosen) => form.set({ reason: chosen })}
        problem={tried && reason === null ? words.needsReason : undefined}
      />
      <TextArea
        id="note"
        label={words.note}
        optional={reason !== "other"}
        rows={2}
        value={note}
        onChange={(typed) => form.set({ note: typed })}
        problem={tried && needsNote ? words.needsNote : undefined}
      />
    </QuestionPage>
  );
}
