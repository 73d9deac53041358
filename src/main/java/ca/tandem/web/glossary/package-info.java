/** The glossary's pages: the terms for everybody who has signed in, and the form for those who may change them. */
package ca.tandem.web.glossary;
