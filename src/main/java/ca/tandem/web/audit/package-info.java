/** The pages of the audit log: of the whole portal, for administrators, and of one posting. */
package ca.tandem.web.audit;
