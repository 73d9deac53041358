/** Pages for readers, feeds and the sitemap: without session or script, and the same for every user. */
package ca.tandem.web.reader;
