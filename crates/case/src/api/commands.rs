//! The one list of commands, and what is made from it.

use std::collections::BTreeMap;

use serde_json::Value;
use ts_rs::{Config, TS};

use super::desk::{Bench, Desk, Progress};
use super::wire::*;
use super::{Answer, Code, Problem};
use super::{
    alike, book, cases, circumstances, duties, evidence, exports, first_steps, lessons, lists, notices, offers, packs,
    people, reports, safeguards, severity, unfinished, updates,
};
use crate::home::Home;
use crate::incident::{FirstMinutes, Plan};
use crate::offers::lists::{Asked, Concern, Invoice, Quote};
use crate::records::{
    Act, BackupTest, Call, Cause, ContractPromise, Decision, DutyDone, Evidence, Kept, Lesson, LookBack, Offer,
    RetentionRule, Thanks,
};

macro_rules! commands {
    ($($kind:ident $name:ident($request:ty) -> $response:ty = $answer:expr;)*) => {
        /// The names of all commands, in the order of the list.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        impl Desk {
            /// Carries out one command by name.
            ///
            /// # Errors
            /// A [`Problem`] with one of the closed list of codes.
            pub fn call(&self, name: &str, request: Value, progress: &dyn Progress) -> Answer<Value> {
                match name {
                    $(stringify!($name) => {
                        let request: $request = read(request)?;
                        let response: $response = commands!(@run $kind, self, request, progress, $answer)?;
                        Ok(serde_json::to_value(response)?)
                    })*
                    _ => Err(Problem::new(Code::UnknownCommand).with("name", name)),
                }
            }
        }

        fn describe(config: &Config, list: &mut String, types: &mut Types) {
            $(
                *list += &format!(
                    "  {}: {{ request: {}; response: {} }};\n",
                    stringify!($name), <$request as TS>::name(config), <$response as TS>::name(config),
                );
                types.take::<$request>(config);
                types.take::<$response>(config);
            )*
        }
    };
    (@run door, $desk:expr, $request:expr, $progress:expr, $answer:expr) => { $answer($desk, $request) };
    (@run read, $desk:expr, $request:expr, $progress:expr, $answer:expr) => { $desk.read(|read| $answer(read, $request)) };
    (@run write, $desk:expr, $request:expr, $progress:expr, $answer:expr) => { $desk.write(|write| $answer(write, $request)) };
    (@run work, $desk:expr, $request:expr, $progress:expr, $answer:expr) => {
        $answer(&Bench { desk: $desk, progress: $progress }, $request)
    };
}

