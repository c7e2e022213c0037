// Made from the list of commands by `cargo xtask types`. Do not edit.

export type AboutPerson = { 
/**
 * The day of birth, `YYYY-MM-DD`.
 */
born?: string, 
/**
 * The language they prefer, ISO 639-1.
 */
language?: string, 
/**
 * The file says that they died.
 */
died: boolean, 
/**
 * They want no marketing. A notice that the law asks for is none.
 */
no_marketing: boolean, };

export type Act = { 
/**
 * What was done, as a sentence fit for a letter.
 */
what: string, 
/**
 * The day it was done.
 */
done_on: string, 
/**
 * Whether letters say it.
 */
in_letters: boolean, };

export type AddCustody = { incident: string, id: string, custody: Custody, };

export type AddDevelopment = { incident: string, development: Development, };

export type AddEvidence = { incident: string, path: string, what: string, source: string, taken_by: string, };

export type AddPerson = { incident: string, person: PersonForm, };

export type Address = { 
/**
 * Street, house number, flat.
 */
lines: Array<string>, 
/**
 * Town or city.
 */
locality: string | null, 
/**
 * For US, CA and AU the postal code of the state; elsewhere as written.
 */
region: string | null, 
/**
 * As people write it, leading zeros mended.
 */
postcode: string | null, 
/**
 * ISO 3166-1 alpha-2.
 */
country: string | null, };

export type Ages = "everyone" | "adults" | "minors";

export type Alike = { groups: Array<AlikeGroup>, total: number, };

export type AlikeGroup = { people: Array<PersonView>, 
/**
 * Why they look alike, in plain words.
 */
why: string, 
/**
 * Name and a way of reaching them agree.
 */
likely: boolean, };

export type AlikeQuery = { incident: string, offset: number, limit: number, };

export type AnswerCircumstance = { incident: string, id: string, 
/**
 * Null: taken back.
 */
said: YesNo | null, };

export type Answered = { circumstances: Array<CircumstanceLine>, changes: Changes, laws: Array<LawLine>, };

export type Approve = { draft: DraftRef, hash: string, };

export type Asked = { 
/**
 * Its id, as `circumstances` of a case holds it.
 */
id: string, 
/**
 * The clause of the law files.
 */
clause: string, 
/**
 * The question to the owner.
 */
question: string, 
/**
 * What a yes means.
 */
yes: string, 
/**
 * What a no means.
 */
no: string, 
/**
 * The ids of the laws that ask it in this case.
 */
laws: Array<string>, 
/**
 * What the owner said. Nothing: not known yet.
 */
answer: boolean | null, 
/**
 * Whether some duty is to be checked until it is answered. The others may free from a duty, and the duty stands
 * meanwhile.
 */
open: boolean, };

export type At = { 
/**
 * The number of the block, from 0.
 */
block: number, 
/**
 * The number of the entry in it, from 0; none where the block is one line.
 */
entry: number | null, };

export type Audience = { 
/**
 * Only who lives in one of these: `US-ME`, `GB`, or nothing for who has no known place.
 */
places: Array<string>, 
/**
 * Only of this age.
 */
ages: Ages, 
/**
 * Only who came in with one of these lists: often a list tells whose which data got out.
 */
lists: Array<string>, 
/**
 * Only whose details hold this.
 */
search: string, };

export type Authority = { 
/**
 * Its country.
 */
country: string, 
/**
 * The name of the country.
 */
country_name: string, 
/**
 * Its region, as DE-BE, or nothing.
 */
region: string, 
/**
 * The name of the region.
 */
region_name: string, 
/**
 * Its English name.
 */
name_en: string, 
/**
 * Its own name.
 */
name_native: string, 
/**
 * Its website.
 */
website: string, 
/**
 * Its form for breaches, or nothing.
 */
breach_form: string, 
/**
 * Whether that address was confirmed.
 */
breach_form_confirmed: boolean, 
/**
 * Something to know, or nothing.
 */
note: string, };

export type BackupTest = { 
/**
 * Where the backup is.
 */
place: string, 
/**
 * Which file was brought back.
 */
file: string, 
/**
 * Whether it opened and was right.
 */
worked: boolean, 
/**
 * The day.
 */
on: string, };

export type Balance = { 
/**
 * Everybody whose row came in.
 */
everyone: number, 
/**
 * Reached by a first notice.
 */
told: number, 
/**
 * Left out with a reason.
 */
excluded: number, 
/**
 * Neither.
 */
to_do: number, };

export type Block = { "block": "sender", 
/**
 * The name of the business.
 */
name: string, 
/**
 * Address and contact lines.
 */
lines: Array<string>, } | { "block": "address", 
/**
 * The lines as printed.
 */
lines: Array<string>, } | { "block": "date", 
/**
 * The date as read.
 */
text: string, } | { "block": "heading", 
/**
 * 1, 2 or 3.
 */
level: number, 
/**
 * The words.
 */
text: string, } | { "block": "paragraph", 
/**
 * Its words.
 */
runs: Array<Run>, } | { "block": "steps", 
/**
 * One entry for each step.
 */
items: Array<Array<Run>>, } | { "block": "bullets", 
/**
 * One entry for each item.
 */
items: Array<Array<Run>>, } | { "block": "checklist", 
/**
 * One entry for each item.
 */
items: Array<Array<Run>>, } | { "block": "table", 
/**
 * The column names.
 */
header: Array<string>, 
/**
 * The rows, each as long as the header.
 */
rows: Array<Array<string>>, } | { "block": "facts", 
/**
 * Label and value.
 */
rows: Array<[string, string]>, } | { "block": "code_box", 
/**
 * What the code is.
 */
label: string, 
/**
 * The code.
 */
code: Array<Run>, 
/**
 * A line below it, possibly empty.
 */
note: string, } | { "block": "signature", 
/**
 * The person.
 */
name: string, 
/**
 * Their role, possibly empty.
 */
role: string, 
/**
 * The business.
 */
business: string, } | { "block": "page_break" };

export type BookState = { 
/**
 * A book file is there.
 */
exists: boolean, 
/**
 * It is open.
 */
open: boolean, 
/**
 * Its key file is gone: only the recovery code opens it.
 */
key_file_missing: boolean, 
/**
 * The owner typed the recovery code back.
 */
kit_kept: boolean, 
/**
 * Whether this computer was part of what happened; null: not asked yet.
 */
this_computer: YesNo | null, 
/**
 * The business has a name.
 */
business_known: boolean, };

export type BreachCheck = { 
/**
 * Is it about people, and not only about the business?
 */
about_people: YesNo | null, 
/**
 * Did somebody see, take, change or lose it who should not have, or could they have?
 */
reached: YesNo | null, 
/**
 * Was it unreadable to them (encrypted, key safe)?
 */
unreadable: YesNo | null, 
/**
 * Did it come back unread, surely (a sealed letter, a bag with the lock whole)?
 */
came_back_unread: YesNo | null, };

export type BreachView = { check: BreachCheck, verdict: Verdict, };

export type Business = { 
/**
 * Its name.
 */
name: string, 
/**
 * Street address, one line each.
 */
street: Array<string>, 
/**
 * Town.
 */
locality: string, 
/**
 * State or province; a code in the US, Canada and Australia.
 */
region: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * ISO code of the country.
 */
country: string, 
/**
 * What it does.
 */
sector: string, 
/**
 * Sector laws that bind it, by the law crate's ids (hipaa, glba …).
 */
covered: Array<string>, 
/**
 * Every kind of business that has rules of its own was asked about, so that what is not in `covered` does not bind it.
 */
kinds_asked: boolean, 
/**
 * Its turnover in the last year, asked where a law turns on it.
 */
turnover: Turnover | null, 
/**
 * How many work there.
 */
employees: number | null, 
/**
 * Phone for customers.
 */
phone: string, 
/**
 * Email for customers.
 */
email: string, 
/**
 * Page on which customers can check that a notice is real.
 */
website: string, 
/**
 * Who signs.
 */
signatory: string, 
/**
 * As what.
 */
role: string, };

export type Call = { 
/**
 * Who.
 */
whom: Whom, 
/**
 * The name of the person or firm.
 */
name: string, 
/**
 * Their number.
 */
phone: string, 
/**
 * Policy, case or customer number.
 */
reference: string, 
/**
 * The day they were told.
 */
told_on: string | null, 
/**
 * The day a claim was made, apart from telling them. Insurer only.
 */
claim_on: string | null, 
/**
 * What they said.
 */
note: string, };

export type CallOutcome = "spoke" | "left_message" | "no_answer" | "wrong_number" | "call_back";

export type CallQueue = { notice: string, next: PersonView | null, left: number, done: number, };

export type CaseLine = { id: string, codename: string, practice: boolean, opened_at: string, balance: Balance, steps: Array<StepLine>, };

export type CaseRef = { incident: string, };

export type Cases = { cases: Array<CaseLine>, };

export type Cause = { 
/**
 * What kind of cause. More than one may be true.
 */
kinds: Array<CauseKind>, 
/**
 * What points to it.
 */
why: string, 
/**
 * The number the police gave.
 */
police_reference: string, 
/**
 * The day the police were told.
 */
police_told_on: string | null, };

export type CauseKind = "outside" | "inside" | "supplier" | "mistake" | "bad_policy" | "unknown";

export type ChangePassphrase = { old: string, new: string, };

export type Changes = { 
/**
 * On the list now, and not before.
 */
added: Array<DutyMark>, 
/**
 * On the list before, and not now.
 */
taken: Array<DutyMark>, 
/**
 * On both, with another date, or surer or less sure than before.
 */
moved: Array<Moved>, };

export type Channel = "letter" | "email" | "phone";

export type Chaser = { offer: OfferView, 
/**
 * Were told and have not signed up.
 */
waiting: number, 
/**
 * By the way that reached them.
 */
by: Reach, 
/**
 * Hold a code or are meant for it, and no notice that makes the offer reached them yet.
 */
never_told: number, helped: number, 
/**
 * Which reminder the next one is.
 */
next: number, waves: Array<WaveLine>, };

