// The page that `scripts/pictures.mjs` opens: `?picture=stale&theme=dark&language=de` shows one
// state of the tab, on a backend that is driven by hand.
import {
  FakeRolloutsApi,
  RolloutLanguage,
  rolloutLanguages,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PicturePage } from './PicturePage';
import { pictures, Picture } from './pictures';

/** Begins every stream with what the picture shows, however often it is opened. */
class PictureApi extends FakeRolloutsApi {
  constructor(private readonly picture: Picture) {
    super();
    picture.prepare?.(this);
  }

  streamRollouts(...args: Parameters<FakeRolloutsApi['streamRollouts']>) {
    const events = super.streamRollouts(...args);
    this.picture.events?.forEach(event => this.stream.send(event));
    return events;
  }
}

const parameters = new URLSearchParams(window.location.search);
const picture = pictures.find(({ name }) => name === parameters.get('picture'));
const theme = parameters.get('theme') === 'dark' ? 'dark' : 'light';
const language = rolloutLanguages.find(
  (known): known is RolloutLanguage => known === parameters.get('language'),
);

Object.assign(window, {
  pictures: pictures.map(({ name, title, press = [], tabs = 0 }) => ({
    name,
    title,
    press,
    tabs,
  })),
});
document.body.dataset.themeMode = theme;
document.documentElement.lang = language ?? 'en';
if (picture) {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <PicturePage
        picture={picture}
        api={new PictureApi(picture)}
        theme={theme}
        language={language ?? 'en'}
      />
    </StrictMode>,
  );
}
