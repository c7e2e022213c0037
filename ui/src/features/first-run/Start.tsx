// Where the window opens: it only decides which page is right just now.

import { useEffect } from "react";
import { useRead } from "../../api/commands";
import { go } from "../../components/Link";
import { Loaded } from "../common/Loaded";

export function Start() {
  const read = useRead("book_state", {});
  return (
    <Loaded read={read}>
      {(state) => <Onward to={state.open ? "/cases" : state.exists ? "/unlock" : "/first-run"} />}
    </Loaded>
  );
}

function Onward({ to }: { to: string }) {
  useEffect(() => go(to), [to]);
  return null;
}