commands! {
    door  book_state(Nothing) -> BookState = book::state;
    door  measure_passphrase(Passphrase) -> Measured = book::measure;
    door  create_book(Passphrase) -> RecoveryCode = book::create;
    door  unlock(Passphrase) -> BookState = book::unlock;
    door  recover(Recover) -> BookState = book::recover;
    door  change_passphrase(ChangePassphrase) -> BookState = book::change_passphrase;
    door  lock(Nothing) -> BookState = book::lock;
    door  recovery_code(Passphrase) -> RecoveryCode = book::recovery_code;
    door  save_recovery_kit(Folder) -> Produced = book::save_kit;
    door  confirm_recovery_kit(TypedCode) -> BookState = book::confirm_kit;
    write note_this_computer(ThisComputer) -> Done = book::note_this_computer;
    read  business(Nothing) -> crate::business::Business = book::business;
    write save_business(crate::business::Business) -> Done = book::save_business;

    read  cases(Nothing) -> Cases = cases::all;
    write open_case(NewCase) -> CaseRef = cases::open;
    read  home(CaseRef) -> Home = cases::home;
    read  journal(CaseRef) -> JournalView = cases::journal;
    read  unfinished(CaseRef) -> Unfinished = unfinished::all;
    write keep_unfinished(KeepUnfinished) -> Done = unfinished::keep;
    work  make_sealed_pack(MakePack) -> SealedPack = packs::make;

    read  first_minutes(CaseRef) -> FirstMinutes = first_steps::first_minutes;
    write save_first_minutes(SaveFirstMinutes) -> Done = first_steps::save_first_minutes;
    read  fact_sheet(CaseRef) -> FactSheet = first_steps::fact_sheet;
    write save_facts(SaveFacts) -> FactSheet = first_steps::save_facts;
    read  breach_check(CaseRef) -> BreachView = first_steps::breach_check;
    write save_breach_check(SaveBreachCheck) -> BreachView = first_steps::save_breach_check;
    read  plan(CaseRef) -> Plan = first_steps::plan;
    write save_plan(SavePlan) -> Plan = first_steps::save_plan;
    write set_plan(CaseRef) -> Plan = first_steps::set_plan;
    work  make_card_of_facts(MakePaper) -> Produced = first_steps::card_of_facts;
    read  calls(CaseRef) -> Vec<Kept<Call>> = lists::all;
    write save_call(Save<Call>) -> Vec<Kept<Call>> = lists::save;
    write remove_call(Remove) -> Vec<Kept<Call>> = lists::remove;
    read  acts(CaseRef) -> Vec<Kept<Act>> = lists::all;
    write save_act(Save<Act>) -> Vec<Kept<Act>> = lists::save;
    write remove_act(Remove) -> Vec<Kept<Act>> = lists::remove;

    work  look_at_file(Preview) -> FilePreview = people::look_at_file;
    work  import_people(Preview) -> Coverage = people::import;
    read  imports(CaseRef) -> Imports = people::imports;
    write undo_import(Remove) -> Coverage = people::undo_import;
    read  people(PeopleQuery) -> PeoplePage = people::page;
    read  person(PersonRef) -> PersonView = people::view;
    write add_person(AddPerson) -> PersonView = people::add;
    write edit_person(EditPerson) -> PersonView = people::edit;
    write exclude_people(Exclude) -> Coverage = people::exclude;
    write include_people(Include) -> Coverage = people::include;
    read  alike(AlikeQuery) -> Alike = alike::groups;
    write join_people(Join) -> Done = alike::join;
    write keep_apart(KeepApart) -> Done = alike::keep_apart;
    work  export_people(ExportPeople) -> Produced = exports::people;
    read  coverage(CaseRef) -> Coverage = people::coverage;

    read  duties(CaseRef) -> DutiesView = duties::view;
    write mark_duty_done(Save<DutyDone>) -> DutiesView = duties::mark_done;
    write unmark_duty(Remove) -> DutiesView = duties::unmark;
    work  make_duties_sheet(MakePaper) -> Produced = duties::sheet;
    work  make_calendar(MakePaper) -> Produced = duties::calendar;
    write note_duties_seen(CaseRef) -> DutiesView = duties::note_seen;
    write save_decision(Save<Decision>) -> DutiesView = duties::save_decision;
    write remove_decision(Remove) -> DutiesView = duties::remove_decision;
    work  make_decision_paper(MakeDecisionPaper) -> Produced = duties::decision_paper;
    read  circumstances(CaseRef) -> Vec<CircumstanceLine> = circumstances::all;
    write answer_circumstance(AnswerCircumstance) -> Answered = circumstances::answer;
    read  kinds_of_business(Nothing) -> Vec<law::Sector> = circumstances::kinds;
    read  contract_promises(CaseRef) -> Vec<Kept<ContractPromise>> = lists::all;
    write save_contract_promise(Save<ContractPromise>) -> Vec<Kept<ContractPromise>> = lists::save;
    write remove_contract_promise(Remove) -> Vec<Kept<ContractPromise>> = lists::remove;
    read  reports(CaseRef) -> Vec<ReportLine> = reports::all;
    read  report(ReportRef) -> ReportView = reports::view;
    write save_report_answer(SaveReportAnswer) -> ReportView = reports::save_answer;
    work  make_report(MakeReport) -> Produced = reports::make;
    read  severity(CaseRef) -> SeverityView = severity::view;
    write save_severity(SaveSeverity) -> SeverityView = severity::save;
    work  make_breach_record(MakePaper) -> Produced = first_steps::breach_record;

    read  draft_notice(DraftRef) -> Draft = notices::draft;
    write save_letter(SaveLetter) -> LetterSaved = notices::edit::save;
    read  letter_versions(LetterRef) -> LetterVersions = notices::edit::versions;
    write restore_letter(RestoreLetter) -> Done = notices::edit::restore;
    read  check_words(CheckWords) -> letters::Check = notices::edit::check_words;
    read  check_text(CheckText) -> letters::Check = notices::edit::check_text;
    read  tongues(CaseRef) -> TonguesView = notices::tongues::view;
    write save_tongues(SaveTongues) -> Done = notices::tongues::save;
    write choose_tongue(ChooseTongue) -> Done = notices::tongues::choose;
    read  letter_page(PageRef) -> LetterPage = notices::look::page;
    work  make_review_copy(MakeReviewCopy) -> ReviewCopy = notices::review::make_copy;
    write record_review(RecordReview) -> Done = notices::review::record;
    write approve_notice(Approve) -> NoticeRef = notices::approve;
    read  notices(CaseRef) -> Notices = notices::all;
    read  notice(NoticeRef) -> NoticeView = notices::view;
    read  received(ReceivedQuery) -> Received = notices::look::received;
    work  make_notices(MakeNotices) -> Produced = notices::make::make;
    work  make_public_notice(MakePublic) -> Produced = notices::make::make_public;
    read  draft_said(SaidRef) -> SaidDraft = notices::said::draft;
    work  make_said(MakeSaid) -> Produced = notices::said::make;
    write mark_told(MarkTold) -> Marked = notices::tell::mark_told;
    write mark_returned(MarkReturned) -> Marked = notices::tell::mark_returned;
    read  call_queue(NoticeRef) -> CallQueue = notices::tell::call_queue;
    write record_call(RecordCall) -> CallQueue = notices::tell::record_call;

    read  updates(CaseRef) -> UpdatesView = updates::view;
    write add_development(AddDevelopment) -> UpdatesView = updates::add_development;
    write promise_update(PromiseUpdate) -> UpdatesView = updates::promise;

    read  remedies(CaseRef) -> Remedies = offers::remedies;
    read  quotes(CaseRef) -> Quotes = offers::quotes::all;
    write save_quote(Save<Quote>) -> Vec<Kept<Quote>> = offers::quotes::save;
    write remove_quote(Remove) -> Vec<Kept<Quote>> = lists::remove;
    work  make_quote_request(MakePaper) -> Produced = offers::quotes::request;
    read  offers(CaseRef) -> Offers = offers::all;
    write save_offer(Save<Offer>) -> Offers = offers::save;
    write remove_offer(Remove) -> Offers = offers::remove;
    work  import_codes(ImportCodes) -> CodesImported = offers::codes::import;
    write hand_out_codes(OfferRef) -> OfferView = offers::codes::hand_out;
    read  codes(CodeQuery) -> CodePage = offers::codes::page;
    read  code(CodeRef) -> CodeLine = offers::codes::one_code;
    write show_code(CodeRef) -> ShownCode = offers::codes::show;
    write void_code(VoidCode) -> OfferView = offers::codes::void;
    read  enrolments(EnrolmentQuery) -> Enrolments = offers::enrolments::page;
    read  enrolment(EnrolmentRef) -> EnrolmentLine = offers::enrolments::line;
    write record_enrolment(EnrolmentForm) -> OfferView = offers::enrolments::record;
    write record_help(HelpForm) -> EnrolmentLine = offers::enrolments::record_help;
    work  read_provider_report(ReadReport) -> ReportRead = offers::enrolments::read_report;
    read  take_up(OfferRef) -> TakeUpView = offers::chaser::take_up;
    read  chaser(OfferRef) -> Chaser = offers::chaser::chaser;
    read  invoice_check(OfferRef) -> InvoiceCheck = offers::quotes::check;
    write save_invoice(Save<Invoice>) -> Vec<Kept<Invoice>> = lists::save;
    write remove_invoice(Remove) -> Vec<Kept<Invoice>> = lists::remove;
    read  concerns(CaseRef) -> Vec<Kept<Concern>> = lists::all;
    write save_concern(Save<Concern>) -> Vec<Kept<Concern>> = lists::save;
    write remove_concern(Remove) -> Vec<Kept<Concern>> = lists::remove;
    read  asked(CaseRef) -> Vec<Kept<Asked>> = lists::all;
    write save_asked(Save<Asked>) -> Vec<Kept<Asked>> = lists::save;
    write remove_asked(Remove) -> Vec<Kept<Asked>> = lists::remove;

    read  evidence(CaseRef) -> Vec<Kept<Evidence>> = lists::all;
    write add_evidence(AddEvidence) -> Vec<Kept<Evidence>> = evidence::add;
    write add_custody(AddCustody) -> Vec<Kept<Evidence>> = evidence::add_custody;
    read  check_evidence(Remove) -> EvidenceCheck = evidence::check;
    read  cause(CaseRef) -> Cause = evidence::cause;
    write save_cause(SaveCause) -> Cause = evidence::save_cause;
    work  make_police_report(MakePaper) -> Produced = evidence::police_report;

    read  checks(CaseRef) -> Checks = safeguards::checks;
    write save_check(Save<crate::records::CheckDone>) -> Checks = safeguards::save_check;
    read  backup_tests(CaseRef) -> Vec<Kept<BackupTest>> = lists::all;
    write save_backup_test(Save<BackupTest>) -> Vec<Kept<BackupTest>> = lists::save;
    write remove_backup_test(Remove) -> Vec<Kept<BackupTest>> = lists::remove;
    read  retention_rules(CaseRef) -> Vec<Kept<RetentionRule>> = lists::all;
    write save_retention_rule(Save<RetentionRule>) -> Vec<Kept<RetentionRule>> = lists::save;
    write remove_retention_rule(Remove) -> Vec<Kept<RetentionRule>> = lists::remove;

    read  look_back(CaseRef) -> LookBack = lessons::look_back;
    write save_look_back(SaveLookBack) -> LookBack = lessons::save_look_back;
    read  lessons(CaseRef) -> Vec<Kept<Lesson>> = lists::all;
    write save_lesson(Save<Lesson>) -> Vec<Kept<Lesson>> = lists::save;
    write remove_lesson(Remove) -> Vec<Kept<Lesson>> = lists::remove;
    work  make_incident_plan(MakePaper) -> Produced = lessons::incident_plan;
    read  thanks(CaseRef) -> Vec<Kept<Thanks>> = lists::all;
    write save_thanks(Save<Thanks>) -> Vec<Kept<Thanks>> = lists::save;
    write remove_thanks(Remove) -> Vec<Kept<Thanks>> = lists::remove;
    work  make_thank_you_notes(MakePaper) -> Produced = lessons::thank_you_notes;
}

