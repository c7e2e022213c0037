// The recovery kit: a page to print, and the code to copy by hand for those without a printer.

import { useWrite } from "../../api/commands";
import { openPath, pickFolder } from "../../api/pick";
import { Button } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { Illustration } from "../../components/Illustration";
import { go, Link } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { firstRun } from "../../messages/first-run";
import { HelpText } from "../common/HelpText";
import { ProblemNote } from "../common/Loaded";
import { freshCode } from "./fresh-code";
import css from "./SaveKit.module.css";

export function SaveKit() {
  const words = firstRun.kit;
  const save = useWrite("save_recovery_kit");
  const code = freshCode.see();
  const path = save.answer?.paths[0];

  async function choose() {
    const folder = await pickFolder();
    if (folder !== null) save.start({ folder });
  }

  return (
    <QuestionPage
      title={words.title}
      caption={words.caption}
      hint={words.hint}
      help={<HelpText words={words.help} />}
      continueLabel={path === undefined ? words.save : words.go}
      busy={save.busy}
      onContinue={path === undefined ? () => void choose() : () => go("/first-run/kit-check")}
      also={
        <Button kind="quiet" to="/first-run/computer">
          {words.later}
        </Button>
      }
    >
      <Illustration name="kit" width={180} />
      <Callout title={words.warning.title}>
        <p>{words.warning.body}</p>
      </Callout>
      <ProblemNote problem={save.problem} />
      {path !== undefined && (
        <>
          <Callout tone="good" title={words.saved} live>
            <p>{words.savedBody}</p>
          </Callout>
          <Button onClick={() => void openPath(path)}>{words.open}</Button>
        </>
      )}
      {code !== null && (
        <details className={css.byHand}>
          <summary>{words.byHand}</summary>
          <p className={css.label}>{words.codeLabel}</p>
          <p className={css.code}>
            {code.split("-").map((group, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code never change places
              <span key={at}>{group} </span>
            ))}
          </p>
          <p>
            <Link to="/first-run/kit-check">{words.copied}</Link>
          </p>
        </details>
      )}
    </QuestionPage>
  );
}
