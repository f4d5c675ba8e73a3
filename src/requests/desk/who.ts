/** How somebody is known at the door: by Teams (`aadObjectId`, and `upn` with `tenantId` from the roster) or by the terminal (`email`), or by their key, where a message is made for them. */
export interface Who {
  aadObjectId?: string;
  upn?: string;
  tenantId?: string;
  email?: string;
  key?: string;
}
