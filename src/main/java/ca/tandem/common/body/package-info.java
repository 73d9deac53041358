/** Bodies of requests: the limit on how many are read at once, and the refusal of the others. */
package ca.tandem.common.body;
