/** Readers' pages, feeds and the sitemap: no session, no script, the same answer for everybody. */
package ca.tandem.web.reader;
