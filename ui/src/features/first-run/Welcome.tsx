// The very first screen: one quiet page, one button.

import { Button, ButtonRow } from "../../components/Button";
import { Illustration } from "../../components/Illustration";
import { PageTitle } from "../../components/PageTitle";
import { firstRun } from "../../messages/first-run";
import css from "./Welcome.module.css";

export function Welcome() {
  const words = firstRun.welcome;
  return (
    <div className={css.welcome}>
      <Illustration name="harbour" width={240} />
      <PageTitle>{words.title}</PageTitle>
      <p className={css.lead}>{words.lead}</p>
      <ul className={css.points}>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button kind="main" to="/first-run/passphrase">
          {words.begin}
        </Button>
      </ButtonRow>
      <p className={css.small}>{words.small}</p>
    </div>
  );
}