export type Check = { 
/**
 * The school grade at which it can be read; none in a language that has no such measure here.
 */
grade: number | null, 
/**
 * Words in a sentence, on average; 0 in a language that does not part words.
 */
sentence_length: number, 
/**
 * What to look at, in the order of the text; what is about the whole text comes first.
 */
findings: Array<WordsFinding>, };

export type CheckDone = { 
/**
 * Which check, by its id in the list.
 */
check: string, 
/**
 * What it brought.
 */
finding: Finding, 
/**
 * What was seen.
 */
note: string, };

export type CheckLine = { 
/**
 * The check's id; the page holds its words.
 */
check: string, latest: Kept<CheckDone> | null, looks: number, 
/**
 * The day to look again.
 */
again_on: string | null, };

export type CheckText = { text: string, language: string, };

export type CheckWords = { words: Words, };

export type Checks = { checks: Array<CheckLine>, };

export type ChooseTongue = { incident: string, person: string, language: string | null, };

export type CircumstanceLine = { asked: Asked, 
/**
 * Null: not answered.
 */
said: YesNo | null, laws: Array<LawLine>, };

export type Class = "fix" | "retry" | "stop";

export type Code = "book_exists" | "book_missing" | "book_locked" | "book_in_use" | "book_newer" | "book_damaged" | "key_file_missing" | "wrong_passphrase" | "weak_passphrase" | "code_mistyped" | "wrong_code" | "not_found" | "bad_value" | "file_refused" | "file_unreadable" | "cannot_write" | "disk_full" | "plan_not_set" | "not_approved" | "nobody_left" | "words_refused" | "cannot_print" | "codes_short" | "stopped" | "practice_only" | "unknown_command" | "fault";

export type CodeLine = { id: string, 
/**
 * All but its end is hidden.
 */
masked: string, state: CodeState, person: string | null, name: string, 
/**
 * Why it is void.
 */
why: string | null, };

export type CodePage = { codes: Array<CodeLine>, total: number, pool: Pool, };

export type CodeQuery = { incident: string, offer: string, 
/**
 * Only these; null: all.
 */
state: CodeState | null, 
/**
 * Part of the holder's name, or the last signs of a code; empty: all.
 */
search: string, offset: number, limit: number, };

export type CodeRef = { incident: string, offer: string, code: string, };

export type CodeState = "free" | "given" | "void";

export type CodesImported = { rows: number, added: number, already_there: number, 
/**
 * Stand more than once in the file.
 */
twice: number, refused: Array<FileProblem>, pool: Pool, };

export type Column = { 
/**
 * Position, counted from 0.
 */
index: number, 
/**
 * Its name in the file, or `Column 3` where it has none. Never the same twice.
 */
header: string, 
/**
 * What it was taken for.
 */
field: Field, 
/**
 * The first few different values.
 */
samples: Array<string>, };

export type Concern = { 
/**
 * Who, where it is one of the people.
 */
person: string | null, 
/**
 * The day.
 */
on: string, 
/**
 * What kind.
 */
kind: ConcernKind, 
/**
 * What they said.
 */
what: string, 
/**
 * What was done to help.
 */
help: string, 
/**
 * The day it was put right.
 */
done_on: string | null, };

export type ConcernKind = "misuse" | "false_message" | "complaint" | "provider";

export type Confidence = "high" | "medium" | "low";

export type ContactRecord = { 
/**
 * Position among the records, counted from 1.
 */
record: number, 
/**
 * The physical line on which the row starts, counted from 1.
 */
line: number, 
/**
 * Person or firm.
 */
kind: Kind, 
/**
 * First name.
 */
given: string | null, 
/**
 * Last name.
 */
family: string | null, 
/**
 * The firm, or the person's firm.
 */
company: string | null, 
/**
 * Lower case, each once.
 */
emails: Array<string>, 
/**
 * E.164 where the country is known, else as written, with a warning.
 */
phones: Array<string>, 
/**
 * The best known postal address.
 */
address: Address | null, 
/**
 * Where the person lives, as far as the file says; `null` in JSON when it says nothing.
 */
residence: Residence | null, 
/**
 * Every value without a field of its own, by column name.
 */
kept: { [key in string]: string }, 
/**
 * What was mended or could not be made out.
 */
warnings: Array<string>, };

export type ContentLine = { 
/**
 * The item.
 */
item: Item, } & ({ "standing": "stands", 
/**
 * Where.
 */
at: Array<At>, } | { "standing": "missing", 
/**
 * What the owner must give so that it can be.
 */
need: Need, } | { "standing": "changed", 
/**
 * The line as it was.
 */
was: string, } | { "standing": "absent" } | { "standing": "said", 
/**
 * Where.
 */
at: Array<At>, } | { "standing": "own_words", 
/**
 * Where.
 */
at: Array<At>, });

export type ContractPromise = { 
/**
 * Whom.
 */
with: string, 
/**
 * Within how many hours of finding out; null: the contract gives no number.
 */
hours: number | null, 
/**
 * What the contract is about.
 */
about: string, };

export type Cover = { 
/**
 * For how many people it runs or will run.
 */
people: number, 
/**
 * The first day on which somebody's ends.
 */
first_end: string | null, 
/**
 * The last.
 */
last_end: string | null, 
/**
 * For how many it ends within sixty days.
 */
soon: number, 
/**
 * For how many it has ended.
 */
ended: number, };

export type Coverage = { balance: Balance, places: Array<Place>, reach: Reach, };

export type Custody = { 
/**
 * The day.
 */
on: string, 
/**
 * Who has it now.
 */
who: string, 
/**
 * What was done with it.
 */
what: string, };

export type CustomerQuestion = { 
/**
 * The question, as they ask it.
 */
question: string, 
/**
 * The answer; empty: still to be found.
 */
answer: string, 
/**
 * How many have asked it.
 */
times: number, 
/**
 * It goes on the page of questions and answers that everyone can read.
 */
public: boolean, };

export type DataKind = "ssn" | "driver_licence" | "state_id" | "passport" | "military_id" | "tribal_id" | "tax_id" | "tax_pin" | "financial_account" | "payment_card" | "account_access" | "online_credentials" | "medical" | "health_insurance" | "biometric" | "genetic" | "dob" | "mothers_maiden_name" | "electronic_signature" | "employer_id" | "location" | "student_id" | "birth_marriage_certificate" | "private_key" | "alpr" | "any_personal_data" | "work_evaluation" | "household_id" | "contact_only";

export type Decision = { 
/**
 * The duty it is about; null: nobody at all is told.
 */
duty: DutyRef | null, 
/**
 * Why.
 */
reasons: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * The day.
 */
decided_on: string, };

export type Development = { 
/**
 * What kind of development.
 */
kind: DevelopmentKind, 
/**
 * The day it happened.
 */
on: string, 
/**
 * One line that says what is new.
 */
headline: string, 
/**
 * What happened, in words fit for a letter.
 */
what: string, };

export type DevelopmentKind = "found" | "fixed" | "corrected" | "closed" | "nothing_new";

export type Done = Record<symbol, never>;

export type Draft = { letters: Array<DraftLetter>, 
/**
 * To be given back on approval: only these words are approved.
 */
hash: string, 
/**
 * What the owner still might want to say or answer first.
 */
missing: Array<string>, 
/**
 * These very words are approved already, under this number.
 */
approved: string | null, 
/**
 * Other words were approved for this before, under this number.
 */
approved_before: string | null, 
/**
 * What others said of these words, and of words before them.
 */
reviews: Array<ReviewLine>, };

export type DraftLetter = { 
/**
 * By which a [`LetterRef`] names it: one of its places, or nothing for the letter to everyone else.
 */
place: string, 
/**
 * The places it is for, in words.
 */
places: Array<string>, language: string, 
/**
 * Whether a native speaker has read our words in this language.
 */
reviewed: boolean, 
/**
 * How many people it is for.
 */
people: number, words: Words, 
/**
 * The owner changed the words.
 */
edited: boolean, 
/**
 * Our own words have changed since the owner changed theirs.
 */
ours_changed: boolean, check: Check, 
/**
 * What the places want and forbid, each held against the words.
 */
contents: Array<ContentLine>, 
/**
 * What these laws say of the form of a letter that the owner has to see to.
 */
owner: Array<string>, 
/**
 * The laws that want it so.
 */
laws: Array<LetterLaw>, };

export type DraftRef = { incident: string, kind: NoticeKind, 
/**
 * The development an update tells of.
 */
development: string | null, 
/**
 * The offer that the letter makes.
 */
offer: string | null, 
/**
 * The notices that were wrong and are put right by this one.
 */
corrects: Array<string>, };

export type DutiesView = { as_of: string, 
/**
 * Those that certainly apply.
 */
laws: Array<LawLine>, 
/**
 * Every law that is spoken of, with its name.
 */
names: Array<LawLine>, duties: Array<DutyLine>, questions: Array<LawQuestion>, not_triggered: Array<NotTriggered>, 
/**
 * Countries whose law is not held, by name.
 */
not_held: Array<string>, 
/**
 * What changed since the owner last said that they saw the list; null: they never looked.
 */
changes: Changes | null, 
/**
 * Until when the police asked the business to wait, and who asked.
 */
police_delay_until: string | null, police_delay_by: string, 
/**
 * The decision to tell nobody at all.
 */
decision: Kept<Decision> | null, 
/**
 * Years that such a decision is kept.
 */
keep_years: number, 
/**
 * Promises to partners in the register.
 */
promises: number, 
/**
 * The kinds of business with rules of their own were not all asked yet.
 */
kinds_open: boolean, };

