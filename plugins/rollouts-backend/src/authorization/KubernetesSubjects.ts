import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MappedSubject,
  mapSubject,
  needsUserEntity,
} from '../domain/access/mapSubject';
import { SubjectMapping } from '../domain/access/SubjectMapping';

export interface KubernetesSubjectsOptions {
  mapping: SubjectMapping;
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  userInfo: UserInfoService;
}

/** Finds out who the users of the portal are for Kubernetes. */
export class KubernetesSubjects {
  private readonly options: KubernetesSubjectsOptions;

  constructor(options: KubernetesSubjectsOptions) {
    this.options = options;
  }

  async of(credentials: BackstageCredentials): Promise<MappedSubject> {
    const { mapping, userInfo } = this.options;
    const { userEntityRef, ownershipEntityRefs } = await userInfo.getUserInfo(
      credentials,
    );
    return mapSubject(mapping, {
      userEntityRef,
      ownershipEntityRefs,
      userEntity: await this.findEntity(userEntityRef),
    });
  }

  /** As the portal itself: whether people may see their own entity says nothing here. */
  private async findEntity(userEntityRef: string) {
    const { mapping, auth, catalog } = this.options;
    if (!needsUserEntity(mapping)) {
      return undefined;
    }
    return catalog.getEntityByRef(userEntityRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
  }
}
