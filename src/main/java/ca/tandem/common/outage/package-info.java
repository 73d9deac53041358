/**
 * The database is away, and comes back: what counts as that, who may try it meanwhile, and the one line that the log gets of it.
 */
package ca.tandem.common.outage;
