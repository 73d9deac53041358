/**
 * How the work went: how long editions stayed in each state, how many were published, how many waited, what was done in time and what
 * came back. Worked out from what is on record, whenever somebody asks. It counts editions, never what a person did.
 */
package ca.tandem.figures;
