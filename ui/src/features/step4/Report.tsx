// Reading the provider's report of who signed up. Every row has its place: with one of our people, or in the list of
// rows that belong to nobody we know.

import { useWrite } from "../../api/commands";
import type { ReportRead } from "../../api/generated";
import { pickFile } from "../../api/pick";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { CardGrid, StatCard } from "../../components/StatCard";
import { step4 } from "../../messages/step4";
import { columns, reportMore as more } from "../../messages/step4-chase";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { More } from "../step2/shared/Parts";
import { useOfferPlace } from "./offers";

const words = step4.report;
const figure = (count: number) => count.toLocaleString("en-US");

export function Report() {
  const { incident, offer, home, step } = useOfferPlace();
  const { run, busy, problem, answer } = useWrite("read_provider_report");
  const choose = async () => {
    const path = await pickFile("enrolments");
    // What goes wrong is shown on the page.
    if (path !== null) await run({ incident, offer, path, pasted: null, sheet: null }).catch(() => {});
  };
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={step}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <ProblemNote problem={problem} />
      {answer && <Read answer={answer} />}
      <ButtonRow>
        <Button kind={answer ? "plain" : "main"} onClick={choose} busy={busy}>
          {answer ? words.again : words.choose}
        </Button>
        {answer && (
          <Button kind="main" to={`${home}/take-up`}>
            {words.see}
          </Button>
        )}
      </ButtonRow>
    </StepPage>
  );
}

function Read({ answer }: { answer: ReportRead }) {
  const unmatched = answer.unmatched.length;
  return (
    <>
      <Callout tone="good" title={words.doneTitle(answer.rows)} live>
        <p>{words.sum(answer.matched, unmatched, answer.rows)}</p>
      </Callout>
      <CardGrid>
        <StatCard label={words.matched} value={figure(answer.matched)} />
        <StatCard label={words.changed} value={figure(answer.changed)} />
        <StatCard label={words.unmatched} value={figure(unmatched)} />
      </CardGrid>
      <p>{more.found(answer.by_code, answer.by_email, answer.by_name)}</p>
      <More summary={more.understood}>
        <DataTable
          caption={more.understood}
          columns={[
            { title: more.heads[0], cell: (column) => column.name },
            { title: more.heads[1], cell: (column) => columns[column.taken_for] },
          ]}
          rows={answer.columns}
          rowKey={(column) => column.name}
        />
      </More>
      {unmatched === 0 ? (
        <p>{words.allMatched}</p>
      ) : (
        <>
          <DataTable
            caption={words.unmatchedCaption}
            columns={[
              { title: words.unmatchedHeads[0], cell: (row) => row.line },
              { title: words.unmatchedHeads[1], cell: (row) => row.what },
              { title: words.unmatchedHeads[2], cell: (row) => row.value },
            ]}
            rows={answer.unmatched}
            rowKey={(row) => `${row.line} ${row.value}`}
          />
          <p>{words.unmatchedHint}</p>
        </>
      )}
    </>
  );
}
