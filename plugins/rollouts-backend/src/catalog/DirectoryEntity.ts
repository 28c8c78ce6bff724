import { EntityLookup } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Another entity, as it is named beside this one. */
export interface RelatedEntity {
  /** In its full form, in lower case. */
  ref: string;
  /** Its title, or its name. */
  title: string;
}

/** What the catalog says of an entity that says where its rollouts are. */
export interface DirectoryEntity extends RelatedEntity {
  lookup: EntityLookup;
  owners: RelatedEntity[];
  system?: RelatedEntity;
  /** Of its system; its own, when it is a system itself. */
  domain?: RelatedEntity;
}
