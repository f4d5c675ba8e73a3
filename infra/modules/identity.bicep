// One identity for everything: the bot's name with Microsoft, and the key to the database and the vault. Calendars of Microsoft 365 are
// opened to it in Exchange Online, for chosen mailboxes, and not here: a template could only grant those of the whole tenant.
param name string
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
