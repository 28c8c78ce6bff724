import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { DemoPerson, readDemoPeople } from './DemoPerson';
import { forgettingIdentity } from './forgettingIdentity';
import { PeoplePage } from './PeoplePage';
import { rememberedPerson } from './rememberedPerson';
import { SignInError } from './SignInError';

/** Asks as whom to sign in, unless this browser tab has been told before. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const people = readDemoPeople(useApi(configApiRef));
  const [person, setPerson] = useState<DemoPerson | undefined>(() =>
    people.find(({ userRef }) => userRef === rememberedPerson.get()),
  );
  const [attempt, setAttempt] = useState(1);

  const choose = (chosen: DemoPerson) => {
    rememberedPerson.set(chosen.userRef);
    setPerson(chosen);
  };
  const askAgain = () => {
    rememberedPerson.forget();
    setPerson(undefined);
  };

  if (!person) {
    return <PeoplePage people={people} onChoose={choose} />;
  }
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ 'x-demo-person': person.userRef }}
      onSignInSuccess={identity =>
        onSignInSuccess(forgettingIdentity(identity))
      }
      ErrorComponent={({ error }) => (
        <SignInError
          person={person}
          error={error}
          onTryAgain={() => setAttempt(attempt + 1)}
          onAskAgain={askAgain}
        />
      )}
    />
  );
}
