// The last look before words become final: what they say, from where, to whom; then exactly these words are approved.

import { useRead, useWrite } from "../../../api/commands";
import { Callout } from "../../../components/Callout";
import { CheckAnswers } from "../../../components/CheckAnswers";
import { go } from "../../../components/Link";
import type { SummaryRow } from "../../../components/SummaryList";
import { step } from "../../../messages/step2";
import { reader, approval as words } from "../../../messages/step2-notice";
import { sayDay } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { PlanFirst } from "../send/PlanFirst";
import { More } from "../shared/Parts";
import type { Draft, DraftRef } from "../shared/types";
import { Letter } from "./Letter";
import { offerOf } from "./Reader";

export interface ApprovalProps {
  draft: DraftRef;
  caption: string;
  back: string;
  /** Where the parts of the letter are changed. */
  change: { facts: string; acts?: string; offer?: string };
  send: string;
  /** How many it goes to, where that is neither everyone to be told nor everyone who was. */
  people?: number;
}

export function Approval({ draft, caption, back, change, send, people }: ApprovalProps) {
  const incident = draft.incident;
  const read = useRead("draft_notice", draft);
  const notices = useRead("notices", { incident });
  const coverage = useRead("coverage", { incident });
  const approve = useWrite("approve_notice");
  const submit = async (hash: string) => {
    const approved = await approve.run({ draft, hash }).catch(() => null);
    if (approved) go(`${send}/${approved.notice}`);
  };
  return (
    <Loaded read={notices}>
      {({ plan_set }) =>
        plan_set ? (
          <Loaded read={read}>
            {(written) => (
              <Loaded read={coverage}>
                {({ balance }) => (
                  <CheckAnswers
                    title={words.title}
                    caption={caption}
                    hint={words.hint}
                    back={back}
                    act={words.act}
                    busy={approve.busy}
                    onContinue={() => void submit(written.hash)}
                    help={<HelpText words={words.help} />}
                    sections={[
                      {
                        rows: rows(written, change, people ?? (draft.kind === "update" ? balance.told : balance.to_do)),
                      },
                    ]}
                  >
                    {written.missing.length > 0 && (
                      <Callout tone="wait" title={reader.missingTitle}>
                        <p>{written.missing.map((item) => reader.missing[item]?.text ?? item).join(". ")}</p>
                      </Callout>
                    )}
                    <More summary={words.readAgain}>
                      <Letter words={written.words} />
                    </More>
                    <ProblemNote problem={approve.problem} />
                  </CheckAnswers>
                )}
              </Loaded>
            )}
          </Loaded>
        ) : (
          <PlanFirst incident={incident} caption={caption} back={back} />
        )
      }
    </Loaded>
  );
}

function rows(draft: Draft, change: ApprovalProps["change"], people: number): SummaryRow[] {
  const { words: text } = draft;
  const headings = text.blocks.flatMap((block) => (block.block === "heading" && block.level === 2 ? [block.text] : []));
  const signature = text.blocks.find((block) => block.block === "signature");
  return [
    { key: words.subject, value: text.subject },
    { key: words.date, value: sayDay(text.date) },
    { key: words.parts, value: headings.join(", "), change: change.facts },
    ...(change.acts ? [{ key: words.weDid, value: words.weDidValue, change: change.acts }] : []),
    ...(change.offer
      ? [
          {
            key: words.code,
            value: text.blocks.some((block) => block.block === "code_box") ? words.codeYes : words.codeNo,
            change: change.offer,
          },
        ]
      : []),
    { key: words.signedBy, value: signature ? [signature.name, signature.business].join(", ") : words.nobody },
    { key: words.grade, value: reader.grade(Math.max(1, Math.round(draft.grade))) },
    { key: words.goesTo, value: words.people(people) },
  ];
}

export function ApproveNotice() {
  const incident = useCaseId();
  const offer = useParam("offer");
  return (
    <Approval
      draft={{ incident, kind: "first_notice", development: null, offer: offerOf(offer) }}
      caption={step.caption}
      back={at(incident, `step/2/notice/read/${offer}`)}
      change={{
        facts: at(incident, "step/1/facts"),
        acts: at(incident, "step/2/notice/acts"),
        offer: at(incident, "step/2/notice/offer"),
      }}
      send={at(incident, "step/2/send")}
    />
  );
}
