// Call mode: the next person, what to say, and what came of it in one key. Whoever asked to be called back, or did not
// answer, comes round again.

import { useEffect, useRef, useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { EmptyState } from "../../../components/EmptyState";
import { TextField } from "../../../components/Field";
import { Link } from "../../../components/Link";
import { calls as words } from "../../../messages/step2-send";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { nameOf } from "../people/Person";
import { More, Part } from "../shared/Parts";
import type { Outcome, PersonView } from "../shared/types";
import css from "./Calls.module.css";
import { PlanFirst } from "./PlanFirst";
import { type Sending, type SendStep, useSending } from "./place";

const outcomes: Outcome[] = ["spoke", "left_message", "no_answer", "wrong_number", "call_back"];

export function Calls({ number }: { number: SendStep }) {
  const place = useSending(number);
  const { incident, notice } = place;
  const queue = useRead("call_queue", { incident, notice });
  const all = useRead("notices", { incident });
  return (
    <Loaded read={all}>
      {({ plan_set }) =>
        plan_set ? (
          <StepPage title={words.title} caption={place.caption} back={place.home} lead={words.lead}>
            <Loaded read={queue}>
              {({ next, left, done }) => (
                <>
                  <p className={css.count}>{words.count(left, done)}</p>
                  {next ? (
                    <Next place={place} person={next} />
                  ) : (
                    <EmptyState
                      drawing="harbour"
                      title={words.nobody}
                      action={
                        <Button kind="main" to={place.home}>
                          {words.toDesk}
                        </Button>
                      }
                    />
                  )}
                </>
              )}
            </Loaded>
          </StepPage>
        ) : (
          <PlanFirst incident={incident} caption={place.caption} back={place.home} />
        )
      }
    </Loaded>
  );
}

function Next({ place, person }: { place: Sending; person: PersonView }) {
  const { incident, notice } = place;
  const business = useRead("business", {});
  const record = useWrite("record_call");
  const [note, setNote] = useState("");
  const [last, setLast] = useState<{ name: string; outcome: Outcome } | null>(null);
  const calling = useRef(false);

  const settle = async (outcome: Outcome) => {
    // A key held down must not answer for the next person.
    if (calling.current) return;
    calling.current = true;
    const saved = await record.run({ incident, notice, person: person.id, outcome, note }).catch(() => null);
    calling.current = false;
    if (!saved) return;
    setLast({ name: nameOf(person), outcome });
    setNote("");
  };
  useKeys(settle);

  return (
    <>
      <p role="status" className={css.last}>
        {last ? words.noted(last.name, words.outcomes[last.outcome].label) : ""}
      </p>
      <section className={css.person} aria-label={words.next}>
        <h2>{nameOf(person)}</h2>
        <ul className={css.phones}>
          {person.person.phones.map((phone) => (
            <li key={phone}>{phone}</li>
          ))}
        </ul>
        <p>
          <Link to={at(incident, `step/2/people/${person.id}`)}>{words.about(person.reference)}</Link>
        </p>
        <Before person={person} notice={notice} />
      </section>
      <div className={css.two}>
        <Part title={words.scriptTitle}>
          <Loaded read={business}>
            {({ name }) => (
              <ol className={css.script}>
                {words.script(nameOf(person), name).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            )}
          </Loaded>
          <More summary={words.askedTitle}>
            <dl className={css.asked}>
              {words.asked.map(({ question, answer }) => (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
          </More>
          <Callout tone="wait">
            <p>{words.machine}</p>
          </Callout>
        </Part>
        <Part title={words.outcomeTitle}>
          <p>{words.keys}</p>
          <div className={css.outcomes}>
            {outcomes.map((outcome, at) => (
              <button
                key={outcome}
                type="button"
                className={css.outcome}
                onClick={() => void settle(outcome)}
                aria-keyshortcuts={String(at + 1)}
              >
                <kbd>{at + 1}</kbd>
                <span>
                  <strong>{words.outcomes[outcome].label}</strong>
                  <span>{words.outcomes[outcome].hint}</span>
                </span>
              </button>
            ))}
          </div>
          <TextField label={words.note} hint={words.noteHint} optional value={note} onChange={setNote} />
          <ProblemNote problem={record.problem} />
        </Part>
      </div>
    </>
  );
}

/** Earlier calls to this person about this notice, so that nobody asks twice. */
function Before({ person, notice }: { person: PersonView; notice: string }) {
  const before = person.ledger.flatMap(({ event }) =>
    event.kind === "called" && event.notice === notice ? [event] : [],
  );
  const last = before.at(-1);
  if (!last) return null;
  return (
    <Callout tone="wait" title={words.before(before.length)}>
      <p>{[words.outcomes[last.outcome].label, last.note].filter(Boolean).join(". ")}</p>
    </Callout>
  );
}

function useKeys(choose: (outcome: Outcome) => void) {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const outcome = outcomes[Number(event.key) - 1];
      if (outcome) latest.current(outcome);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
