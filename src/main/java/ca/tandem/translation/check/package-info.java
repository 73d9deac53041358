/** What is looked at in a pair of texts before anybody delivers or approves it, and the guard that lets no edition with an error pass. */
package ca.tandem.translation.check;
