import type { Address } from '../teams/port';

/** The chat that a row tells, as what is sent to it needs it. */
export function addressIn(row: {
  readonly tenant_id: string;
  readonly conversation_id: string;
  readonly service_url: string;
  readonly bot_id: string;
}): Address {
  return {
    tenant: row.tenant_id,
    conversation: row.conversation_id,
    serviceUrl: row.service_url,
    bot: row.bot_id,
  };
}
