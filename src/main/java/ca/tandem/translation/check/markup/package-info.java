/** Checks of everything that is not words: the structure of both texts, code, raw HTML, images and placeholders. */
package ca.tandem.translation.check.markup;