export type Duty = { 
/**
 * The id of the law, or "contract".
 */
law: string, 
/**
 * How the law is cited.
 */
cite: string, 
/**
 * Whom it speaks to.
 */
tell: Tell, 
/**
 * Who that is.
 */
name: string, 
/**
 * Whether it stands.
 */
must: Must, 
/**
 * The last day, or the last minute; nothing where the law gives no number or the day to count from is not known.
 */
by: string | null, 
/**
 * The law's words for the time.
 */
words: string, 
/**
 * How the date was counted.
 */
counted: string, 
/**
 * Why the duty stands, falls or has to be checked.
 */
why: Array<string>, 
/**
 * What to say: ids of items for a letter to the people, words for a report.
 */
content: Array<string>, 
/**
 * What not to say.
 */
forbidden: Array<ForbiddenItem>, 
/**
 * The ways that count.
 */
methods: Array<Method>, 
/**
 * How many months of credit monitoring must be offered; 0 for none.
 */
credit_monitoring_months: number, 
/**
 * Where to report, or where the law stands.
 */
url: string, 
/**
 * The day the facts were last compared with their sources.
 */
checked: string, 
/**
 * How sure the facts are.
 */
confidence: Confidence, 
/**
 * What the fields cannot say. Part of the rule.
 */
notes: Array<string>, 
/**
 * How to report, or how the letter must look.
 */
format: Array<string>, 
/**
 * Whether it is due before the people are told.
 */
before_individuals: boolean, 
/**
 * Whether the facts were last checked more than twelve months before `as_of`.
 */
stale: boolean, 
/**
 * How many years a decision not to tell is kept; 0 where the law gives no time.
 */
keep_decision_years: number, 
/**
 * What may take the place of telling each person, where the law allows that.
 */
substitute?: SubstituteNotice, };

export type DutyDone = { 
/**
 * The law's id.
 */
law: string, 
/**
 * Whom the duty is to, by the law crate's name for it.
 */
tell: string, 
/**
 * Who exactly, as the duty names them.
 */
name: string, 
/**
 * The day.
 */
done_on: string, 
/**
 * The number or name they gave.
 */
reference: string, 
/**
 * The piece of evidence that proves it, such as the receipt.
 */
proof: string | null, };

export type DutyLine = { duty: Duty, done: Kept<DutyDone> | null, 
/**
 * It is to the customers, and everybody on the list was told.
 */
told: boolean, 
/**
 * The decision not to tell them. The duty stays on the list.
 */
decision: Kept<Decision> | null, 
/**
 * How many years such a decision is kept, and whether the rule itself says so.
 */
keep_years: number, keep_by_law: boolean, late: boolean, };

export type DutyMark = { 
/**
 * The id of the law, or "contract".
 */
law: string, 
/**
 * Whom it speaks to.
 */
tell: Tell, 
/**
 * Who that is.
 */
name: string, 
/**
 * Whether it stands.
 */
must: Must, 
/**
 * By when.
 */
by: string | null, };

export type DutyRef = { 
/**
 * The law's id.
 */
law: string, 
/**
 * Whom the duty is to, by the law crate's name for it.
 */
tell: string, 
/**
 * Who exactly, as the duty names them.
 */
name: string, };

export type EditPerson = { incident: string, id: string, person: PersonForm, };

export type EnrolmentFilter = "all" | "waiting" | "signed_up" | "to_call" | "helped";

export type EnrolmentForm = { incident: string, offer: string, people: Array<string>, state: EnrolmentState, on: string, source: string, 
/**
 * Somebody of ours helped them to do it.
 */
helped: boolean, };

export type EnrolmentLine = { person: string, name: string, place: string, stage: Stage, 
/**
 * Since when.
 */
on: string | null, 
/**
 * The way that reached them; null: none has yet.
 */
reached_by: Channel | null, phone: string | null, 
/**
 * When somebody last helped them.
 */
helped_on: string | null, minor: boolean, };

export type EnrolmentQuery = { incident: string, offer: string, show: EnrolmentFilter, 
/**
 * Part of a name, email, phone or place; empty: everyone.
 */
search: string, offset: number, limit: number, };

export type EnrolmentRef = { incident: string, offer: string, person: string, };

export type EnrolmentState = "enrolled" | "active" | "declined" | "expired" | "ineligible";

export type Enrolments = { offer: OfferView, people: Array<EnrolmentLine>, total: number, };

export type Event = "acquisition" | "access" | "loss" | "misdelivery" | "ransomware" | "alteration";

export type Evidence = { 
/**
 * What it shows.
 */
what: string, 
/**
 * The name of the file.
 */
file_name: string, 
/**
 * Its size in bytes, as decimal digits.
 */
bytes: string, 
/**
 * Its SHA-256 fingerprint.
 */
sha256: string, 
/**
 * Where it came from.
 */
source: string, 
/**
 * Through whose hands it went, oldest first; only ever added to.
 */
custody: Array<Custody>, };

export type EvidenceCheck = { id: string, same: boolean, };

export type Exclude = { incident: string, people: Array<string>, reason: Exclusion, note: string, };

export type Exclusion = "same_person" | "not_a_customer" | "died" | "cannot_be_reached" | "other";

export type ExportPeople = { incident: string, folder: string, what: PeopleOutput, };

export type FactSheet = { facts: Facts, answered: number, questions: number, };

export type Facts = { 
/**
 * What happened, in the owner's words; these words go into the letters.
 */
what_happened: Known<string>, 
/**
 * Who found it and how.
 */
found_how: Known<string>, 
/**
 * The day it was found.
 */
discovered: Known<string>, 
/**
 * The day the owner was sure that data got out.
 */
determined: Known<string>, 
/**
 * When it happened, as far as known, in words fit for a letter ("between 3 and 9 November").
 */
occurred: Known<string>, 
/**
 * The day the way in was closed.
 */
contained: Known<string>, 
/**
 * What kind of event it was.
 */
event: Known<Event>, 
/**
 * Which kinds of data got out.
 */
data: Known<Array<DataKind>>, 
/**
 * On what the data stood.
 */
medium: Known<Medium>, 
/**
 * Whether the data was encrypted.
 */
encrypted: Known<boolean>, 
/**
 * Whether the key was taken too.
 */
key_taken: Known<boolean>, 
/**
 * How likely harm to people is.
 */
harm: Known<Harm>, 
/**
 * Whether the business itself was the source.
 */
own_fault: Known<boolean>, 
/**
 * Police asked to wait until this day.
 */
police_delay_until: string | null, 
/**
 * Who of the police asked, and their number for it. Most laws want the request in writing.
 */
police_delay_by: string, };

export type Fault = "cut" | "nobody" | "unread" | "email" | "phone" | "other";

export type FaultyRow = { 
/**
 * The physical line on which it starts, counted from 1.
 */
line: number, 
/**
 * Its cells, shortened.
 */
cells: Array<string>, };

export type Field = "given_name" | "middle_name" | "family_name" | "full_name" | "prefix" | "suffix" | "company" | "email" | "phone" | "street" | "street2" | "house_number" | "locality" | "region" | "postcode" | "country" | "place_line" | "whole_address" | "kind" | "birthdate" | "language" | "died" | "keep" | "ignore";

export type FieldSource = "business_name" | "business_address" | "business_kind" | "business_website" | "contact_name" | "contact_role" | "contact_email" | "contact_phone" | "report_kind" | "earlier_report" | "what_happened" | "found_how" | "cause" | "event" | "medium" | "date_occurred" | "date_discovered" | "date_determined" | "date_contained" | "date_told" | "people_here" | "people_total" | "places" | "data_kinds" | "encryption" | "measures_taken" | "measures_planned" | "advice" | "likely_harm" | "credit_monitoring" | "how_told" | "sample_letter" | "police_told" | "police_delay" | "delay_reason" | "others_told" | "credit_agencies_told" | "supplier" | "authority" | "only_you";

export type FieldState = "filled" | "missing" | "only_you";

export type FilePreview = { file_name: string, format: string, encoding: string, delimiter: string, header_line: number, columns: Array<Column>, records: number, people: number, organisations: number, 
/**
 * The first rows as they would come in.
 */
sample: Array<ContactRecord>, same_person: number, residents: { [key in string]: number }, problems: Array<FileProblem>, 
/**
 * The first rows with each kind of fault, as they stand.
 */
faulty: Array<FaultyRow>, notices: Array<string>, 
/**
 * The sheets that hold rows, where there are several; the one that was read stands first.
 */
sheets: Array<string>, 
/**
 * This very file is in the case already.
 */
already_in: boolean, };

export type FileProblem = { 
/**
 * Its kind.
 */
fault: Fault, 
/**
 * The physical line, counted from 1.
 */
line: number, 
/**
 * The column's name; empty when the whole row holds nobody.
 */
column: string, 
/**
 * What is wrong, in plain words.
 */
what: string, 
/**
 * The value as it stands in the file, shortened.
 */
value: string, };

export type FilledField = { 
/**
 * Its id, which stays.
 */
id: string, 
/**
 * What it asks.
 */
label: string, 
/**
 * Where the answer stands in a case.
 */
from: FieldSource, 
/**
 * Whether the form cannot do without it.
 */
required: boolean, 
/**
 * How it stands.
 */
state: FieldState, 
/**
 * What to copy; empty unless it is filled.
 */
value: string, };

export type FilledPack = { 
/**
 * The id of the pack.
 */
id: string, 
/**
 * The office and its form.
 */
name: string, 
/**
 * Where the form is, or nothing.
 */
url: string, 
/**
 * Where its fields were read.
 */
source: string, 
/**
 * The day they were read.
 */
checked: string, 
/**
 * Whether that was more than twelve months ago.
 */
stale: boolean, 
/**
 * How sure the fields are.
 */
confidence: Confidence, 
/**
 * How it is handed in.
 */
how: string, 
/**
 * What to know beforehand.
 */
notes: Array<string>, 
/**
 * The fields, in the order of the form.
 */
fields: Array<FilledField>, 
/**
 * How many required fields the case does not answer yet, those that only the owner can answer left out.
 */
missing: number, };

export type Findable = "hardly" | "with_effort" | "mostly" | "at_once";

export type Finding = "fine" | "wrong" | "not_sure" | "does_not_apply";

