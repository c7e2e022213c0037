// Proof that the backup works: the tests so far, and how to do one.

import { useRead } from "../../api/commands";
import type { BackupTest, Kept } from "../../api/generated";
import { Button } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { Link } from "../../components/Link";
import { StatusTag } from "../../components/StatusTag";
import { step6 } from "../../messages/step6";
import { sayDay } from "../common/days";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step6.backup;

export function Backup() {
  const id = useCaseId();
  const read = useRead("backup_tests", { incident: id });
  return (
    <StepPage
      title={words.title}
      caption={step6.caption}
      back={at(id, "step/6")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
      below={
        <>
          <Loaded read={read}>{(tests) => <Tests tests={tests} />}</Loaded>
          <Button kind="main" to={at(id, "step/6/backup/new")}>
            {words.add}
          </Button>
        </>
      }
    >
      <h2>{words.howTitle}</h2>
      <ol>
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </StepPage>
  );
}

function Tests({ tests }: { tests: Kept<BackupTest>[] }) {
  const id = useCaseId();
  if (tests.length === 0) return null;
  return (
    <>
      {tests.at(-1)?.body.worked === false && (
        <Callout tone="attention" title={words.failedTitle}>
          <p>{words.failedBody}</p>
        </Callout>
      )}
      <DataTable
        caption={words.caption}
        columns={[
          { title: words.heads[0], cell: ({ body }) => sayDay(body.on) },
          { title: words.heads[1], cell: ({ body }) => body.place },
          { title: words.heads[2], cell: ({ body }) => body.file },
          {
            title: words.heads[3],
            cell: ({ body }) => (
              <StatusTag tone={body.worked ? "done" : "attention"}>
                {body.worked ? words.worked : words.failed}
              </StatusTag>
            ),
          },
          {
            title: words.heads[4],
            cell: ({ id: test, body }) => (
              <Link to={at(id, `step/6/backup/${test}`)}>
                {words.change}
                <span className="sb-hidden"> {words.changeFor(body.file)}</span>
              </Link>
            ),
          },
        ]}
        rows={tests}
        rowKey={(test) => test.id}
      />
    </>
  );
}
