/**
 * The start of the portal: opens the way in for a first administrator or for one who lost everything, installs the demonstration where
 * it is asked for, and prints how to sign in.
 */
package ca.tandem.startup;