export type FirstMinutes = { 
/**
 * Took the breathing pause, or chose to go on without.
 */
paused: boolean, 
/**
 * Read what not to do.
 */
read_what_not_to_do: boolean, };

export type Fit = "helps" | "some" | "not_known" | "no";

export type Folder = { folder: string, };

export type ForbiddenItem = "nature_of_breach" | "number_affected";

export type Guess = { 
/**
 * At least, in cents.
 */
low: number, 
/**
 * At most, in cents.
 */
high: number, 
/**
 * For each of what.
 */
per: Per, 
/**
 * In which money.
 */
currency: string, 
/**
 * For how many months.
 */
months: number, };

export type HandTo = "lawyer" | "insurer" | "police";

export type Harm = "unlikely" | "likely" | "serious" | "unknown";

export type HelpForm = { incident: string, offer: string, person: string, on: string, note: string, };

export type Home = { 
/**
 * The case, its balance and its steps.
 */
case: CaseLine, 
/**
 * The seven questions.
 */
questions: Array<SevenLine>, 
/**
 * The one next thing.
 */
next: Next, 
/**
 * The step it belongs to.
 */
next_step: number, 
/**
 * What has a day, soonest first.
 */
reminders: Array<Reminder>, };

export type ImportCodes = { incident: string, offer: string, 
/**
 * Where the file is; not looked at where codes were pasted.
 */
path: string, 
/**
 * Codes from the clipboard; null: a file.
 */
pasted: Secret | null, 
/**
 * Which sheet of a workbook; null: the one with most rows.
 */
sheet: string | null, };

export type ImportLine = { id: string, file_name: string, imported_at: string, undone: boolean, people: number, problems: Array<FileProblem>, 
/**
 * Somebody from this file was told already, so that it cannot be undone.
 */
told: boolean, };

export type Imports = { imports: Array<ImportLine>, };

export type Include = { incident: string, people: Array<string>, };

export type Invoice = { 
/**
 * For which offer.
 */
offer: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its day.
 */
on: string, 
/**
 * How many codes or enrolments it bills.
 */
count: number, 
/**
 * Its sum, in cents of the offer's currency.
 */
cents: number, };

export type InvoiceCheck = { invoices: Array<InvoiceLine>, 
/**
 * Codes or enrolments on the bills.
 */
billed: number, 
/**
 * Codes or enrolments that we know of.
 */
known: number, billed_cents: number, owed_cents: number, };

export type InvoiceLine = { invoice: Kept<Invoice>, 
/**
 * What so many cost by the price that was agreed, in cents.
 */
expected_cents: number, };

export type Item = "what_happened" | "date_of_breach" | "date_of_notice" | "data_types" | "what_we_are_doing" | "what_you_can_do" | "business_contact" | "cra_contacts" | "ftc_contact" | "ag_contact" | "credit_monitoring_offer" | "security_freeze_info" | "police_report_right" | "police_delay_flag" | "number_affected" | "ip_lookup" | "toll_free_number" | "dpo_contact" | "likely_consequences" | "time_of_exposure" | "business_name" | "regulator_complaint_right" | "tax_agency_contact" | "password_change_advice" | "nature_of_breach" | "title" | "five_headings" | "date_of_discovery" | "watch_accounts" | "report_theft" | "offices_inform" | "freeze_free" | "phone_number" | "website" | "parent_company" | "credit_report_rights" | "known_acquisition" | "what_we_keep" | "fraud_alert" | "who_has_it" | "regulator_told" | "redress";

export type Join = { incident: string, keep: string, others: Array<string>, };

export type JournalLine = { seq: number, at: string, action: string, detail: string, };

export type JournalView = { lines: Array<JournalLine>, 
/**
 * Where the chain is broken; null: whole.
 */
broken_at: number | null, };

export type KeepApart = { incident: string, people: Array<string>, };

export type KeepUnfinished = { incident: string, 
/**
 * Letters, digits, blanks and underscores.
 */
form: string, 
/**
 * Null: the record is made, and the form is empty again.
 */
typed: string | null, };

export type Kept<T> = { 
/**
 * Its number.
 */
id: string, 
/**
 * When it was added.
 */
added_at: string, 
/**
 * When it was last changed.
 */
changed_at: string, 
/**
 * What it says.
 */
body: T, };

export type Kind = "person" | "organisation";

export type Known<T> = { "state": "open" } | { "state": "not_known" } | { "state": "known", "value": T };

export type Lasting = "no" | "for_now" | "for_good";

export type LawLine = { id: string, name: string, };

export type LawQuestion = { 
/**
 * The field of the situation that would answer it.
 */
ask: string, 
/**
 * Which law turns on it, and how.
 */
because: string, 
/**
 * Where no field asks it: the words to put under `circumstances` if they are true, or after "not: " if they are not.
 */
condition?: string, 
/**
 * The id of that condition among the circumstances, which may stand under `circumstances` in its place.
 */
circumstance?: string, };

export type Layout = { 
/**
 * A name such as `windows-1252`.
 */
encoding: string | null, 
/**
 * One character.
 */
delimiter: string | null, 
/**
 * The physical line of the column names, counted from 1; 0 says that there are none.
 */
header_line: number | null, 
/**
 * Meaning by column index, counted from 0.
 */
fields: { [key in number]: Field }, };

export type LedgerEvent = { "kind": "told", 
/**
 * Which notice.
 */
notice: string, 
/**
 * By which way.
 */
channel: Channel, 
/**
 * On which day.
 */
on: string, 
/**
 * What shows it: a receipt number, the sent folder, who posted it.
 */
proof: string, } | { "kind": "returned", 
/**
 * Which notice.
 */
notice: string, 
/**
 * By which way it had gone.
 */
channel: Channel, 
/**
 * What the envelope or the mail server said.
 */
note: string, } | { "kind": "called", 
/**
 * Which notice.
 */
notice: string, 
/**
 * What it came to.
 */
outcome: CallOutcome, 
/**
 * What they said.
 */
note: string, } | { "kind": "excluded", 
/**
 * Why.
 */
reason: Exclusion, 
/**
 * In the owner's words.
 */
note: string, } | { "kind": "included_again" } | { "kind": "code_given", 
/**
 * Of which offer.
 */
offer: string, } | { "kind": "code_void", 
/**
 * Of which offer.
 */
offer: string, 
/**
 * Why.
 */
note: string, } | { "kind": "helped", 
/**
 * With which offer.
 */
offer: string, 
/**
 * The day.
 */
on: string, 
/**
 * What was done.
 */
note: string, } | { "kind": "enrolment", 
/**
 * In which offer.
 */
offer: string, 
/**
 * How far it got.
 */
state: EnrolmentState, 
/**
 * Since which day.
 */
on: string, 
/**
 * Who says so.
 */
source: string, } | { "kind": "edited" };

export type LedgerLine = { at: string, event: LedgerEvent, };

export type Lesson = { 
/**
 * What let it happen.
 */
cause: string, 
/**
 * What we change.
 */
change: string, 
/**
 * Who sees to it.
 */
owner: string, 
/**
 * By when.
 */
due: string | null, 
/**
 * When it was done.
 */
done_on: string | null, };

export type LetterLaw = { id: string, name: string, cite: string, url: string, 
/**
 * The day the rule was last compared with its source.
 */
checked: string, };

export type LetterPage = { person: string, reference: string, name: string, place: string, language: string, 
/**
 * Chosen by the owner for this person.
 */
language_chosen: boolean, page: number, pages: number, 
/**
 * The page as it will be printed.
 */
svg: string, 
/**
 * The whole letter as text, for those who listen.
 */
text: string, before: string | null, after: string | null, 
/**
 * Which of how many this is, from 1.
 */
at: number, of: number, };

export type LetterRef = { draft: DraftRef, place: string, language: string, };

export type LetterSaved = { 
/**
 * Other letters that were changed too.
 */
also: number, 
/**
 * Other letters that say it differently and were left alone.
 */
apart: number, };

export type LetterVersion = { 
/**
 * Null: our own words.
 */
id: string | null, 
/**
 * When it was last changed; null for our own words.
 */
at: string | null, 
/**
 * It stands now.
 */
current: boolean, words: Words, };

export type LetterVersions = { versions: Array<LetterVersion>, };

export type Level = "low" | "medium" | "high" | "very_high";

export type LookAtFile = { 
/**
 * Where the file is; not looked at where a list was pasted.
 */
path: string, 
/**
 * A list from the clipboard; null: a file.
 */
pasted: string | null, 
/**
 * Which sheet of a workbook; null: the one that seems to hold the people.
 */
sheet: string | null, 
/**
 * How the owner corrected what was recognised; null: recognise.
 */
layout: Layout | null, 
/**
 * Another country than the business's for what names none; null: the business's.
 */
country: string | null, 
/**
 * Cells that the owner typed anew; null: none.
 */
retyped: Array<Retyped> | null, };

export type LookBack = { 
/**
 * The day.
 */
held_on: string | null, 
/**
 * Who was there.
 */
who: string, 
/**
 * What went well.
 */
went_well: string, 
/**
 * What we stop doing.
 */
stop: string, 
/**
 * What we start doing.
 */
start: string, };

export type MakeDecisionPaper = { incident: string, id: string, folder: string, };

export type MakeNotices = { incident: string, notice: string, folder: string, what: Output, 
/**
 * Letters printed on both sides.
 */
duplex: boolean, 
/**
 * Letters in one batch, each with a sheet before it that says which; 0: all in one.
 */
batch: number, };

export type MakePack = { incident: string, folder: string, hand_to: HandTo, };

export type MakePaper = { incident: string, folder: string, };

export type MakePublic = { incident: string, notice: string, folder: string, };

export type MakeReport = { incident: string, duty: DutyRef | null, pack: string | null, folder: string, };

export type MakeReviewCopy = { draft: DraftRef, folder: string, what: ReviewOutput, to: string, };

export type MakeSaid = { incident: string, what: Said, hash: string, folder: string, };

