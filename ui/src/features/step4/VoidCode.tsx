// A code that does not work: void for good, and another for its person where one is free.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { CodeLine, OfferView } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { vault as words } from "../../messages/step4-chase";
import { Loaded, ProblemNote } from "../common/Loaded";
import { useParam } from "../common/place";
import { OfferLoaded } from "./OfferLoaded";
import { useOfferPlace } from "./offers";

export function VoidCode() {
  const { incident, offer } = useOfferPlace();
  const code = useParam("code");
  const read = useRead("code", { incident, offer, code });
  return (
    <OfferLoaded>
      {(view) => <Loaded read={read}>{(line) => <Form key={code} line={line} view={view} />}</Loaded>}
    </OfferLoaded>
  );
}

function Form({ line, view }: { line: CodeLine; view: OfferView }) {
  const { incident, offer, home } = useOfferPlace();
  const { run, busy, problem } = useWrite("void_code");
  const held = line.state === "given";
  const [what, setWhat] = useState<"replace" | "only" | null>(held ? null : "only");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const problems = [
    ...(what === null ? [{ field: "what", text: words.problems.what }] : []),
    ...(reason.trim() === "" ? [{ field: "reason", text: words.problems.reason }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  const act = async () => {
    setAsked(true);
    if (what === null || problems.length > 0) return;
    try {
      await run({ incident, offer, code: line.id, reason, replace: what === "replace" });
      go(`${home}/vault`);
    } catch {
      // What went wrong is shown above the button.
    }
  };
  return (
    <QuestionPage
      title={words.voidTitle(line.masked)}
      caption={step4.caption}
      hint={`${held ? words.holder(line.name) : words.holderFree} ${words.voidHint}`}
      back={`${home}/vault`}
      problems={asked ? problems : []}
      onContinue={() => void act()}
      continueLabel={words.act[what ?? "only"]}
      busy={busy}
    >
      {held && view.pool.free === 0 && (
        <Callout tone="wait">
          <p>{words.noneFree}</p>
        </Callout>
      )}
      {held && (
        <RadioCards
          id="what"
          problem={told("what")}
          choices={(["replace", "only"] as const).map((value) => ({ value, ...words.choices[value] }))}
          value={what}
          onChange={setWhat}
        />
      )}
      <TextField
        id="reason"
        label={words.reason}
        hint={words.reasonHint}
        problem={told("reason")}
        value={reason}
        onChange={setReason}
      />
      <ProblemNote problem={problem} />
    </QuestionPage>
  );
}
