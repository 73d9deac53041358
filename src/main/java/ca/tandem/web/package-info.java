/**
 * The web pages: their addresses in both languages, and what the views of all areas share. Each package below holds the page beans of the
 * views in {@code war/<area>}.
 */
package ca.tandem.web;
