// Bringing the provider's codes: choose the file, and every row of it is told of, taken in or not.

import { useWrite } from "../../api/commands";
import type { CodesImported, OfferView, Pool } from "../../api/generated";
import { pickFile } from "../../api/pick";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { JobProgress } from "../../components/JobProgress";
import { CardGrid, StatCard } from "../../components/StatCard";
import { step4 } from "../../messages/step4";
import { paste, vault } from "../../messages/step4-chase";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { useOfferPlace } from "./offers";

const words = step4.codes;
const figure = (count: number) => count.toLocaleString("en-US");

export function Codes() {
  return <OfferLoaded>{(view) => <Bring view={view} />}</OfferLoaded>;
}

function Bring({ view }: { view: OfferView }) {
  const { incident, offer, home, step } = useOfferPlace();
  const { run, busy, problem, answer, progress } = useWrite("import_codes");
  const { pool } = view;
  const choose = async () => {
    const path = await pickFile("codes");
    // What goes wrong is shown on the page.
    if (path !== null) await run({ incident, offer, path, pasted: null, sheet: null }).catch(() => {});
  };
  const ready = pool.free > 0 && pool.without > 0 && pool.short === 0;
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={step}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Counts pool={pool} />
      <ProblemNote problem={problem} />
      {answer && <CodesIn answer={answer} />}
      {busy && progress && <JobProgress label={words.title} done={progress.done} total={progress.total} />}
      <ButtonRow>
        <Button kind={pool.all > 0 && pool.free >= pool.without ? "plain" : "main"} onClick={choose} busy={busy}>
          {pool.all === 0 ? words.choose : words.again}
        </Button>
        <Button to={`${home}/codes/paste`}>{paste.link}</Button>
        {ready && (
          <Button kind="main" to={`${home}/hand-out`}>
            {words.next}
          </Button>
        )}
        {pool.all > 0 && (
          <Button kind="quiet" to={`${home}/vault`}>
            {vault.task}
          </Button>
        )}
      </ButtonRow>
    </StepPage>
  );
}

function Counts({ pool }: { pool: Pool }) {
  if (pool.all === 0) return null;
  return (
    <>
      <CardGrid>
        <StatCard label={words.figures.all} value={figure(pool.all)} />
        <StatCard label={words.figures.given} value={figure(pool.given)} />
        <StatCard label={words.figures.free} value={figure(pool.free)} />
        {pool.void > 0 && <StatCard label={words.figures.void} value={figure(pool.void)} />}
        <StatCard label={words.figures.without} value={figure(pool.without)} />
      </CardGrid>
      {pool.without > 0 &&
        (pool.short === 0 ? (
          <p>{words.enough}</p>
        ) : (
          <Callout tone="wait">
            <p>{words.short(pool.short)}</p>
          </Callout>
        ))}
    </>
  );
}

/** What came of a file of codes: every row with its place. */
export function CodesIn({ answer }: { answer: CodesImported }) {
  return (
    <>
      <Callout tone={answer.added > 0 ? "good" : "note"} title={words.doneTitle(answer.added)} live>
        <p>{words.sum(answer.rows)}</p>
        <p>{words.already(answer.already_there)}</p>
        {answer.twice > 0 && <p>{words.twice(answer.twice)}</p>}
        <p>{answer.refused.length === 0 ? words.refusedNone : words.refused(answer.refused.length)}</p>
      </Callout>
      {answer.refused.length > 0 && (
        <DataTable
          caption={words.refusedCaption}
          columns={[
            { title: words.refusedHeads[0], cell: (row) => row.line },
            { title: words.refusedHeads[1], cell: (row) => row.what },
            { title: words.refusedHeads[2], cell: (row) => row.value },
          ]}
          rows={answer.refused}
          rowKey={(row) => `${row.line} ${row.column} ${row.what}`}
        />
      )}
    </>
  );
}
