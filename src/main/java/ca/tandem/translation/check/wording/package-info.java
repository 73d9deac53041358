/** Checks of the words themselves: presence, language, length, repetition and consistent translation. */
package ca.tandem.translation.check.wording;
