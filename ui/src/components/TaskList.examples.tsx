import type { Examples } from "./example";
import { TaskList } from "./TaskList";

export const examples: Examples = {
  "seven steps": (
    <TaskList
      label="The seven steps"
      tasks={[
        { mark: "1", title: "Step back for a second", to: "/1", status: { label: "Done", tone: "done" } },
        {
          mark: "2",
          title: "Tell your customers",
          hint: "12 of 214 told",
          to: "/2",
          status: { label: "In progress", tone: "going" },
        },
        { mark: "3", title: "Keep them up to date", to: "/3", status: { label: "Waiting", tone: "waiting" } },
        { mark: "4", title: "Offer what helps", to: "/4", status: { label: "Needs you", tone: "attention" } },
        { mark: "5", title: "Find the cause", to: "/5", status: { label: "Not started", tone: "none" } },
      ]}
    />
  ),
  "plain tasks": (
    <TaskList
      label="Who to call"
      tasks={[{ title: "Your insurer", to: "/i", status: { label: "Called", tone: "done" } }]}
    />
  ),
};
