// Is it really a breach? Four questions a page each, and a plain verdict that is kept as the record of the decision.

import { useAutosave } from "../../api/autosave";
import { useRead } from "../../api/commands";
import type { BreachCheck, BreachView, Verdict, YesNo } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout, type CalloutTone } from "../../components/Callout";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { SummaryList } from "../../components/SummaryList";
import { hub, breach as words } from "../../messages/step1";
import { Loaded, ProblemNote } from "../common/Loaded";
import { MakePaper } from "../common/MakePaper";
import { at, useCaseId, useParam } from "../common/place";
import { StepPage } from "../common/StepPage";

type Question = keyof BreachCheck;

const tones: Record<Verdict, CalloutTone> = {
  unfinished: "note",
  breach: "note",
  treat_as_breach: "note",
  no_breach: "good",
};

/** The questions that matter: "no" to one of the first two settles it. */
function asked(check: BreachCheck): Question[] {
  const settled = words.order.slice(0, 2).findIndex((question) => check[question] === "no");
  return settled === -1 ? words.order : words.order.slice(0, settled + 1);
}

export function BreachQuestion() {
  const incident = useCaseId();
  const name = useParam("question");
  const read = useRead("breach_check", { incident });
  const question = words.order.find((known) => known === name);
  return <Loaded read={read}>{({ check }) => question && <BreachForm question={question} start={check} />}</Loaded>;
}

function BreachForm({ question, start }: { question: Question; start: BreachCheck }) {
  const incident = useCaseId();
  const draft = useAutosave("save_breach_check", start, (check) => ({ incident, check }));
  const place = words.order.indexOf(question);
  const page = (other: Question | undefined) => at(incident, other ? `step/1/breach/${other}` : "step/1/breach");
  const { title, hint, help } = words.ask[question];

  async function next() {
    const order = asked(draft.value);
    if (await draft.flush()) go(page(order[order.indexOf(question) + 1]));
  }

  return (
    <QuestionPage
      title={title}
      caption={words.caption(place + 1, words.order.length)}
      hint={hint}
      back={place === 0 ? at(incident, "step/1") : page(words.order[place - 1])}
      help={<p>{help}</p>}
      onContinue={next}
    >
      <ProblemNote problem={draft.problem} />
      <RadioCards<YesNo>
        choices={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        notSure="not_sure"
        value={draft.value[question]}
        onChange={(answer) => draft.set({ [question]: answer })}
      />
    </QuestionPage>
  );
}

export function BreachVerdict() {
  const incident = useCaseId();
  const read = useRead("breach_check", { incident });
  return (
    <StepPage title={words.title} caption={hub.caption} lead={words.lead} back={at(incident, "step/1")}>
      <Loaded read={read}>{(view) => <Outcome view={view} />}</Loaded>
    </StepPage>
  );
}

function Outcome({ view: { check, verdict } }: { view: BreachView }) {
  const incident = useCaseId();
  const said: Record<YesNo, string> = { yes: words.yes, no: words.no, not_sure: words.notSure };
  const first = asked(check).find((question) => check[question] === null);
  const untouched = words.order.every((question) => check[question] === null);
  return (
    <>
      {!untouched && (
        <>
          <Callout tone={tones[verdict]} title={words.verdict[verdict].title}>
            <p>{words.verdict[verdict].body}</p>
            <p>{words.note}</p>
          </Callout>
          <SummaryList
            rows={asked(check).map((question) => {
              const answer = check[question];
              return {
                key: words.ask[question].title,
                value: answer === null ? words.open : said[answer],
                change: at(incident, `step/1/breach/${question}`),
              };
            })}
          />
        </>
      )}
      {first === undefined && (
        <>
          <p>{words.paperLead}</p>
          <MakePaper plain command="make_breach_record" body={{ incident }} act={words.paper} />
        </>
      )}
      <ButtonRow>
        {first === undefined ? (
          <Button kind="main" to={at(incident, "step/1/plan")}>
            {words.go}
          </Button>
        ) : (
          <Button kind="main" to={at(incident, `step/1/breach/${first}`)}>
            {words.start}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}
