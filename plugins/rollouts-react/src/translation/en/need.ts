export const need = {
  'need.experimentEndsIn': 'the experiment ends in {{duration}}',
  'need.experimentEndsNow': 'the experiment ends at any moment now',
  'need.goesOnIn': 'goes on by itself in {{duration}}',
  'need.goesOnNow': 'goes on by itself at any moment now',
  'need.step': 'step {{name}}',
  'need.plugin': 'waiting for plugin {{name}}',
  'need.promotion': 'waiting for a promotion',
  'need.promotionBy': 'waiting for a promotion by {{owner}}',
  'need.decision': 'the analysis was inconclusive, waiting for a decision',
  'need.decisionBy':
    'the analysis was inconclusive, waiting for a decision by {{owner}}',
  'need.resume': 'paused by a person, waiting to be resumed',
  'need.resumeBy': 'paused by a person, waiting to be resumed by {{owner}}',
  'need.analysis': 'analysis {{name}}',
  'need.pods': '{{ready}} of {{desired}} pods of {{version}} are ready',
} as const;
