/** Pages that compare two versions of a posting, with the differing words marked, and restore an earlier version. */
package ca.tandem.web.comparison;
