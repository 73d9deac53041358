/** The record as administrators leaf through it, and what it says of one posting. */
package ca.tandem.web.record;
