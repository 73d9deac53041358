/**
 * Checks of values that both texts must state alike, however each language writes them: numbers, dates, times, money, codes and e-mail
 * addresses.
 */
package ca.tandem.translation.check.value;
