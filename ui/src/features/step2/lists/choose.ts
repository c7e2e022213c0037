// Asks for a contact file and goes to the page that looks at it.

import { pickFile } from "../../../api/pick";
import { go } from "../../../components/Link";
import { at } from "../../common/place";
import { pack } from "../shared/address";

export async function chooseList(incident: string): Promise<void> {
  const path = await pickFile("contacts");
  if (path) go(at(incident, `step/2/lists/look/${pack(path)}`));
}