export type Mandatory = { 
/**
 * The law's id, such as US-CT.
 */
law: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where in it.
 */
cite: string, 
/**
 * The place in words.
 */
place: string, 
/**
 * How many people live there.
 */
people: number, 
/**
 * For how many months.
 */
months: number, 
/**
 * The duty stands; else it has to be checked.
 */
certain: boolean, 
/**
 * What the law says about it, in a few words.
 */
note: string, 
/**
 * Where the law stands.
 */
url: string, 
/**
 * The day the facts were last compared with their sources.
 */
checked: string, };

export type MarkReturned = { incident: string, notice: string, channel: Channel, people: Array<string>, note: string, };

export type MarkTold = { incident: string, notice: string, channel: Channel, 
/**
 * Whom; empty: everyone who has this channel and was not told yet.
 */
people: Array<string>, on: string, proof: string, };

export type Marked = { people: number, balance: Balance, };

export type Measured = { strength: Strength, };

export type Medium = "electronic" | "paper" | "oral" | "both";

export type MergeField = { "field": "salutation", 
/**
 * What to call somebody whose name is not known.
 */
otherwise: string, } | { "field": "full_name" } | { "field": "code" } | { "field": "reference" };

export type Method = "letter" | "email_if_consented" | "email" | "phone" | "phone_live" | "fax" | "website_credentials" | "in_person" | "any_direct";

export type Moved = { 
/**
 * As it was.
 */
before: DutyMark, 
/**
 * As it is.
 */
after: DutyMark, };

export type Must = "yes" | "no" | "check";

export type Need = "what_happened" | "occurred" | "discovered" | "data" | "acts" | "offer" | "longer_offer" | "police_delay" | "number" | "phone" | "toll_free_phone" | "website" | "office" | "parent" | "regulator_told" | "forbidden" | "words";

export type NewCase = { codename: string, practice: boolean, };

export type Next = "pause" | "call_first" | "fact_sheet" | "breach_check" | "make_plan" | "bring_people" | "duty_late" | "approve_notice" | "tell_people" | "update_due" | "promise_update" | "tell_regulators" | "make_offer" | "load_codes" | "hand_out_codes" | "keep_evidence" | "name_cause" | "tell_police" | "look_around" | "test_backup" | "retention_rules" | "look_back" | "write_lessons" | "thank_people" | "all_done";

export type NotTriggered = { 
/**
 * The id of the law.
 */
law: string, 
/**
 * Whom it would speak to.
 */
tell: Tell, 
/**
 * Who that is.
 */
name: string, 
/**
 * Why not.
 */
why: string, };

export type Nothing = Record<symbol, never>;

export type NoticeKind = "first_notice" | "update" | "correction" | "reminder" | "closing";

export type NoticeLetter = { place: string, places: Array<string>, language: string, waiting: number, words: Words, };

export type NoticeLine = { id: string, kind: NoticeKind, subject: string, hash: string, approved_at: string, offer: string | null, 
/**
 * The words were changed after the approval: nothing more is made from it.
 */
changed_since: boolean, balance: Balance, 
/**
 * Came back and not told otherwise.
 */
returned: number, };

export type NoticeRef = { incident: string, notice: string, };

export type NoticeView = { line: NoticeLine, letters: Array<NoticeLetter>, reach: Reach, reviews: Array<ReviewLine>, 
/**
 * Places of people who wait, for which these words were not written: approve the notice again.
 */
uncovered: Array<string>, 
/**
 * How to draft this notice again, after a change.
 */
draft: DraftRef, };

export type Notices = { notices: Array<NoticeLine>, plan_set: boolean, };

export type Offer = { 
/**
 * Who gives the service.
 */
provider: string, 
/**
 * What it is.
 */
product: string, 
/**
 * For how many months.
 */
months: number, 
/**
 * How it is priced.
 */
price_model: PriceModel, 
/**
 * The price in cents of `currency`.
 */
price_cents: number, 
/**
 * ISO code of the currency.
 */
currency: string, 
/**
 * The last day to enrol.
 */
enrol_by: string, 
/**
 * Where to enrol.
 */
url: string, 
/**
 * Whom to call for help.
 */
phone: string, 
/**
 * What it costs once, in cents of `currency`.
 */
set_up_cents: number, 
/**
 * The languages in which the provider helps, in words.
 */
languages: string, 
/**
 * The number that the provider gave this case; callers quote it.
 */
engagement: string, 
/**
 * A product for children: a parent signs up.
 */
for_minors: boolean, 
/**
 * Whom it is for.
 */
audience: Audience, };

export type OfferRef = { incident: string, offer: string, };

export type OfferView = { offer: Kept<Offer>, pool: Pool, take_up: TakeUp, 
/**
 * Whose offer it is.
 */
people: number, 
/**
 * Months that a law asks for, for these people; 0: none.
 */
least_months: number, 
/**
 * What is owed today, in cents.
 */
cost_now_cents: number, 
/**
 * What it may come to.
 */
forecast: Range, cover: Cover, 
/**
 * The notices that make it, oldest first.
 */
notices: Array<string>, };

export type Offers = { offers: Array<OfferView>, 
/**
 * Months of credit monitoring that a law of the people's places demands; 0: none.
 */
months_by_law: number, mandatory: Array<Mandatory>, 
/**
 * People who are in no offer's group.
 */
without_offer: number, };

export type Office = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its phone number, possibly empty.
 */
phone: string, 
/**
 * Its website, possibly empty.
 */
website: string, 
/**
 * Its address in one line, possibly empty.
 */
address: string, 
/**
 * Which item it serves: `ag_contact`, `regulator_complaint_right`; none for another.
 */
serves: Item | null, };

export type Output = "letters" | "documents" | "emails" | "call_sheet" | "merge_sheet" | "mail_house";

export type OwnSeverity = { 
/**
 * What a stranger learns from the data, against what such data usually tell.
 */
telling: Telling | null, 
/**
 * How easily a stranger finds out who the people are.
 */
findable: Findable | null, 
/**
 * Who may have the data.
 */
spread: Spread | null, 
/**
 * Whether data were changed.
 */
changed: Lasting | null, 
/**
 * Whether data are missing.
 */
missing: Lasting | null, 
/**
 * Whether somebody meant harm.
 */
on_purpose: boolean | null, 
/**
 * The parts of which the owner said that they are not sure, by name: the fact sheet does not answer for them.
 */
not_sure: Array<string>, 
/**
 * The questions that the owner went through, by their number from 1: not knowing is an answer.
 */
asked: Array<number>, };

export type PageRef = { incident: string, notice: string | null, draft: DraftRef | null, 
/**
 * Null: the first whom it is for.
 */
person: string | null, page: number, };

export type Passphrase = { passphrase: string, };

export type PeopleFilter = "told" | "returned" | "excluded" | "to_do" | "cannot_be_reached" | "minor" | "died";

export type PeopleOutput = "workbook" | "csv" | "labels";

export type PeoplePage = { people: Array<PersonLine>, total: number, balance: Balance, };

export type PeopleQuery = { incident: string, 
/**
 * Part of a name, email, phone or place; empty: everyone.
 */
search: string, 
/**
 * Only these; null: all.
 */
filter: PeopleFilter | null, 
/**
 * Only who lives here: `US-ME`, `GB`, or empty for who has no known place; null: anywhere.
 */
place: string | null, 
/**
 * Only who can be reached this way; null: any way.
 */
channel: Channel | null, offset: number, limit: number, };

export type Per = "enrolment" | "person" | "none";

export type Person = { 
/**
 * What else it said: day of birth, language, that they died, that they want no marketing.
 */
about?: AboutPerson, 
/**
 * Position among the records, counted from 1.
 */
record: number, 
/**
 * The physical line on which the row starts, counted from 1.
 */
line: number, 
/**
 * Person or firm.
 */
kind: Kind, 
/**
 * First name.
 */
given: string | null, 
/**
 * Last name.
 */
family: string | null, 
/**
 * The firm, or the person's firm.
 */
company: string | null, 
/**
 * Lower case, each once.
 */
emails: Array<string>, 
/**
 * E.164 where the country is known, else as written, with a warning.
 */
phones: Array<string>, 
/**
 * The best known postal address.
 */
address: Address | null, 
/**
 * Where the person lives, as far as the file says; `null` in JSON when it says nothing.
 */
residence: Residence | null, 
/**
 * Every value without a field of its own, by column name.
 */
kept: { [key in string]: string }, 
/**
 * What was mended or could not be made out.
 */
warnings: Array<string>, };

export type PersonForm = { given: string, family: string, company: string, email: string, phone: string, street: string, locality: string, region: string, postcode: string, 
/**
 * ISO code.
 */
country: string, };

export type PersonLine = { id: string, name: string, place: string, channels: Array<Channel>, minor: boolean, died: boolean, state: PersonState, excluded: Exclusion | null, };

export type PersonRef = { incident: string, person: string, };

export type PersonState = "told" | "returned" | "excluded" | "to_do";

export type PersonView = { id: string, reference: string, person: Person, 
/**
 * Under age today.
 */
minor: boolean, state: PersonState, excluded: Exclusion | null, ledger: Array<LedgerLine>, };

export type Place = { 
/**
 * ISO code of the country, or nothing where it is not known.
 */
country: string, 
/**
 * Code of the state or province, where it decides which law applies.
 */
region: string, 
/**
 * The place in words.
 */
name: string, 
/**
 * How many people, left-out rows not counted.
 */
people: number, };

export type Plan = { 
/**
 * Who decides what goes out.
 */
decides: string, 
/**
 * Who speaks to customers and press.
 */
speaks: string, 
/**
 * The ways chosen to tell people.
 */
channels: Array<Channel>, 
/**
 * The day by which the owner means to have told everyone.
 */
tell_by: string | null, 
/**
 * The day the owner set the plan. Nothing goes out before.
 */
set_on: string | null, };

