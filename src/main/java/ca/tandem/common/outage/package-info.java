/** Outages of the database: how they are recognized, which callers may try it meanwhile, and how they are logged. */
package ca.tandem.common.outage;
