import { type FormEvent, type ReactElement, useState } from "react";
import type { SetView } from "../../../core/contract/custody-view.ts";
import type { WeatherRequest } from "../../../core/contract/weather-view.ts";
import { SET_PAGE } from "../../text/desk-custody-set.ts";
import { WEATHER } from "../../text/desk-custody-pages.ts";
import { Act } from "../parts/act.tsx";
import { FailureNotice } from "../parts/failure-notice.tsx";
import { Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { Working } from "../parts/working.tsx";
import { useAsked, useAsking } from "../journal/use-asked.ts";
import { firstTyped, requestOf } from "./weather-entries.ts";
import { WeatherInputs } from "./weather-inputs.tsx";
import { WeatherResult } from "./weather-result.tsx";

interface WeatherPageProps {
  readonly set: string;
  readonly onBack: () => void;
}

/** How likely a quorum of this set meets in time, by what people say of custodians and safes. Nothing of it is kept. */
export function WeatherPage({ set, onBack }: WeatherPageProps): ReactElement {
  const { answer, failure, asking } = useAsked("custody:set", { set });
  const foot = <Act label={SET_PAGE.toSet} look="plain" onAct={onBack} />;
  return (
    <Page heading={WEATHER.heading(set)} lead={WEATHER.lead} foot={foot}>
      <p className="hint">{WEATHER.kept}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <Working busy={null} waiting={asking} />
      {answer !== null && <Weather view={answer} />}
      <h2>{WEATHER.assumes}</h2>
      <Listed items={WEATHER.assumesLines} />
    </Page>
  );
}

function Weather({ view }: { readonly view: SetView }): ReactElement {
  const [typed, setTyped] = useState(() => firstTyped(view));
  const [reckoned, setReckoned] = useState<WeatherRequest | null>(null);
  const asking = useAsking("custody:weather");
  const request = requestOf(view.set, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request === null) return;
    setReckoned(request);
    void asking.start(request);
  };
  const stale = reckoned !== null && JSON.stringify(request) !== JSON.stringify(reckoned);
  return (
    <>
      <form className="weather" onSubmit={submit} noValidate>
        <WeatherInputs bags={view.bags} typed={typed} onType={setTyped} />
        {request === null && (
          <p className="field-problem" role="alert">
            {WEATHER.bad}
          </p>
        )}
        <div className="buttons">
          <Act label={WEATHER.act} look="primary" submits disabled={asking.asking} />
        </div>
      </form>
      {asking.failure !== null && <FailureNotice failure={asking.failure} />}
      <Working busy={null} waiting={asking.asking} />
      {stale && <p role="status">{WEATHER.stale}</p>}
      {asking.answer !== null && reckoned !== null && <WeatherResult view={asking.answer} hours={reckoned.within} />}
    </>
  );
}
