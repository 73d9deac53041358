/** The approval pages, where a user who wrote none of the edition sees what changes for readers, and decides. */
package ca.tandem.web.approval;
