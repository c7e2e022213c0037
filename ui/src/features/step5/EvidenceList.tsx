// What was kept so far, newest last, with the way to each item.

import { useRead } from "../../api/commands";
import { Button, ButtonRow } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { step5 } from "../../messages/step5";
import { sayMoment } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

const words = step5.evidence;

export function EvidenceList() {
  const id = useCaseId();
  const read = useRead("evidence", { incident: id });
  const add = (
    <Button kind="main" to={at(id, "step/5/evidence/new")}>
      {words.add}
    </Button>
  );
  return (
    <StepPage title={words.title} caption={step5.caption} back={at(id, "step/5")} lead={words.lead}>
      <Loaded read={read}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState drawing="kit" title={words.none} action={add}>
              <p>{words.noneBody}</p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={words.caption}
                columns={[
                  {
                    title: words.heads[0],
                    cell: (item) => <Link to={at(id, `step/5/evidence/${item.id}`)}>{item.body.what}</Link>,
                  },
                  { title: words.heads[1], cell: (item) => item.body.file_name },
                  { title: words.heads[2], cell: (item) => sayMoment(item.added_at) },
                  { title: words.heads[3], cell: (item) => <code>{item.body.sha256.slice(0, 12)}</code> },
                ]}
                rows={items}
                rowKey={(item) => item.id}
              />
              <ButtonRow>
                {add}
                <Button to={at(id, "step/5/vanishes")}>{words.vanishes}</Button>
              </ButtonRow>
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}