export type Pool = { 
/**
 * Codes loaded.
 */
all: number, 
/**
 * With somebody.
 */
given: number, 
/**
 * Not to be used, whoever had them.
 */
void: number, 
/**
 * Not given yet.
 */
free: number, 
/**
 * People whose offer this is and who hold none.
 */
without: number, 
/**
 * So many more are needed; 0: there are enough.
 */
short: number, };

export type Preview = { incident: string, file: LookAtFile, };

export type PriceModel = "per_code" | "per_enrolment" | "flat";

export type Problem = { 
/**
 * Which problem.
 */
code: Code, 
/**
 * What the owner can do about it.
 */
class: Class, 
/**
 * The values its sentence needs.
 */
params: { [key in string]: string }, };

export type Produced = { 
/**
 * Full paths, for the button that opens them.
 */
paths: Array<string>, 
/**
 * People they are for; 0 where they are for nobody in particular.
 */
people: number, 
/**
 * Pages; 0 where there are none.
 */
pages: number, 
/**
 * People left out of these files because they cannot be reached this way.
 */
left_out: number, };

export type Promise = { 
/**
 * The promised day.
 */
due: string, 
/**
 * The update that kept it.
 */
kept_by: string | null, };

export type PromiseUpdate = { incident: string, due: string, };

export type Question = "how_bad" | "what_did_they_get" | "who_do_i_call" | "what_do_i_tell_staff" | "what_do_i_tell_customers" | "must_i_by_law" | "still_going_on";

export type Quote = { 
/**
 * Who.
 */
provider: string, 
/**
 * What.
 */
product: string, 
/**
 * For how many months.
 */
months: number, 
/**
 * How it is counted.
 */
price_model: PriceModel, 
/**
 * For each of those, in cents of `currency`.
 */
price_cents: number, 
/**
 * Once, in cents of `currency`.
 */
set_up_cents: number, 
/**
 * ISO code of the currency.
 */
currency: string, 
/**
 * What is covered, in the provider's words: which bureaus, the insured sum, restoration.
 */
cover: string, 
/**
 * In which languages people are helped.
 */
languages: string, 
/**
 * A product for children comes with it.
 */
minors: boolean, 
/**
 * A call centre comes with it.
 */
call_centre: boolean, 
/**
 * Until when it holds.
 */
holds_until: string | null, 
/**
 * Anything else.
 */
note: string, };

export type QuoteLine = { quote: Kept<Quote>, 
/**
 * Its sum at each of the shares, in cents.
 */
totals: Array<number>, 
/**
 * Shorter than a law asks for.
 */
too_short: boolean, };

export type Quotes = { quotes: Array<QuoteLine>, 
/**
 * How many in a hundred sign up, for each of the totals.
 */
shares: Array<number>, 
/**
 * For how many people they are worked out.
 */
people: number, least_months: number, };

export type Range = { 
/**
 * At least, in cents.
 */
low: number, 
/**
 * At most, in cents.
 */
high: number, };

export type Reach = { 
/**
 * Have an address.
 */
letter: number, 
/**
 * Have an email address.
 */
email: number, 
/**
 * Have a phone number.
 */
phone: number, 
/**
 * Have none of the three.
 */
nothing: number, };

export type ReadReport = { incident: string, offer: string, path: string, 
/**
 * A report from the clipboard; null: a file.
 */
pasted: Secret | null, sheet: string | null, };

export type Received = { people: Array<ReceivedLine>, total: number, };

export type ReceivedLine = { person: string, reference: string, name: string, place: string, on: string, channels: Array<Channel>, };

export type ReceivedQuery = { incident: string, notice: string, offset: number, limit: number, };

export type RecordCall = { incident: string, notice: string, person: string, outcome: CallOutcome, note: string, };

export type RecordReview = { incident: string, review: string, verdict: ReviewVerdict, who: string, said: string, on: string, };

export type Recover = { code: string, new_passphrase: string, };

export type RecoveryCode = { code: string, };

export type Remedies = { choices: Array<RemedyOption>, mandatory: Array<Mandatory>, 
/**
 * The fact sheet says which data got out.
 */
data_known: boolean, people: number, minors: number, 
/**
 * Whom people in the business's country can turn to.
 */
offices: Array<Office>, 
/**
 * Where they ask for their free credit reports; null: there is no one place for it.
 */
reports: Office | null, 
/**
 * The day the sources were read.
 */
checked: string, };

export type Remedy = { 
/**
 * Its short name. Never changes.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
what: string, 
/**
 * When it helps.
 */
when: string, 
/**
 * When it does not.
 */
when_not: string, 
/**
 * Kinds of data for which it helps; "any" for all.
 */
helps: Array<string>, 
/**
 * Kinds of data for which it helps a little.
 */
helps_some: Array<string>, 
/**
 * The countries in which it exists; none named: everywhere.
 */
countries: Array<string>, 
/**
 * It is what laws mean by credit monitoring.
 */
monitoring: boolean, 
/**
 * It is for children, through a parent.
 */
minors: boolean, 
/**
 * People do it themselves, free of charge.
 */
free: boolean, 
/**
 * What it costs, about.
 */
price: Guess, 
/**
 * Where that comes from.
 */
source: string, 
/**
 * Its address; nothing where there is none.
 */
url: string, };

export type RemedyOption = { 
/**
 * The remedy.
 */
remedy: Remedy, 
/**
 * Whether it helps here.
 */
fit: Fit, 
/**
 * For how many people it would be.
 */
people: number, 
/**
 * Months that some law asks for; 0: none, or not of this remedy.
 */
least_months: number, 
/**
 * Months the cost is worked out for.
 */
months: number, 
/**
 * How many would sign up, as is usual: at least.
 */
enrol_low: number, 
/**
 * At most.
 */
enrol_high: number, 
/**
 * What it would cost, by the first guess.
 */
cost: Range, };

export type Reminder = { 
/**
 * What.
 */
what: ReminderKind, 
/**
 * More about it: the duty's name, the check's id, the change to make.
 */
about: string, 
/**
 * The day.
 */
on: string, 
/**
 * Days until then; negative: past.
 */
days_left: number, 
/**
 * The step to go to.
 */
step: number, };

export type ReminderKind = "duty" | "duty_perhaps" | "promised_update" | "tell_by" | "enrol_by" | "check_again" | "lesson_due";

export type Remove = { incident: string, id: string, };

export type Reply = "people_not_counted" | "people_counted" | "how_bad_judged" | "data_open" | "data_not_known" | "data_known" | "nobody_called" | "some_called" | "everybody_called" | "nobody_speaks" | "one_speaks" | "no_plan" | "no_words" | "some_told" | "all_told" | "law_needs_facts" | "nothing_by_law" | "next_duty" | "law_to_check" | "duty_late" | "duties_without_date" | "duties_done" | "not_looked" | "found_something" | "nothing_found_yet" | "looks_quiet";

export type ReportColumn = { name: string, taken_for: TakenFor, };

export type ReportField = { field: FilledField, 
/**
 * What the owner typed because the case has no place for it.
 */
typed: string | null, 
/**
 * The same words serve every report.
 */
shared: boolean, };

export type ReportLine = { duty: DutyRef | null, pack: string, name: string, law: LawLine | null, by: string | null, 
/**
 * It must be made; false: it turns on what is not settled.
 */
must: boolean, done: boolean, 
/**
 * Fields that the form cannot do without and that are still empty.
 */
missing: number, };

export type ReportRead = { rows: number, matched: number, 
/**
 * Of those: found by their code, by email, by name.
 */
by_code: number, by_email: number, by_name: number, changed: number, 
/**
 * Rows that belong to nobody we know, with what they said.
 */
unmatched: Array<FileProblem>, columns: Array<ReportColumn>, take_up: TakeUp, };

export type ReportRef = { incident: string, 
/**
 * The duty it keeps; null: it stands by itself.
 */
duty: DutyRef | null, 
/**
 * Which pack; null: the form of the office itself.
 */
pack: string | null, };

export type ReportView = { filled: FilledPack, fields: Array<ReportField>, missing: number, 
/**
 * The duty that it keeps, where it keeps one.
 */
line: DutyLine | null, law: LawLine | null, 
/**
 * A later report may follow: the first was made.
 */
later: boolean, 
/**
 * Authorities that may be meant, where there are several.
 */
authorities: Array<Authority>, };

export type Residence = { 
/**
 * ISO 3166-1 alpha-2; `None` when the file does not say.
 */
country: string | null, 
/**
 * The state, for US, CA and AU only.
 */
region: string | null, };

export type RestoreLetter = { letter: LetterRef, 
/**
 * Null: begin again from our own words.
 */
version: string | null, };

export type RetentionRule = { 
/**
 * What is kept.
 */
what: string, 
/**
 * What for.
 */
why: string, 
/**
 * For how many months.
 */
months: number, 
/**
 * Who sees to it.
 */
owner: string, };

export type Retyped = { 
/**
 * The physical line on which its row starts, counted from 1.
 */
line: number, 
/**
 * Its column, counted from 0.
 */
column: number, 
/**
 * How it stands in the file, shortened as it was shown. A file that changed meanwhile keeps its own words.
 */
was: string, 
/**
 * What it says now.
 */
text: string, };

export type Review = { 
/**
 * Of which kind of notice.
 */
kind: NoticeKind, 
/**
 * The fingerprint of the exact words.
 */
hash: string, 
/**
 * Who was asked.
 */
to: string, 
/**
 * Their answer; null: none yet.
 */
answer: ReviewAnswer | null, };

export type ReviewAnswer = { 
/**
 * What it comes to.
 */
verdict: ReviewVerdict, 
/**
 * Who answered.
 */
who: string, 
/**
 * What they said.
 */
said: string, 
/**
 * On which day.
 */
on: string, };

export type ReviewCopy = { 
/**
 * What stands on the copy, by which its answer is found again.
 */
reference: string, made: Produced, };

export type ReviewLine = { reference: string, review: Kept<Review>, 
/**
 * It is about the very words that stand now.
 */
current: boolean, };

