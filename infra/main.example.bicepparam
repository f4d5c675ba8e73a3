using 'main.bicep'

param name = 'tally'
param authority = 'wolverhampton'
param registryServer = 'example.azurecr.io'
param image = 'example.azurecr.io/tally:0.1.0'
