import type { Examples } from "./example";
import { SelectField, TextArea, TextField } from "./Field";

export const examples: Examples = {
  text: (
    <TextField
      label="What is the business called?"
      hint="As your customers know it."
      value="Harbor Street Bakery"
      onChange={() => {}}
    />
  ),
  "text with a problem": (
    <TextField
      label="Email"
      problem="Write an email address, like maria@example.com"
      value="maria@"
      onChange={() => {}}
    />
  ),
  "one from a long list": (
    <SelectField
      label="Country"
      width={20}
      value="US"
      onChange={() => {}}
      choices={[
        { value: "CA", label: "Canada" },
        { value: "US", label: "United States" },
      ]}
    />
  ),
  "long text": (
    <TextArea
      label="What happened, in your own words"
      hint="A few lines are enough. You can change this later."
      optional
      value="A mailbox was opened from another country."
      onChange={() => {}}
    />
  ),
};
