/** Where somebody who wrote none of it sees what changes for readers, and decides. */
package ca.tandem.web.approval;