export type ReviewOutput = "pdf" | "docx" | "email";

export type ReviewVerdict = "approved" | "wants_changes" | "comment";

export type Run = { "run": "text", 
/**
 * The words.
 */
text: string, } | { "run": "strong", 
/**
 * The words.
 */
text: string, } | { "run": "link", 
/**
 * What is read.
 */
text: string, 
/**
 * Where it leads: http, https, mailto or tel.
 */
url: string, } | { "run": "field" } & MergeField;

export type Said = "holding_statement" | "website_notice" | "questions" | "staff_briefing" | "call_script";

export type SaidDraft = { words: Words, hash: string, check: Check, };

export type SaidRef = { incident: string, what: Said, };

export type Save<T> = { 
/**
 * Which case.
 */
incident: string, 
/**
 * Which record; null: a new one.
 */
id: string | null, 
/**
 * What it says.
 */
body: T, };

export type SaveBreachCheck = { incident: string, check: BreachCheck, };

export type SaveCause = { incident: string, cause: Cause, };

export type SaveFacts = { incident: string, facts: Facts, };

export type SaveFirstMinutes = { incident: string, first_minutes: FirstMinutes, };

export type SaveLetter = { letter: LetterRef, subject: string, blocks: Array<Block>, 
/**
 * Also in every other letter of this language where the same words stand.
 */
everywhere: boolean, };

export type SaveLookBack = { incident: string, look_back: LookBack, };

export type SavePlan = { incident: string, plan: Plan, };

export type SaveReportAnswer = { incident: string, duty: DutyRef | null, pack: string | null, 
/**
 * The field's id.
 */
field: string, 
/**
 * Empty: taken back.
 */
text: string, };

export type SaveSeverity = { incident: string, answers: OwnSeverity, };

export type SaveTongues = { incident: string, languages: Array<string>, };

export type SealedPack = { paths: Array<string>, 
/**
 * Files in the pack.
 */
files: number, 
/**
 * Always 0: a pack leaves nobody out, for it names nobody.
 */
left_out: number, 
/**
 * What proves the pack: 64 signs to read out or write down.
 */
seal: string, };

export type Secret = string;

export type Sector = { 
/**
 * Its id, as `covered` of a business holds it.
 */
id: string, 
/**
 * Its rules by their short name: "HIPAA".
 */
rules: string, 
/**
 * What such a business is, after "the business is": "under HIPAA".
 */
is: string, 
/**
 * The question to the owner.
 */
question: string, 
/**
 * The country whose businesses are asked.
 */
country: string, };

export type SevenLine = { 
/**
 * The question.
 */
question: Question, 
/**
 * Today's answer.
 */
reply: Reply, 
/**
 * The values of its sentence.
 */
params: { [key in string]: string }, 
/**
 * The step that does something about it.
 */
step: number, };

export type Severity = { 
/**
 * The level.
 */
level: Level, 
/**
 * The number behind it.
 */
score: number, 
/**
 * What the data tell: 1 to 4.
 */
context: number, 
/**
 * How easily people are recognised: 0.25 to 1.
 */
ease: number, 
/**
 * What happened to the data: 0 to 2.
 */
circumstances: number, 
/**
 * The working, a sentence a step.
 */
working: Array<string>, 
/**
 * What the method sets beside the number: many people, unreadable data, and answers that are missing.
 */
flags: Array<string>, 
/**
 * What that would be as an answer to how likely harm is. A help; the owner decides.
 */
harm: Harm, 
/**
 * Where the method stands.
 */
source: string, 
/**
 * Its page.
 */
url: string, };

export type SeverityAnswers = { 
/**
 * Which kinds of data got out.
 */
data: Array<DataKind>, 
/**
 * What a stranger learns from them, against what such data usually tell.
 */
telling: Telling, 
/**
 * How easily a stranger finds out who the people are.
 */
findable: Findable | null, 
/**
 * Who may have the data now.
 */
spread: Spread | null, 
/**
 * Whether data were changed.
 */
changed: Lasting | null, 
/**
 * Whether data are missing.
 */
missing: Lasting | null, 
/**
 * Whether somebody meant harm.
 */
on_purpose: boolean | null, 
/**
 * How many people are affected.
 */
people: number | null, 
/**
 * Whether nobody can read the data without a key that is safe.
 */
unreadable: boolean, };

export type SeverityView = { answers: OwnSeverity, 
/**
 * The answers with what the fact sheet gives.
 */
taken: SeverityAnswers, result: Severity, 
/**
 * All three questions were answered.
 */
complete: boolean, 
/**
 * The owner's own answer on the fact sheet.
 */
harm: Harm | null, 
/**
 * What each question offers, in the order of the method.
 */
questions: Array<string>, };

export type ShareLine = { key: string, name: string, offered: number, enrolled: number, };

export type ShownCode = { id: string, code: Secret, };

export type Spread = "nobody" | "known" | "unknown";

export type Stage = "offered" | "told" | "enrolled" | "active" | "declined" | "ineligible" | "expired";

export type StepLine = { 
/**
 * 1 to 7.
 */
step: number, 
/**
 * How far.
 */
status: StepStatus, 
/**
 * Parts done.
 */
done: number, 
/**
 * Parts in all.
 */
of: number, };

export type StepStatus = "not_started" | "in_progress" | "done";

export type Strength = "too_weak" | "weak" | "good" | "strong";

export type SubstituteNotice = { 
/**
 * When it may; one of these is enough.
 */
when: Array<string>, 
/**
 * How it is done.
 */
how: Array<string>, };

export type TakeUp = { 
/**
 * Hold a code, were told of it, or have answered.
 */
offered: number, 
/**
 * Of those: a notice that makes it reached them.
 */
told: number, 
/**
 * Signed up; the cover may run or not.
 */
enrolled: number, 
/**
 * Of those: the cover runs.
 */
active: number, 
/**
 * Said no.
 */
declined: number, 
/**
 * The provider could not take them.
 */
ineligible: number, 
/**
 * Did not enrol in time.
 */
expired: number, 
/**
 * Have not enrolled yet.
 */
waiting: number, 
/**
 * Days left to enrol; negative when the day has passed.
 */
days_left: number, };

export type TakeUpView = { offer: OfferView, places: Array<ShareLine>, channels: Array<ShareLine>, waves: Array<WaveLine>, };

export type TakenFor = "code" | "email" | "name" | "state" | "day" | "nothing";

export type Tell = "individuals" | "regulator" | "credit_agencies" | "media" | "contract";

export type Telling = "nothing" | "less" | "usual" | "more";

export type Thanks = { 
/**
 * Who.
 */
who: string, 
/**
 * What they did.
 */
what: string, 
/**
 * How many hours they gave, about.
 */
hours: number, 
/**
 * How they are thanked.
 */
how: string, 
/**
 * When they were.
 */
done_on: string | null, };

export type ThisComputer = { part_of_it: YesNo, };

export type TongueLine = { code: string, name: string, 
/**
 * Whether a native speaker has read our words.
 */
reviewed: boolean, 
/**
 * How many people's lists or places say this language.
 */
people: number, 
/**
 * Letters go out in it.
 */
chosen: boolean, };

export type TonguesView = { languages: Array<TongueLine>, };

export type Turnover = { 
/**
 * How much.
 */
amount: number, 
/**
 * Of what, as an ISO 4217 code.
 */
currency: string, };

export type TypedCode = { code: string, };

export type Unfinished = { forms: { [key in string]: string }, };

export type UpdatesView = { developments: Array<Kept<Development>>, promises: Array<Kept<Promise>>, 
/**
 * The promised day that is open; null: none.
 */
next_due: string | null, 
/**
 * Days until then; negative: past.
 */
days_left: number | null, };

export type Verdict = "unfinished" | "breach" | "treat_as_breach" | "no_breach";

export type VoidCode = { incident: string, offer: string, code: string, reason: string, replace: boolean, };

export type WaveLine = { notice: string, kind: NoticeKind, 
/**
 * Which reminder; 0: none.
 */
number: number, approved_at: string, 
/**
 * How many it reached.
 */
reached: number, 
/**
 * How many signed up after it, and before the next one that reached them.
 */
enrolled: number, 
/**
 * How many are still to get it.
 */
to_do: number, };

export type Whom = "insurer" | "lawyer" | "bank" | "it" | "police";

export type Words = { 
/**
 * The subject of the email and the title of the file.
 */
subject: string, 
/**
 * The language the words are in, as `en` or `es`.
 */
language: string, 
/**
 * The date that the letter bears.
 */
date: string, 
/**
 * True for a drill: every page and message then says that it is not real.
 */
practice: boolean, 
/**
 * The text itself.
 */
blocks: Array<Block>, 
/**
 * The small line at the foot of each page.
 */
footer: Array<Run>, };

export type WordsFinding = { 
/**
 * The sentence it is about; empty where it is about the whole text.
 */
sentence: string, 
/**
 * Where the sentence stands in [`Words`]; none for a pasted text, or for the whole.
 */
at: At | null, 
/**
 * Where the words in question begin, in UTF-16 units: in the line at `at`, or in the pasted text.
 */
from: number, 
/**
 * Where they end.
 */
to: number, } & ({ "fault": "hard_to_read" } | { "fault": "long_sentence", 
/**
 * Its words.
 */
words: number, } | { "fault": "hedge", 
/**
 * The phrase.
 */
phrase: string, } | { "fault": "no_evidence", 
/**
 * The phrase.
 */
phrase: string, } | { "fault": "promise", 
/**
 * The phrase.
 */
phrase: string, } | { "fault": "buried_actions" } | { "fault": "actions_not_numbered" } | { "fault": "no_actions" } | { "fault": "missing_heading", 
/**
 * Its place among the five, from 1.
 */
heading: number, } | { "fault": "blank", 
/**
 * As it stands.
 */
text: string, } | { "fault": "no_contact" });

export type YesNo = "yes" | "no" | "not_sure";

