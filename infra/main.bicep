// Everything Tally needs in one resource group. See README.md, "Deploy".
targetScope = 'resourceGroup'

@description('Short name that every resource carries.')
@minLength(3)
@maxLength(12)
param name string = 'tally'

param location string = resourceGroup().location

@description('Address of the image that infra/Dockerfile builds, with its tag.')
param image string

@description('Login server of the registry that holds the image, in this resource group or another of the subscription.')
param registryServer string

@description('The authority whose desk this is; the id of a pack authority.')
param authority string

@description('The log level: info in use, debug for a short while only.')
@allowed(['fatal', 'error', 'warn', 'info', 'debug'])
param logLevel string = 'info'

@description('Sender of e-mail. Leave empty to send none.')
param mailFrom string = ''

@description('True once the secret "smtp-url" stands in the key vault.')
param mailReady bool = false

@description('graph: calendars of Microsoft 365 are read and written. Only once the identity may do so: see README.md, "Calendars of Microsoft 365". built-in: they are not, and invitations go out as calendar files by e-mail.')
@allowed(['built-in', 'graph'])
param diary string = 'built-in'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/container-app.bicep' = {
  name: 'container-app'
  params: {
    name: name
    location: location
    image: image
    registryServer: registryServer
    authority: authority
    logLevel: logLevel
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    cosmosEndpoint: cosmos.outputs.endpoint
    vaultUri: vault.outputs.uri
    mailFrom: mailReady ? mailFrom : ''
    diary: diary
    workspaceName: monitoring.outputs.workspaceName
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    endpoint: 'https://${app.outputs.host}/api/messages'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

@description('The bot id for appPackage/manifest.json.')
output botId string = identity.outputs.clientId
output address string = 'https://${app.outputs.host}'
output cosmosEndpoint string = cosmos.outputs.endpoint
output registryPrincipal string = identity.outputs.principalId
