import { Words } from '../Words';
import { need as english } from '../en/need';

export const need: Words<typeof english> = {
  'need.experimentEndsIn': 'l’expérience se termine dans {{duration}}',
  'need.experimentEndsNow': 'l’expérience se termine d’un instant à l’autre',
  'need.goesOnIn': 'continue de lui-même dans {{duration}}',
  'need.goesOnNow': 'continue de lui-même d’un instant à l’autre',
  'need.step': 'étape {{name}}',
  'need.plugin': 'en attente du plugin {{name}}',
  'need.promotion': 'en attente d’une promotion',
  'need.promotionBy': 'en attente d’une promotion par {{owner}}',
  'need.decision':
    'l’analyse n’a pas été concluante, en attente d’une décision',
  'need.decisionBy':
    'l’analyse n’a pas été concluante, en attente d’une décision de {{owner}}',
  'need.resume': 'mis en pause par une personne, en attente de reprise',
  'need.resumeBy':
    'mis en pause par une personne, en attente de reprise par {{owner}}',
  'need.analysis': 'analyse {{name}}',
  'need.pods': 'pods de {{version}} prêts\u00a0: {{ready}} sur {{desired}}',
};
