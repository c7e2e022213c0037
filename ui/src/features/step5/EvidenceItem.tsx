// One piece of evidence: its fingerprint to read out or copy, whether it is unchanged, and through whose hands it went.

import { useState } from "react";
import type { AnyProblem } from "../../api/call";
import { call } from "../../api/call";
import { useRead, useWrite } from "../../api/commands";
import type { Evidence, Kept } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { CopyField } from "../../components/CopyField";
import { DateFields, isoOf, partsOf } from "../../components/DateFields";
import { EmptyState } from "../../components/EmptyState";
import { ErrorSummary } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { SummaryList } from "../../components/SummaryList";
import { Timeline } from "../../components/Timeline";
import { step5 } from "../../messages/step5";
import { sayDay, sayMoment, today } from "../common/days";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step5.item;

export function EvidenceItem() {
  const incident = useCaseId();
  const wanted = useParam("item");
  const read = useRead("evidence", { incident });
  const back = at(incident, "step/5/evidence");
  return (
    <Loaded read={read}>
      {(items) => {
        const item = items.find((one) => one.id === wanted);
        return (
          <StepPage title={item?.body.what ?? step5.evidence.title} caption={step5.caption} back={back}>
            {item ? <Item key={wanted} item={item} /> : <EmptyState drawing="lamp" title={words.gone} />}
          </StepPage>
        );
      }}
    </Loaded>
  );
}

/** A fingerprint in groups of eight, so that it can be read out and compared by eye. */
const grouped = (sha256: string) => sha256.match(/.{1,8}/g)?.join(" ") ?? sha256;

function Item({ item }: { item: Kept<Evidence> }) {
  const { body } = item;
  return (
    <>
      <SummaryList
        rows={[
          { key: words.rows.file, value: body.file_name },
          { key: words.rows.added, value: sayMoment(item.added_at) },
          { key: words.rows.size, value: words.bytes(body.bytes) + words.size(body.bytes) },
          { key: words.rows.source, value: body.source || words.sourceOpen },
          { key: words.readOut, value: grouped(body.sha256) },
        ]}
      />
      <p>{words.fingerprintHint}</p>
      <CopyField label={words.fingerprint} value={body.sha256} />
      <Unchanged id={item.id} />
      <h2>{words.custodyTitle}</h2>
      <p>{words.custodyHint}</p>
      <Timeline
        label={words.custodyLabel}
        moments={body.custody.map((line, index) => ({
          key: `${index}`,
          when: sayDay(line.on),
          title: line.who,
          body: <p>{line.what}</p>,
          done: true,
        }))}
      />
      <AddLine id={item.id} />
    </>
  );
}

function Unchanged({ id }: { id: string }) {
  const incident = useCaseId();
  const [same, setSame] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  const check = async () => {
    setBusy(true);
    setProblem(null);
    setSame(null);
    try {
      setSame((await call("check_evidence", { incident, id })).same);
    } catch (thrown) {
      setProblem(thrown as AnyProblem);
    }
    setBusy(false);
  };
  return (
    <>
      <h2>{words.checkTitle}</h2>
      {same !== null && (
        <Callout tone={same ? "good" : "attention"} title={same ? words.same : words.different} live>
          <p>{same ? words.sameBody : words.differentBody}</p>
        </Callout>
      )}
      <ProblemNote problem={problem} />
      <Button onClick={check} busy={busy}>
        {words.check}
      </Button>
    </>
  );
}

function AddLine({ id }: { id: string }) {
  const incident = useCaseId();
  const { run, busy, problem } = useWrite("add_custody");
  const [who, setWho] = useState("");
  const [what, setWhat] = useState("");
  const [on, setOn] = useState(partsOf(today()));
  const [asked, setAsked] = useState(false);
  const day = isoOf(on);
  const real = day !== null && day <= today();
  const problems = [
    ...(who.trim() === "" ? [{ field: "who", text: words.problems.who }] : []),
    ...(what.trim() === "" ? [{ field: "what", text: words.problems.what }] : []),
    ...(!real ? [{ field: "on", text: words.problems.on }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  const add = async () => {
    setAsked(true);
    if (problems.length > 0 || day === null) return;
    try {
      await run({ incident, id, custody: { on: day, who, what } });
      setWho("");
      setWhat("");
      setAsked(false);
    } catch {
      // What went wrong is shown above the button.
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{words.addTitle}</h2>
      <ErrorSummary problems={asked ? problems : []} />
      <TextField id="who" label={words.who} width={20} problem={told("who")} value={who} onChange={setWho} />
      <TextField
        id="what"
        label={words.what}
        hint={words.whatHint}
        problem={told("what")}
        value={what}
        onChange={setWhat}
      />
      <DateFields id="on" label={words.on} hint={words.onHint} problem={told("on")} value={on} onChange={setOn} />
      <ProblemNote problem={problem} />
      <ButtonRow>
        <Button type="submit" busy={busy}>
          {words.act}
        </Button>
      </ButtonRow>
    </form>
  );
}
