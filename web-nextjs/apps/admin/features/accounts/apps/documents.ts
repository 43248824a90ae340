import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const AppFragment = graphql(`fragment DeveloperApp on App { id name kind clientId secretHint redirectUris permissions actsForItself }`);

export const AppsDocument = graphql(
  `
    query Apps {
      apps { ...DeveloperApp }
      connectedApps { id name makerName personName permissions connectedAt }
    }
  `,
  [AppFragment],
);

export const CreateAppDocument = graphql(
  `mutation CreateApp($input: CreateAppInput!) { outcome: createApp(input: $input) { value: created { secret app { ...DeveloperApp } } errors { ...Problem } } }`,
  [AppFragment, ProblemFragment],
);

export const RotateAppSecretDocument = graphql(
  `mutation RotateAppSecret($input: RotateAppSecretInput!) { outcome: rotateAppSecret(input: $input) { value: rotated { secret app { ...DeveloperApp } } errors { ...Problem } } }`,
  [AppFragment, ProblemFragment],
);

export const RemoveAppDocument = graphql(
  `mutation RemoveApp($input: RemoveAppInput!) { outcome: removeApp(input: $input) { value: removedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export const DisconnectAppDocument = graphql(
  `mutation DisconnectApp($input: DisconnectAppInput!) { outcome: disconnectApp(input: $input) { value: disconnectedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export const MyConnectedAppsDocument = graphql(`query MyConnectedApps { myConnectedApps { id name makerName personName brandName permissions connectedAt } }`);

export const DisconnectMyAppDocument = graphql(
  `mutation DisconnectMyApp($input: DisconnectMyAppInput!) { outcome: disconnectMyApp(input: $input) { value: disconnectedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export type App = ResultOf<typeof AppFragment>;
export type Connection = ResultOf<typeof AppsDocument>['connectedApps'][number];
