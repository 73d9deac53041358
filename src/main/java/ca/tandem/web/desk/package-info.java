/** The two desks between writing and publication: where a posting is translated, and where it is approved. */
package ca.tandem.web.desk;
