/** Pages of the glossary: the terms for every signed-in user, and the form for those who may change them. */
package ca.tandem.web.glossary;
