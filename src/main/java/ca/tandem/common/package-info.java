/** What every other package speaks of: the two languages, pairs of them, time, settings, the database and the portal's own words. */
package ca.tandem.common;
