/** How often somebody may try: passwords in the database, for all nodes together, and what costs less on each node by itself. */
package ca.tandem.identity.throttle;
