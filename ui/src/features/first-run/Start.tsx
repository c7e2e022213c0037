// Where the window opens: it only decides which page is right just now.

import { useRead } from "../../api/commands";
import { Loaded } from "../common/Loaded";
import { Onward } from "../common/Onward";

export function Start() {
  const read = useRead("book_state", {});
  return (
    <Loaded read={read}>
      {(state) => <Onward to={state.open ? "/cases" : state.exists ? "/unlock" : "/first-run"} />}
    </Loaded>
  );
}
