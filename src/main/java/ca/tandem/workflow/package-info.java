/**
 * The workflow as a table of states, actions and roles. Pure Java without reference to postings; the pages, the API and the documentation
 * all use this one table.
 */
package ca.tandem.workflow;
