/**
 * Machine translation: the clients of the services that translate a unit, what goes out to them and what of their answers is offered. Off
 * unless the settings name a service, which is never waited for inside a transaction. Nothing here decides whether a posting may be sent;
 * whoever asks does.
 */
package ca.tandem.translation.machine;
