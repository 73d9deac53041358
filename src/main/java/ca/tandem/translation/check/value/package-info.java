/** What both texts must say alike, however each language writes it: numbers, dates, times, money, codes and e-mail addresses. */
package ca.tandem.translation.check.value;
