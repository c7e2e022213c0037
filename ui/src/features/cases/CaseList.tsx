// All cases, and what is still open about the book itself.

import { useRead } from "../../api/commands";
import type { BookState, CaseLine } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { LinkCard } from "../../components/LinkCard";
import { PageTitle } from "../../components/PageTitle";
import { StatusTag } from "../../components/StatusTag";
import { cases as words } from "../../messages/cases";
import { sayMoment } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at } from "../common/place";

export function CaseList() {
  const list = useRead("cases", {});
  const book = useRead("book_state", {});
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {book.data && <StillOpen book={book.data} />}
      <Loaded read={list}>
        {({ cases }) =>
          cases.length === 0 ? (
            <EmptyState drawing="tea" title={words.empty} action={<Start />}>
              <p>{words.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              <p>{words.lead}</p>
              {cases.map((line) => (
                <CaseCard key={line.id} line={line} />
              ))}
              <ButtonRow>
                <Start />
              </ButtonRow>
            </>
          )
        }
      </Loaded>
    </>
  );
}

const Start = () => (
  <Button kind="main" to="/cases/new">
    {words.add}
  </Button>
);

function CaseCard({ line }: { line: CaseLine }) {
  const done = line.steps.filter((step) => step.status === "done").length;
  return (
    <LinkCard
      to={at(line.id)}
      caption={line.practice ? words.practice : words.real}
      title={line.codename}
      aside={<StatusTag tone={done === 7 ? "done" : "going"}>{words.steps(done)}</StatusTag>}
    >
      <p>{words.opened(sayMoment(line.opened_at))}</p>
    </LinkCard>
  );
}

function StillOpen({ book }: { book: BookState }) {
  return (
    <>
      {!book.kit_kept && (
        <Callout tone="attention" title={words.kitTitle}>
          <p>{words.kitBody}</p>
          <p>
            <Link to="/first-run/kit">{words.kitAct}</Link>
          </p>
        </Callout>
      )}
      {book.business_known ? (
        <p>
          <Link to="/first-run/business/check">{words.business}</Link>
        </p>
      ) : (
        <Callout title={words.businessTitle}>
          <p>{words.businessBody}</p>
          <p>
            <Link to="/first-run/business">{words.businessAct}</Link>
          </p>
        </Callout>
      )}
    </>
  );
}
