// One offer in four figures and its list of tasks.

import type { OfferView } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { Link } from "../../components/Link";
import { CardGrid, StatCard } from "../../components/StatCard";
import { TaskList } from "../../components/TaskList";
import { step4 } from "../../messages/step4";
import { bills, remind, shortfall } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { at } from "../common/place";
import { inHundred, money, sayHundred } from "./offers";

const figure = (count: number) => count.toLocaleString("en-US");

export function OfferTasks({ incident, view }: { incident: string; view: OfferView }) {
  const { offer, pool, take_up: takeUp } = view;
  const words = step4.offer.figures;
  const to = (rest = "") => at(incident, `step/4/offer/${offer.id}${rest}`);
  const share = step4.takeUp.share(sayHundred(inHundred(takeUp.enrolled, takeUp.offered)));
  const day = sayDay(offer.body.enrol_by);
  return (
    <>
      <CardGrid>
        <StatCard
          label={words.enrolled}
          value={figure(takeUp.enrolled)}
          hint={takeUp.offered === 0 ? words.nobody : words.enrolledHint(share)}
        />
        <StatCard
          label={words.days}
          value={takeUp.days_left < 0 ? words.over : figure(takeUp.days_left)}
          hint={takeUp.days_left < 0 ? words.overHint(day) : words.daysHint(day)}
        />
        <StatCard label={words.cost} value={money(view.cost_now_cents, offer.body.currency)} hint={words.costHint} />
      </CardGrid>
      {pool.all > 0 && pool.short > 0 && (
        <Callout tone="wait" title={shortfall.title(pool.short)}>
          <p>
            {shortfall.body(offer.body.provider)} <Link to={to("/codes")}>{shortfall.bring}</Link>.
          </p>
        </Callout>
      )}
      <TaskList
        label={step4.offer.toDo}
        tasks={[
          {
            title: step4.offer.details,
            to: to(),
            hint: step4.offer.of(offer.body.provider, offer.body.product),
            status: { label: day, tone: "done" },
          },
          {
            title: step4.codes.task,
            to: to("/codes"),
            status:
              pool.all === 0
                ? { label: step4.codes.none, tone: "none" }
                : { label: step4.codes.loaded(pool.all), tone: pool.short > 0 ? "going" : "done" },
          },
          {
            title: step4.handOut.task,
            to: to("/hand-out"),
            status: {
              label: step4.handOut.done(pool.given),
              tone: pool.given === 0 ? "none" : pool.without === 0 ? "done" : "going",
            },
          },
          {
            title: step4.takeUp.task,
            to: to("/take-up"),
            status:
              takeUp.enrolled === 0
                ? { label: step4.takeUp.none, tone: "none" }
                : { label: step4.takeUp.status(takeUp.enrolled, takeUp.offered), tone: "going" },
          },
          {
            title: step4.people.task,
            to: to("/people"),
            status: { label: step4.people.status(takeUp.waiting), tone: takeUp.waiting === 0 ? "none" : "waiting" },
          },
          {
            title: remind.task,
            to: to("/remind"),
            status: { label: remind.status(takeUp.waiting), tone: takeUp.waiting === 0 ? "none" : "waiting" },
          },
          {
            title: step4.report.task,
            to: to("/report"),
            status: { label: step4.report.status, tone: "none" },
          },
          {
            title: bills.task,
            to: to("/bills"),
            status: { label: money(view.cost_now_cents, offer.body.currency), tone: "none" },
          },
        ]}
      />
    </>
  );
}
