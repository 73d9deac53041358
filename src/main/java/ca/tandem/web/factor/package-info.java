/** The pages of second factors: the second step of a sign-in, and the settings with which users add and remove theirs. */
package ca.tandem.web.factor;
