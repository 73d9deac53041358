/** Export and import of the translation memory as TMX 1.4b (LISA OSCAR, 2005), entry by entry: no file is ever in memory as a whole. */
package ca.tandem.exchange.tmx;
