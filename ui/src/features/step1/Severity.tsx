// How bad is it? Three everyday questions, a page each, and an answer with its working. Not knowing is an answer too, and is
// counted at its worst.

import { useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { Findable, Lasting, OwnSeverity, SeverityView, Spread, Telling } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { CopyField } from "../../components/CopyField";
import { go, Link } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { type Choice, RadioCards } from "../../components/RadioCards";
import { dataKinds } from "../../messages/data-kinds";
import { severity as words } from "../../messages/severity";
import { hub } from "../../messages/step1";
import { Loaded, ProblemNote } from "../common/Loaded";
import { at, useCaseId, useParam } from "../common/place";
import { StepPage } from "../common/StepPage";

const NOT_SURE = "not_sure";
const order = ["telling", "findable", "happened"] as const;
type Asked = (typeof order)[number];

export function SeverityQuestion() {
  const incident = useCaseId();
  const name = useParam("question");
  const read = useRead("severity", { incident });
  const question = order.find((known) => known === name);
  return <Loaded read={read}>{(view) => question && <Form key={question} question={question} view={view} />}</Loaded>;
}

function Form({ question, view }: { question: Asked; view: SeverityView }) {
  const incident = useCaseId();
  const place = order.indexOf(question);
  const start = { ...view.answers, asked: [...new Set([...view.answers.asked, place + 1])] };
  const draft = useAutosave("save_severity", start, (answers) => ({ incident, answers }));
  const page = (other: Asked | undefined) => at(incident, other ? `step/1/severity/${other}` : "step/1/severity");
  const ask = words.ask[question];
  const hint =
    question !== "telling"
      ? words.ask[question].hint
      : view.taken.data.length === 0
        ? words.ask.telling.noData
        : words.ask.telling.hint(view.taken.data.map((kind) => dataKinds[kind].label).join(", "));
  return (
    <QuestionPage
      title={ask.title}
      caption={words.caption(place + 1)}
      hint={hint}
      back={place === 0 ? page(undefined) : page(order[place - 1])}
      help={
        <>
          <p>{ask.help}</p>
          <p>{words.worst}</p>
        </>
      }
      onContinue={async () => {
        // Going on without a choice says "not known", which is an answer.
        draft.set({ asked: start.asked });
        if (await draft.flush()) go(page(order[place + 1]));
      }}
    >
      <ProblemNote problem={draft.problem} />
      <Answer
        question={question}
        answers={draft.value}
        taken={view.taken}
        set={draft.set}
        went={view.answers.asked.includes(place + 1)}
      />
    </QuestionPage>
  );
}

interface AnswerProps {
  question: Asked;
  answers: OwnSeverity;
  taken: SeverityView["taken"];
  set: (part: Partial<OwnSeverity>) => void;
  /** The owner was here before, so that no choice means "not sure". */
  went: boolean;
}

type Part = "spread" | "changed" | "missing" | "on_purpose";

function Answer({ question, answers, taken, set, went }: AnswerProps) {
  if (question === "telling") {
    return (
      <OneOf<Telling>
        choices={words.ask.telling.choices}
        value={answers.telling ?? (went ? NOT_SURE : null)}
        onChange={(telling) => set({ telling })}
      />
    );
  }
  if (question === "findable") {
    return (
      <OneOf<Findable>
        choices={words.ask.findable.choices}
        value={answers.findable ?? (went ? NOT_SURE : null)}
        onChange={(findable) => set({ findable })}
      />
    );
  }
  /** The owner's own answer, else the fact sheet's, unless the owner is not sure. */
  const shown = <V,>(part: Part, own: V | null, given: V | null): V | typeof NOT_SURE | null =>
    answers.not_sure.includes(part) ? NOT_SURE : (own ?? given ?? (went ? NOT_SURE : null));
  const keep = (part: Part, value: unknown) => {
    const others = answers.not_sure.filter((name) => name !== part);
    set({ [part]: value, not_sure: value === null ? [...others, part] : others });
  };
  const purpose = shown("on_purpose", answers.on_purpose, taken.on_purpose);
  return (
    <>
      <OneOf<Spread>
        label={words.spread.label}
        choices={words.spread.choices}
        value={shown("spread", answers.spread, taken.spread)}
        onChange={(spread) => keep("spread", spread)}
      />
      {(["changed", "missing"] as const).map((part) => (
        <OneOf<Lasting>
          key={part}
          label={words[part].label}
          choices={words.lasting}
          value={shown(part, answers[part], taken[part])}
          onChange={(lasting) => keep(part, lasting)}
        />
      ))}
      <OneOf<"yes" | "no">
        label={words.purpose.label}
        choices={{ yes: { label: words.yes }, no: { label: words.no } }}
        value={typeof purpose === "boolean" ? (purpose ? "yes" : "no") : purpose}
        onChange={(said) => keep("on_purpose", said === null ? null : said === "yes")}
      />
    </>
  );
}

interface OneOfProps<V extends string> {
  label?: string;
  choices: Record<V, Omit<Choice<V>, "value">>;
  value: V | typeof NOT_SURE | null;
  onChange: (value: V | null) => void;
}

function OneOf<V extends string>({ label, choices, value, onChange }: OneOfProps<V>) {
  return (
    <RadioCards<V | typeof NOT_SURE>
      label={label}
      choices={(Object.keys(choices) as V[]).map(
        (one): Choice<V | typeof NOT_SURE> => ({ value: one, ...choices[one] }),
      )}
      notSure={NOT_SURE}
      value={value}
      onChange={(said) => onChange(said === NOT_SURE ? null : said)}
    />
  );
}

export function Severity() {
  const incident = useCaseId();
  const read = useRead("severity", { incident });
  return (
    <StepPage title={words.title} caption={hub.caption} lead={words.lead} back={at(incident, "step/1")}>
      <Loaded read={read}>{(view) => <Outcome incident={incident} view={view} />}</Loaded>
    </StepPage>
  );
}

function Outcome({ incident, view }: { incident: string; view: SeverityView }) {
  const { result, complete, harm } = view;
  const first = order.find((_, place) => !view.answers.asked.includes(place + 1));
  const level = words.levels[result.level];
  const start = (
    <Button kind="main" to={at(incident, `step/1/severity/${first ?? order[0]}`)}>
      {complete ? words.change : words.start}
    </Button>
  );
  if (view.answers.asked.length === 0) return <ButtonRow>{start}</ButtonRow>;
  return (
    <>
      <Callout title={complete ? words.answer(level.title) : words.soFar(level.title)}>
        <p>{level.body}</p>
        {!complete && <p>{words.unfinished}</p>}
        <p>{words.notLaw}</p>
      </Callout>
      <h2>{words.workingTitle}</h2>
      <ol>
        {result.working.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {result.flags.length > 0 && (
        <>
          <h2>{words.flagsTitle}</h2>
          <ul>
            {result.flags.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.harmTitle}</h2>
      <p>{words.harm(words.harmWords[result.harm])}</p>
      <p>{words.yours(harm === null ? null : words.harmWords[harm])}</p>
      <p>
        <Link to={at(incident, "step/1/facts/harm")}>{words.toHarm}</Link>
      </p>
      <h2>{words.method}</h2>
      <p>{result.source}</p>
      <CopyField label={words.copy} value={result.url} />
      <ButtonRow>
        {start}
        {complete && <Button to={at(incident, "step/1")}>{words.done}</Button>}
      </ButtonRow>
    </>
  );
}
