/** The pictures and documents of a posting, for staff: their page, their words, and the files themselves. */
package ca.tandem.web.file;
