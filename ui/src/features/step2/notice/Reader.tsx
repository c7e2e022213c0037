// A draft as it reads, with its reading grade and what is missing. First notices and updates are read alike.

import type { ReactNode } from "react";
import { useRead } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { Link } from "../../../components/Link";
import { step } from "../../../messages/step2";
import { reader as words } from "../../../messages/step2-notice";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import type { Draft, DraftRef } from "../shared/types";
import { Letter } from "./Letter";

export interface ReaderProps {
  draft: DraftRef;
  caption: string;
  back: string;
  approve: string;
  /** Where an already approved one is sent from, without its number. */
  send: string;
  /** Something to settle before these words are read. */
  first?: ReactNode;
}

export function Reader({ draft, caption, back, approve, send, first }: ReaderProps) {
  const read = useRead("draft_notice", draft);
  return (
    <StepPage
      title={words.title[draft.kind]}
      caption={caption}
      back={back}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={read}>
        {(written) => (
          <>
            {first}
            <Marks incident={draft.incident} draft={written} />
            <p>
              {words.subject} <strong>{written.words.subject}</strong>
            </p>
            <Letter words={written.words} />
            {written.approved === null ? (
              <ButtonRow>
                <Button kind="main" to={approve}>
                  {words.toApprove}
                </Button>
                <Button kind="quiet" to={back}>
                  {words.changeFirst}
                </Button>
              </ButtonRow>
            ) : (
              <Callout tone="good" title={words.alreadyApproved}>
                <Button to={`${send}/${written.approved}`}>{words.toSend}</Button>
              </Callout>
            )}
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

function Marks({ incident, draft }: { incident: string; draft: Draft }) {
  const grade = Math.max(1, Math.round(draft.grade));
  const easy = draft.grade <= 8.5;
  return (
    <>
      <Callout tone={easy ? "good" : "wait"} title={words.grade(grade)}>
        <p>{easy ? words.easy : words.hard}</p>
      </Callout>
      {draft.missing.length > 0 && (
        <Callout tone="wait" title={words.missingTitle}>
          <ul>
            {draft.missing.map((item) => {
              const known = words.missing[item];
              return <li key={item}>{known ? <Link to={at(incident, known.to)}>{known.text}</Link> : item}</li>;
            })}
          </ul>
          <p>{words.missingBody}</p>
        </Callout>
      )}
    </>
  );
}

/** The address says "none" where the letter makes no offer. */
export const offerOf = (param: string) => (param === "none" ? null : param);

export function ReadNotice() {
  const incident = useCaseId();
  const offer = useParam("offer");
  return (
    <Reader
      draft={{ incident, kind: "first_notice", development: null, offer: offerOf(offer) }}
      caption={step.caption}
      back={at(incident, "step/2/notice")}
      approve={at(incident, `step/2/notice/approve/${offer}`)}
      send={at(incident, "step/2/send")}
    />
  );
}
