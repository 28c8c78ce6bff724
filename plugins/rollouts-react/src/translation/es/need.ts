import { Words } from '../Words';
import { need as english } from '../en/need';

export const need: Words<typeof english> = {
  'need.experimentEndsIn': 'el experimento termina en {{duration}}',
  'need.experimentEndsNow': 'el experimento termina de un momento a otro',
  'need.goesOnIn': 'continúa por sí solo en {{duration}}',
  'need.goesOnNow': 'continúa por sí solo de un momento a otro',
  'need.step': 'paso {{name}}',
  'need.plugin': 'a la espera del plugin {{name}}',
  'need.promotion': 'a la espera de una promoción',
  'need.promotionBy': 'a la espera de una promoción por parte de {{owner}}',
  'need.decision':
    'el análisis no fue concluyente, a la espera de una decisión',
  'need.decisionBy':
    'el análisis no fue concluyente, a la espera de una decisión de {{owner}}',
  'need.resume': 'pausado por una persona, a la espera de que se reanude',
  'need.resumeBy':
    'pausado por una persona, a la espera de que {{owner}} lo reanude',
  'need.analysis': 'análisis {{name}}',
  'need.pods': 'pods de {{version}} listos: {{ready}} de {{desired}}',
};
