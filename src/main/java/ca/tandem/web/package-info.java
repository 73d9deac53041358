/**
 * The pages: their addresses in both languages, and what the views of every area share. Each area below has the page beans that
 * stand beside its views in {@code war/<area>}.
 */
package ca.tandem.web;
