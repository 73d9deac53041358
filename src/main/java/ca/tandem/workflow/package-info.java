/**
 * The workflow as a table: states, actions and who may do what. Pure Java that knows no posting; the pages, the API and the
 * documentation all read this one table.
 */
package ca.tandem.workflow;