/** Every command: what it takes and what it gives. */
export interface Commands {
  book_state: { request: Nothing; response: BookState };
  measure_passphrase: { request: Passphrase; response: Measured };
  create_book: { request: Passphrase; response: RecoveryCode };
  unlock: { request: Passphrase; response: BookState };
  recover: { request: Recover; response: BookState };
  change_passphrase: { request: ChangePassphrase; response: BookState };
  lock: { request: Nothing; response: BookState };
  recovery_code: { request: Passphrase; response: RecoveryCode };
  save_recovery_kit: { request: Folder; response: Produced };
  confirm_recovery_kit: { request: TypedCode; response: BookState };
  note_this_computer: { request: ThisComputer; response: Done };
  business: { request: Nothing; response: Business };
  save_business: { request: Business; response: Done };
  cases: { request: Nothing; response: Cases };
  open_case: { request: NewCase; response: CaseRef };
  home: { request: CaseRef; response: Home };
  journal: { request: CaseRef; response: JournalView };
  unfinished: { request: CaseRef; response: Unfinished };
  keep_unfinished: { request: KeepUnfinished; response: Done };
  make_sealed_pack: { request: MakePack; response: SealedPack };
  first_minutes: { request: CaseRef; response: FirstMinutes };
  save_first_minutes: { request: SaveFirstMinutes; response: Done };
  fact_sheet: { request: CaseRef; response: FactSheet };
  save_facts: { request: SaveFacts; response: FactSheet };
  breach_check: { request: CaseRef; response: BreachView };
  save_breach_check: { request: SaveBreachCheck; response: BreachView };
  plan: { request: CaseRef; response: Plan };
  save_plan: { request: SavePlan; response: Plan };
  set_plan: { request: CaseRef; response: Plan };
  make_card_of_facts: { request: MakePaper; response: Produced };
  calls: { request: CaseRef; response: Array<Kept<Call>> };
  save_call: { request: Save<Call>; response: Array<Kept<Call>> };
  remove_call: { request: Remove; response: Array<Kept<Call>> };
  acts: { request: CaseRef; response: Array<Kept<Act>> };
  save_act: { request: Save<Act>; response: Array<Kept<Act>> };
  remove_act: { request: Remove; response: Array<Kept<Act>> };
  look_at_file: { request: Preview; response: FilePreview };
  import_people: { request: Preview; response: Coverage };
  imports: { request: CaseRef; response: Imports };
  undo_import: { request: Remove; response: Coverage };
  people: { request: PeopleQuery; response: PeoplePage };
  person: { request: PersonRef; response: PersonView };
  add_person: { request: AddPerson; response: PersonView };
  edit_person: { request: EditPerson; response: PersonView };
  exclude_people: { request: Exclude; response: Coverage };
  include_people: { request: Include; response: Coverage };
  alike: { request: AlikeQuery; response: Alike };
  join_people: { request: Join; response: Done };
  keep_apart: { request: KeepApart; response: Done };
  export_people: { request: ExportPeople; response: Produced };
  coverage: { request: CaseRef; response: Coverage };
  duties: { request: CaseRef; response: DutiesView };
  mark_duty_done: { request: Save<DutyDone>; response: DutiesView };
  unmark_duty: { request: Remove; response: DutiesView };
  make_duties_sheet: { request: MakePaper; response: Produced };
  make_calendar: { request: MakePaper; response: Produced };
  note_duties_seen: { request: CaseRef; response: DutiesView };
  save_decision: { request: Save<Decision>; response: DutiesView };
  remove_decision: { request: Remove; response: DutiesView };
  make_decision_paper: { request: MakeDecisionPaper; response: Produced };
  circumstances: { request: CaseRef; response: Array<CircumstanceLine> };
  answer_circumstance: { request: AnswerCircumstance; response: Answered };
  kinds_of_business: { request: Nothing; response: Array<Sector> };
  contract_promises: { request: CaseRef; response: Array<Kept<ContractPromise>> };
  save_contract_promise: { request: Save<ContractPromise>; response: Array<Kept<ContractPromise>> };
  remove_contract_promise: { request: Remove; response: Array<Kept<ContractPromise>> };
  reports: { request: CaseRef; response: Array<ReportLine> };
  report: { request: ReportRef; response: ReportView };
  save_report_answer: { request: SaveReportAnswer; response: ReportView };
  make_report: { request: MakeReport; response: Produced };
  severity: { request: CaseRef; response: SeverityView };
  save_severity: { request: SaveSeverity; response: SeverityView };
  make_breach_record: { request: MakePaper; response: Produced };
  draft_notice: { request: DraftRef; response: Draft };
  save_letter: { request: SaveLetter; response: LetterSaved };
  letter_versions: { request: LetterRef; response: LetterVersions };
  restore_letter: { request: RestoreLetter; response: Done };
  check_words: { request: CheckWords; response: Check };
  check_text: { request: CheckText; response: Check };
  tongues: { request: CaseRef; response: TonguesView };
  save_tongues: { request: SaveTongues; response: Done };
  choose_tongue: { request: ChooseTongue; response: Done };
  letter_page: { request: PageRef; response: LetterPage };
  make_review_copy: { request: MakeReviewCopy; response: ReviewCopy };
  record_review: { request: RecordReview; response: Done };
  approve_notice: { request: Approve; response: NoticeRef };
  notices: { request: CaseRef; response: Notices };
  notice: { request: NoticeRef; response: NoticeView };
  received: { request: ReceivedQuery; response: Received };
  make_notices: { request: MakeNotices; response: Produced };
  make_public_notice: { request: MakePublic; response: Produced };
  draft_said: { request: SaidRef; response: SaidDraft };
  make_said: { request: MakeSaid; response: Produced };
  mark_told: { request: MarkTold; response: Marked };
  mark_returned: { request: MarkReturned; response: Marked };
  call_queue: { request: NoticeRef; response: CallQueue };
  record_call: { request: RecordCall; response: CallQueue };
  updates: { request: CaseRef; response: UpdatesView };
  add_development: { request: AddDevelopment; response: UpdatesView };
  promise_update: { request: PromiseUpdate; response: UpdatesView };
  remedies: { request: CaseRef; response: Remedies };
  quotes: { request: CaseRef; response: Quotes };
  save_quote: { request: Save<Quote>; response: Array<Kept<Quote>> };
  remove_quote: { request: Remove; response: Array<Kept<Quote>> };
  make_quote_request: { request: MakePaper; response: Produced };
  offers: { request: CaseRef; response: Offers };
  save_offer: { request: Save<Offer>; response: Offers };
  remove_offer: { request: Remove; response: Offers };
  import_codes: { request: ImportCodes; response: CodesImported };
  hand_out_codes: { request: OfferRef; response: OfferView };
  codes: { request: CodeQuery; response: CodePage };
  code: { request: CodeRef; response: CodeLine };
  show_code: { request: CodeRef; response: ShownCode };
  void_code: { request: VoidCode; response: OfferView };
  enrolments: { request: EnrolmentQuery; response: Enrolments };
  enrolment: { request: EnrolmentRef; response: EnrolmentLine };
  record_enrolment: { request: EnrolmentForm; response: OfferView };
  record_help: { request: HelpForm; response: EnrolmentLine };
  read_provider_report: { request: ReadReport; response: ReportRead };
  take_up: { request: OfferRef; response: TakeUpView };
  chaser: { request: OfferRef; response: Chaser };
  invoice_check: { request: OfferRef; response: InvoiceCheck };
  save_invoice: { request: Save<Invoice>; response: Array<Kept<Invoice>> };
  remove_invoice: { request: Remove; response: Array<Kept<Invoice>> };
  concerns: { request: CaseRef; response: Array<Kept<Concern>> };
  save_concern: { request: Save<Concern>; response: Array<Kept<Concern>> };
  remove_concern: { request: Remove; response: Array<Kept<Concern>> };
  asked: { request: CaseRef; response: Array<Kept<CustomerQuestion>> };
  save_asked: { request: Save<CustomerQuestion>; response: Array<Kept<CustomerQuestion>> };
  remove_asked: { request: Remove; response: Array<Kept<CustomerQuestion>> };
  evidence: { request: CaseRef; response: Array<Kept<Evidence>> };
  add_evidence: { request: AddEvidence; response: Array<Kept<Evidence>> };
  add_custody: { request: AddCustody; response: Array<Kept<Evidence>> };
  check_evidence: { request: Remove; response: EvidenceCheck };
  cause: { request: CaseRef; response: Cause };
  save_cause: { request: SaveCause; response: Cause };
  make_police_report: { request: MakePaper; response: Produced };
  checks: { request: CaseRef; response: Checks };
  save_check: { request: Save<CheckDone>; response: Checks };
  backup_tests: { request: CaseRef; response: Array<Kept<BackupTest>> };
  save_backup_test: { request: Save<BackupTest>; response: Array<Kept<BackupTest>> };
  remove_backup_test: { request: Remove; response: Array<Kept<BackupTest>> };
  retention_rules: { request: CaseRef; response: Array<Kept<RetentionRule>> };
  save_retention_rule: { request: Save<RetentionRule>; response: Array<Kept<RetentionRule>> };
  remove_retention_rule: { request: Remove; response: Array<Kept<RetentionRule>> };
  look_back: { request: CaseRef; response: LookBack };
  save_look_back: { request: SaveLookBack; response: LookBack };
  lessons: { request: CaseRef; response: Array<Kept<Lesson>> };
  save_lesson: { request: Save<Lesson>; response: Array<Kept<Lesson>> };
  remove_lesson: { request: Remove; response: Array<Kept<Lesson>> };
  make_incident_plan: { request: MakePaper; response: Produced };
  thanks: { request: CaseRef; response: Array<Kept<Thanks>> };
  save_thanks: { request: Save<Thanks>; response: Array<Kept<Thanks>> };
  remove_thanks: { request: Remove; response: Array<Kept<Thanks>> };
  make_thank_you_notes: { request: MakePaper; response: Produced };
}
