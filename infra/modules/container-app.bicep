// The bot itself. It keeps nothing on disk, so that a second copy or a restart loses nothing.
param name string
param location string
param image string
param registryServer string
param authority string
param logLevel string
param identityId string
param clientId string
param cosmosEndpoint string
param vaultUri string
param mailFrom string
param diary string
param workspaceName string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }
}

var mail = !empty(mailFrom)
var settings = [
  { name: 'PORT', value: '3978' }
  { name: 'TALLY_AUTHORITY', value: authority }
  { name: 'COSMOS_ENDPOINT', value: cosmosEndpoint }
  { name: 'MicrosoftAppId', value: clientId }
  { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'TALLY_PUBLIC_URL', value: 'https://${name}.${environment.properties.defaultDomain}' }
  { name: 'LOG_LEVEL', value: logLevel }
  { name: 'TALLY_DIARY', value: diary }
]
var mailSettings = [
  { name: 'SMTP_URL', secretRef: 'smtp-url' }
  { name: 'MAIL_FROM', value: mailFrom }
]

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: mail ? [{ name: 'smtp-url', keyVaultUrl: '${vaultUri}secrets/smtp-url', identity: identityId }] : []
    }
    template: {
      containers: [
        {
          name: 'tally'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: mail ? concat(settings, mailSettings) : settings
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 10 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5 }
          ]
        }
      ]
      // Never fewer than one: a bot that must first start cannot answer within a turn's fifteen seconds.
      scale: { minReplicas: 1, maxReplicas: 3, rules: [{ name: 'turns', http: { metadata: { concurrentRequests: '50' } } }] }
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
