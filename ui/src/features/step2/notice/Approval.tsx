// The last look before words become final: what they say, from where, to whom; then exactly these words are approved.

import { useRead, useWrite } from "../../../api/commands";
import { Callout } from "../../../components/Callout";
import { CheckAnswers } from "../../../components/CheckAnswers";
import { go } from "../../../components/Link";
import type { SummaryRow } from "../../../components/SummaryList";
import { whereOf } from "../../../messages/step2-letters";
import { reader, approval as words } from "../../../messages/step2-notice";
import { sayDay } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { PlanFirst } from "../send/PlanFirst";
import { More } from "../shared/Parts";
import type { Draft } from "../shared/types";
import { Answers } from "./Answers";
import { toLookAt } from "./judge";
import { Letter } from "./Letter";
import { type DraftPlace, letterName, useDrafting } from "./place";

export function Approval() {
  const { draft, base, caption, change, send } = useDrafting();
  const incident = draft.incident;
  const read = useRead("draft_notice", draft);
  const notices = useRead("notices", { incident });
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
              <CheckAnswers
                title={words.title}
                caption={caption}
                hint={words.hint}
                back={base}
                act={words.act}
                busy={approve.busy}
                onContinue={() => void submit(written.hash)}
                help={<HelpText words={words.help} />}
                sections={[{ rows: rows(written, base, change) }]}
              >
                {written.missing.length > 0 && (
                  <Callout tone="wait" title={reader.missingTitle}>
                    <p>{written.missing.map((item) => reader.missing[item]?.text ?? item).join(". ")}</p>
                  </Callout>
                )}
                {written.letters.some((letter) => toLookAt(letter) > 0) && (
                  <Callout tone="wait" title={words.lookTitle}>
                    <p>{words.look}</p>
                  </Callout>
                )}
                <Answers reviews={written.reviews} />
                {written.letters.map((letter) => (
                  <More key={letterName(letter)} summary={words.readAgain(whereOf(letter.places))}>
                    <Letter words={letter.words} />
                  </More>
                ))}
                <ProblemNote problem={approve.problem} />
              </CheckAnswers>
            )}
          </Loaded>
        ) : (
          <PlanFirst incident={incident} caption={caption} back={base} />
        )
      }
    </Loaded>
  );
}

function rows(draft: Draft, base: string, change: DraftPlace["change"]): SummaryRow[] {
  const first = draft.letters[0];
  const signature = first?.words.blocks.find((block) => block.block === "signature");
  const people = draft.letters.reduce((sum, letter) => sum + letter.people, 0);
  const open = draft.letters.reduce((sum, letter) => sum + toLookAt(letter), 0);
  return [
    { key: words.letters, value: words.lettersOf(draft.letters.length), change: base },
    { key: words.subject, value: first?.words.subject ?? "" },
    { key: words.date, value: first ? sayDay(first.words.date) : "" },
    ...(change.acts ? [{ key: words.weDid, value: words.weDidValue, change: change.acts }] : []),
    ...(change.offer
      ? [{ key: words.code, value: asksForCode(draft) ? words.codeYes : words.codeNo, change: change.offer }]
      : []),
    { key: words.signedBy, value: signature?.block === "signature" ? signature.name : words.nobody },
    { key: words.toLookAt, value: words.toLookAtOf(open), change: base },
    { key: words.goesTo, value: words.people(people) },
  ];
}

const asksForCode = (draft: Draft) =>
  draft.letters.some((letter) => letter.words.blocks.some((block) => block.block === "code_box"));
