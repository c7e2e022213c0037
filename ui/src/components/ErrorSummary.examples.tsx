import { ErrorSummary } from "./ErrorSummary";
import type { Examples } from "./example";
import { TextField } from "./Field";

export const examples: Examples = {
  "two fields": (
    <>
      <ErrorSummary
        problems={[
          { field: "business", text: "Write the name of your business" },
          { field: "town", text: "Write the town" },
          { text: "The book could not be reached" },
        ]}
      />
      <TextField id="business" label="Name of the business" value="" onChange={() => {}} problem="Write the name" />
      <TextField id="town" label="Town" value="" onChange={() => {}} />
    </>
  ),
};
