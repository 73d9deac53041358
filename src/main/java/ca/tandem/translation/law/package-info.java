/**
 * Rules of law for postings, as sets that administrators switch on. A set is a file of {@code docs/rules}: its rules with their source, their
 * words in both languages and what a posting that breaks them is told. {@link ca.tandem.translation.law.LawCheck} makes findings of them.
 */
package ca.tandem.translation.law;
