// Whom an offer is for. Nothing ticked means everyone; each answer narrows it.

import { useRead } from "../../api/commands";
import type { Ages, Audience, OfferView } from "../../api/generated";
import { CheckboxList, Tick } from "../../components/CheckboxList";
import { TextField } from "../../components/Field";
import { go } from "../../components/Link";
import { QuestionPage } from "../../components/QuestionPage";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { who as words } from "../../messages/step4-chase";
import { Loaded, ProblemNote } from "../common/Loaded";
import { useRecord } from "../common/record";
import { OfferLoaded } from "./OfferLoaded";
import { draftOf, offerOf } from "./offer-draft";
import { useOfferPlace } from "./offers";

/** The empty name stands for "place not known"; a tick needs a name that is not empty. */
const NO_PLACE = "-";

export function OfferWho() {
  return <OfferLoaded>{(view) => <Form key={view.offer.id} view={view} />}</OfferLoaded>;
}

function Form({ view }: { view: OfferView }) {
  const { incident, home } = useOfferPlace();
  const coverage = useRead("coverage", { incident });
  const imports = useRead("imports", { incident });
  const draft = useRecord("save_offer", {
    incident,
    id: view.offer.id,
    start: draftOf(view.offer.body),
    toBody: offerOf,
    added: () => view.offer.id,
  });
  const { value, set, flush } = draft;
  const narrow = (part: Partial<Audience>) => set({ audience: { ...value.audience, ...part } });
  const keyOf = (country: string, region: string) => (region ? `${country}-${region}` : country || NO_PLACE);
  return (
    <QuestionPage
      title={words.title}
      caption={step4.caption}
      hint={words.hint}
      back={home}
      onContinue={async () => {
        if (await flush()) go(home);
      }}
      continueLabel={words.keep}
    >
      <RadioCards<Ages>
        label={words.ages}
        choices={(["everyone", "adults", "minors"] as const).map((age) => ({ value: age, ...words.agesChoices[age] }))}
        value={value.audience.ages}
        onChange={(ages) => set({ audience: { ...value.audience, ages }, forMinors: ages === "minors" })}
      />
      <Loaded read={coverage}>
        {({ places }) =>
          places.length > 1 && (
            <CheckboxList
              label={words.places}
              hint={words.placesHint}
              choices={places.map(({ country, region, name, people }) => ({
                value: keyOf(country, region),
                label: `${name || words.noPlace} (${people.toLocaleString("en-US")})`,
              }))}
              values={value.audience.places.map((place) => place || NO_PLACE)}
              onChange={(places) => narrow({ places: places.map((place) => (place === NO_PLACE ? "" : place)) })}
            />
          )
        }
      </Loaded>
      <Loaded read={imports}>
        {({ imports: all }) => {
          const lists = all.filter((line) => !line.undone);
          return (
            lists.length > 1 && (
              <CheckboxList
                label={words.lists}
                hint={words.listsHint}
                choices={lists.map((line) => ({
                  value: line.id,
                  label: `${line.file_name} (${line.people.toLocaleString("en-US")})`,
                }))}
                values={value.audience.lists}
                onChange={(chosen) => narrow({ lists: chosen })}
              />
            )
          );
        }}
      </Loaded>
      <TextField
        label={words.search}
        hint={words.searchHint}
        optional
        value={value.audience.search}
        onChange={(search) => narrow({ search })}
        onBlur={flush}
      />
      <Tick
        label={words.forMinors}
        hint={words.forMinorsHint}
        checked={value.forMinors}
        onChange={(forMinors) => set({ forMinors })}
      />
      <ProblemNote problem={draft.problem} />
    </QuestionPage>
  );
}
