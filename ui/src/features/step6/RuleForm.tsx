// One rule of how long something is kept, kept as it is typed. It may begin from an example.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { Kept, RetentionRule } from "../../api/generated";
import { Button } from "../../components/Button";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { step6 } from "../../messages/step6";
import { HelpText } from "../common/HelpText";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { last, useRecord } from "../common/record";

const words = step6.keep;

interface Typed {
  what: string;
  why: string;
  months: string;
  owner: string;
}

const monthsOf = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);

function ruleOf(typed: Typed): RetentionRule | null {
  const months = monthsOf(typed.months);
  if (months === null || typed.what.trim() === "" || typed.why.trim() === "") return null;
  return { what: typed.what, why: typed.why, months, owner: typed.owner };
}

export function RuleForm() {
  const incident = useCaseId();
  const wanted = useParam("rule");
  const like = useParam("example");
  const read = useRead("retention_rules", { incident });
  return (
    <Loaded read={read}>
      {(rules) => {
        const kept = rules.find((rule) => rule.id === wanted) ?? null;
        const begin = kept?.body ?? words.examples.find((example) => example.id === like);
        return <Form key={`${wanted} ${like}`} kept={kept} begin={begin} />;
      }}
    </Loaded>
  );
}

interface FormProps {
  kept: Kept<RetentionRule> | null;
  begin: { what: string; why: string; months: number; owner?: string } | undefined;
}

function Form({ kept, begin }: FormProps) {
  const incident = useCaseId();
  const { start: remove, busy } = useWrite("remove_retention_rule");
  const [asked, setAsked] = useState(false);
  const list = at(incident, "step/6/keep");
  const draft = useRecord<"save_retention_rule", Typed>("save_retention_rule", {
    incident,
    id: kept?.id ?? null,
    start: {
      what: begin?.what ?? "",
      why: begin?.why ?? "",
      months: begin ? String(begin.months) : "",
      owner: begin?.owner ?? "",
    },
    toBody: ruleOf,
    added: last,
  });
  const { value, set, change, flush } = draft;
  const months = monthsOf(value.months);
  const problems = [
    ...(value.what.trim() === "" ? [{ field: "what", text: words.problems.what }] : []),
    ...(value.why.trim() === "" ? [{ field: "why", text: words.problems.why }] : []),
    ...(months === null ? [{ field: "months", text: words.problems.months }] : []),
  ];
  const told = (field: string) => (asked ? problems.find((one) => one.field === field)?.text : undefined);
  const keep = async () => {
    setAsked(true);
    if (problems.length > 0) return;
    // An example that nobody typed in is kept as it stands.
    if (draft.id() === null) change(value);
    if (await flush()) go(list);
  };
  return (
    <QuestionPage
      title={words.ruleTitle}
      caption={step6.caption}
      back={list}
      problems={asked ? problems : []}
      onContinue={keep}
      continueLabel={words.keepRule}
      help={<HelpText words={words.help} />}
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
        id="what"
        label={words.what}
        hint={words.whatHint}
        problem={told("what")}
        value={value.what}
        onChange={(what) => set({ what })}
        onBlur={flush}
      />
      <TextField
        id="why"
        label={words.why}
        hint={words.whyHint}
        problem={told("why")}
        value={value.why}
        onChange={(why) => set({ why })}
        onBlur={flush}
      />
      <TextField
        id="months"
        label={words.months}
        hint={words.monthsHint}
        problem={told("months")}
        width={4}
        inputMode="numeric"
        value={value.months}
        onChange={(typed) => set({ months: typed })}
        onBlur={flush}
      />
      <p role="status">{months === null ? "" : words.monthsSaid(months)}</p>
      <TextField
        id="owner"
        label={words.owner}
        hint={words.ownerHint}
        width={20}
        optional
        value={value.owner}
        onChange={(owner) => set({ owner })}
        onBlur={flush}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