fn read<T: serde::de::DeserializeOwned>(request: Value) -> Answer<T> {
    serde_path_to_error::deserialize(request).map_err(|error| {
        // The path names a field; the value that was refused stays out of the problem and of the log.
        tracing::warn!(field = %error.path(), "a request does not read");
        Problem::bad(&error.path().to_string())
    })
}

/// The declarations that the commands need, each once.
#[derive(Default)]
struct Types {
    seen: BTreeMap<String, String>,
    /// Names that two different types want.
    clashes: Vec<String>,
}

impl Types {
    fn take<T: TS + ?Sized + 'static>(&mut self, config: &Config) {
        if T::output_path().is_some() {
            let (name, declaration) = (T::ident(config), T::decl(config));
            match self.seen.get(&name) {
                Some(known) if *known == declaration => return,
                Some(_) => self.clashes.push(name),
                None => drop(self.seen.insert(name, declaration)),
            }
        }
        T::visit_generics(&mut Visit { types: self, config });
        T::visit_dependencies(&mut Visit { types: self, config });
    }
}

struct Visit<'a> {
    types: &'a mut Types,
    config: &'a Config,
}

impl ts_rs::TypeVisitor for Visit<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.types.take::<T>(self.config);
    }
}

/// The page's view of all this, as one TypeScript file. Committed; `cargo xtask test` fails when it is out of date.
#[must_use]
pub fn typescript() -> String {
    let config = Config::default();
    let (mut list, mut types) = (String::new(), Types::default());
    describe(&config, &mut list, &mut types);
    types.take::<Problem>(&config);
    debug_assert!(types.clashes.is_empty(), "two types share a name on the wire: {:?}", types.clashes);
    let mut out = String::from("// Made from the list of commands by `cargo xtask types`. Do not edit.\n\n");
    for declaration in types.seen.values() {
        out += &format!("export {declaration}\n\n");
    }
    out += "/** Every command: what it takes and what it gives. */\nexport interface Commands {\n";
    out += &list;
    out += "}\n";
    out
}
