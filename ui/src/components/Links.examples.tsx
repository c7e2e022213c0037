import { BackLink } from "./BackLink";
import { Button, ButtonRow } from "./Button";
import type { Examples } from "./example";
import { Link } from "./Link";

export const examples: Examples = {
  "a link in a line": (
    <p>
      You can <Link to="/cases">see all cases</Link> at any time.
    </p>
  ),
  "the way back": <BackLink to="/cases" />,
  buttons: (
    <ButtonRow>
      <Button kind="main">Make 214 letters</Button>
      <Button>Look at them first</Button>
      <Button kind="quiet" to="/cases">
        Leave this for later
      </Button>
    </ButtonRow>
  ),
  "buttons that wait": (
    <ButtonRow>
      <Button kind="main" busy>
        Continue
      </Button>
      <Button disabled>Not now</Button>
    </ButtonRow>
  ),
};
