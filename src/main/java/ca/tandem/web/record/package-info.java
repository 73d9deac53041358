/** Pages of the audit log: the whole log for administrators, and the audit events of one posting. */
package ca.tandem.web.record;
