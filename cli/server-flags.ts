/** The flags with which every verb that opens a server says where. */
import type { Command } from 'commander'

export function withServer(command: Command, port: string, portHelp: string): Command {
  return command
    .option('--port <port>', portHelp, port)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option(
      '--public-url <url>',
      'the address under which the connector reaches this server, from a container or from staging',
    )
    .option('--tls-cert <file>', 'a PEM certificate, to serve https')
    .option('--tls-key <file>', 'its PEM key')
    .option(
      '--allow-private-webhooks',
      'lets connectors of a shared server subscribe with addresses of private networks',
    )
}
