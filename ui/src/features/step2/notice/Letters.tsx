// All letters of a notice: whom each is for, whether its words keep what the law wants, and the way to approve them together.

import type { ReactNode } from "react";
import { useRead } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { Link } from "../../../components/Link";
import { LinkCard } from "../../../components/LinkCard";
import { StatusTag } from "../../../components/StatusTag";
import { languageNames, letters as words } from "../../../messages/step2-letters";
import { reader } from "../../../messages/step2-notice";
import { sayDay, today } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { at } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Stack } from "../shared/Parts";
import type { Draft, DraftLetter } from "../shared/types";
import { toLookAt } from "./judge";
import { letterName, useDrafting } from "./place";

export function Letters({ first }: { first?: ReactNode }) {
  const { draft, base, caption, back, send } = useDrafting();
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
            <State draft={written} />
            <Missing incident={draft.incident} draft={written} />
            <Stack>
              {written.letters.map((letter) => (
                <Card key={letterName(letter)} letter={letter} to={`${base}/letter/${letterName(letter)}`} />
              ))}
            </Stack>
            <ButtonRow>
              {written.approved === null ? (
                <Button kind="main" to={`${base}/approve`}>
                  {words.approve}
                </Button>
              ) : (
                <>
                  <Button kind="main" to={`${send}/${written.approved}`}>
                    {words.send}
                  </Button>
                  {written.letters[0] && written.letters[0].words.date !== today() && (
                    <Button to={`${base}/approve`}>{words.again}</Button>
                  )}
                </>
              )}
              <Button to={`${base}/pages/first`}>{words.pages}</Button>
              <Button to={`${base}/review`}>{words.review}</Button>
            </ButtonRow>
          </>
        )}
      </Loaded>
    </StepPage>
  );
}

function State({ draft }: { draft: Draft }) {
  if (draft.approved !== null) {
    return (
      <Callout tone="good" title={words.approved}>
        <p>{sayDay(draft.letters[0]?.words.date ?? today())}</p>
      </Callout>
    );
  }
  if (draft.approved_before === null) return null;
  return (
    <Callout tone="attention" title={words.unapproved}>
      <p>{words.unapprovedBody}</p>
    </Callout>
  );
}

function Card({ letter, to }: { letter: DraftLetter; to: string }) {
  const open = toLookAt(letter);
  const state = open > 0 ? words.toLookAt(open) : words.complete;
  const own = letter.edited ? words.edited : words.ours;
  return (
    <LinkCard
      to={to}
      title={words.one(letter.places, letter.people)}
      caption={words.inLanguage(languageNames[letter.language] ?? letter.language)}
      aside={
        <>
          <StatusTag tone={own.tone}>{own.label}</StatusTag>
          <StatusTag tone={state.tone}>{state.label}</StatusTag>
        </>
      }
    >
      <p>{letter.words.subject}</p>
      {!letter.reviewed && <p>{words.notReviewed}</p>}
    </LinkCard>
  );
}

/** What the letters say is not known, with the way to where it is answered. */
function Missing({ incident, draft }: { incident: string; draft: Draft }) {
  if (draft.missing.length === 0) return null;
  return (
    <Callout tone="wait" title={words.missingTitle}>
      <ul>
        {draft.missing.map((item) => {
          const known = reader.missing[item];
          return <li key={item}>{known ? <Link to={at(incident, known.to)}>{known.text}</Link> : item}</li>;
        })}
      </ul>
      <p>{words.missingBody}</p>
    </Callout>
  );
}
