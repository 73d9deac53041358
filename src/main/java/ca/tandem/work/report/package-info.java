/**
 * Flow reports: how long editions stayed in each state, how many were published, how many waited, what was done in time and what was
 * returned. Reports are computed on request from the recorded state changes. They count editions, never the work of a person.
 */
package ca.tandem.work.report;
