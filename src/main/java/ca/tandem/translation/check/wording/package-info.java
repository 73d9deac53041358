/** The words themselves: whether they are there, in which language, how many, and whether the same is said alike. */
package ca.tandem.translation.check.wording;
