// Short names for what the commands answer, taken from the one generated list.

import type { Answer, Body } from "../../../api/call";

export type FilePreview = Answer<"look_at_file">;
export type Layout = NonNullable<Body<"look_at_file">["file"]["layout"]>;
export type Retyped = NonNullable<Body<"look_at_file">["file"]["retyped"]>[number];
export type Column = FilePreview["columns"][number];
export type FileProblem = FilePreview["problems"][number];
export type PersonView = Answer<"person">;
export type PersonLine = Answer<"people">["people"][number];
export type PeopleFilter = NonNullable<Body<"people">["filter"]>;
export type PersonForm = Body<"add_person">["person"];
export type LedgerLine = PersonView["ledger"][number];
export type Exclusion = Body<"exclude_people">["reason"];
export type Coverage = Answer<"coverage">;
export type DutiesView = Answer<"duties">;
export type DutyLine = DutiesView["duties"][number];
export type Duty = DutyLine["duty"];
export type DraftRef = Body<"draft_notice">;
export type Draft = Answer<"draft_notice">;
export type DraftLetter = Draft["letters"][number];
export type ReviewLine = Draft["reviews"][number];
export type ReviewOutput = Body<"make_review_copy">["what"];
export type Verdict = Body<"record_review">["verdict"];
export type LetterPage = Answer<"letter_page">;
export type Said = Body<"draft_said">["what"];
export type Words = DraftLetter["words"];
export type Block = Words["blocks"][number];
export type Run = Words["footer"][number];
export type Channel = Body<"mark_told">["channel"];
export type Output = Body<"make_notices">["what"];
export type Outcome = Body<"record_call">["outcome"];
export type Produced = Answer<"make_notices">;
export type ActLine = Answer<"acts">[number];
export type NoticeView = Answer<"notice">;
