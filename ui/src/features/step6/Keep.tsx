// How long things are kept: the rules so far, and plain examples to begin with.

import { useRead } from "../../api/commands";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { step6 } from "../../messages/step6";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step6.keep;
const howLong = (months: number) => (months === 0 ? words.notKept : words.howLong(months));

export function Keep() {
  const id = useCaseId();
  const read = useRead("retention_rules", { incident: id });
  const add = (
    <Button kind="main" to={at(id, "step/6/keep/new")}>
      {words.add}
    </Button>
  );
  return (
    <StepPage title={words.title} caption={step6.caption} back={at(id, "step/6")} lead={words.lead}>
      <Loaded read={read}>
        {(rules) => (
          <>
            {rules.length === 0 ? (
              <EmptyState drawing="shield" title={words.none} action={add}>
                <p>{words.noneBody}</p>
              </EmptyState>
            ) : (
              <>
                <DataTable
                  caption={words.caption}
                  columns={[
                    { title: words.heads[0], cell: ({ body }) => body.what },
                    { title: words.heads[1], cell: ({ body }) => body.why },
                    { title: words.heads[2], cell: ({ body }) => howLong(body.months) },
                    { title: words.heads[3], cell: ({ body }) => body.owner || words.ownerOpen },
                    {
                      title: words.heads[4],
                      cell: (rule) => (
                        <Link to={at(id, `step/6/keep/${rule.id}`)}>
                          {words.change}
                          <span className="sb-hidden"> {words.changeFor(rule.body.what)}</span>
                        </Link>
                      ),
                    },
                  ]}
                  rows={rules}
                  rowKey={(rule) => rule.id}
                />
                <ButtonRow>{add}</ButtonRow>
              </>
            )}
            <Examples taken={rules.map((rule) => rule.body.what)} />
            <Callout title={words.help.title}>
              <ul>
                {words.help.body.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Callout>
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

function Examples({ taken }: { taken: string[] }) {
  const id = useCaseId();
  const left = words.examples.filter((example) => !taken.includes(example.what));
  if (left.length === 0) return null;
  return (
    <>
      <h2>{words.examplesTitle}</h2>
      <p>{words.examplesLead}</p>
      <DataTable
        caption={words.examplesCaption}
        columns={[
          { title: words.exampleHeads[0], cell: (example) => example.what },
          { title: words.exampleHeads[1], cell: (example) => example.why },
          { title: words.exampleHeads[2], cell: (example) => howLong(example.months) },
          {
            title: words.exampleHeads[3],
            cell: (example) => (
              <Link to={at(id, `step/6/keep/like/${example.id}`)}>
                {words.use}
                <span className="sb-hidden"> {words.forThe(example.what)}</span>
              </Link>
            ),
          },
        ]}
        rows={left}
        rowKey={(example) => example.id}
      />
    </>
  );
}
