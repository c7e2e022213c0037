// Two facts about the business that only some laws ask for: what kind it is, and how much it takes in.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import type { Business, Sector } from "../../../api/generated";
import { Button } from "../../../components/Button";
import { CheckboxList, Tick } from "../../../components/CheckboxList";
import { TextField } from "../../../components/Field";
import { go } from "../../../components/Link";
import { QuestionPage } from "../../../components/QuestionPage";
import { step } from "../../../messages/step2";
import { kinds as words } from "../../../messages/step2-law-asked";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";

export function Kinds() {
  const business = useRead("business", {});
  const kinds = useRead("kinds_of_business", {});
  return (
    <Loaded read={business}>
      {(start) => <Loaded read={kinds}>{(asked) => <KindsForm start={start} asked={asked} />}</Loaded>}
    </Loaded>
  );
}

function KindsForm({ start, asked }: { start: Business; asked: Sector[] }) {
  const back = at(useCaseId(), "step/2/law/questions");
  const { run, busy, problem } = useWrite("save_business");
  const [covered, setCovered] = useState(start.covered);
  const [none, setNone] = useState(start.kinds_asked && start.covered.length === 0);
  const [tried, setTried] = useState(false);
  const missing = tried && covered.length === 0 && !none ? words.choose : undefined;
  const save = (business: Partial<Business>) =>
    run({ ...start, ...business }).then(
      () => go(back),
      () => {},
    );
  return (
    <QuestionPage
      title={words.title}
      caption={step.caption}
      hint={words.hint}
      back={back}
      help={<HelpText words={words.help} />}
      problems={missing === undefined ? [] : [{ field: "kinds", text: missing }]}
      busy={busy}
      onContinue={() => {
        setTried(true);
        if (covered.length > 0 || none) void save({ covered, kinds_asked: true });
      }}
      also={
        <Button kind="quiet" onClick={() => void save({ covered: [], kinds_asked: false })}>
          {words.notSure}
        </Button>
      }
    >
      <ProblemNote problem={problem} />
      <CheckboxList
        id="kinds"
        problem={missing}
        choices={asked.map(({ id, question, rules }) => ({ value: id, label: question, hint: rules }))}
        values={covered}
        onChange={(values) => {
          setCovered(values);
          setNone(false);
        }}
      />
      <Tick
        bare
        label={words.none}
        checked={none}
        onChange={(on) => {
          setNone(on);
          if (on) setCovered([]);
        }}
      />
    </QuestionPage>
  );
}

export function Turnover() {
  const read = useRead("business", {});
  return <Loaded read={read}>{(start) => <TurnoverForm start={start} />}</Loaded>;
}

function TurnoverForm({ start }: { start: Business }) {
  const back = at(useCaseId(), "step/2/law/questions");
  const { run, busy, problem } = useWrite("save_business");
  const [amount, setAmount] = useState(start.turnover === null ? "" : String(start.turnover.amount));
  const [currency, setCurrency] = useState(start.turnover?.currency ?? (start.country === "AU" ? "AUD" : ""));
  const [tried, setTried] = useState(false);
  const figure = Number(amount.replaceAll(/[\s,]/g, ""));
  const badAmount = amount.trim() === "" || !Number.isFinite(figure) || figure < 0 ? words.badAmount : undefined;
  const badCurrency = /^[A-Za-z]{3}$/.test(currency.trim()) ? undefined : words.badCurrency;
  const problems = [
    ...(badAmount === undefined ? [] : [{ field: "amount", text: badAmount }]),
    ...(badCurrency === undefined ? [] : [{ field: "currency", text: badCurrency }]),
  ];
  const save = (turnover: Business["turnover"]) =>
    run({ ...start, turnover }).then(
      () => go(back),
      () => {},
    );
  return (
    <QuestionPage
      title={words.turnoverTitle}
      caption={step.caption}
      hint={words.turnoverHint}
      back={back}
      help={<HelpText words={words.turnoverHelp} />}
      problems={tried ? problems : []}
      busy={busy}
      onContinue={() => {
        setTried(true);
        if (problems.length === 0) void save({ amount: figure, currency: currency.trim().toUpperCase() });
      }}
      also={
        <Button kind="quiet" onClick={() => void save(null)}>
          {words.clear}
        </Button>
      }
    >
      <ProblemNote problem={problem} />
      <TextField
        id="amount"
        label={words.amount}
        width={12}
        inputMode="numeric"
        problem={tried ? badAmount : undefined}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        id="currency"
        label={words.currency}
        hint={words.currencyHint}
        width={4}
        problem={tried ? badCurrency : undefined}
        value={currency}
        onChange={setCurrency}
      />
    </QuestionPage>
  );
}
