/**
 * Two people on one posting: who else is there, what each of them changed, and keeping what is typed before it is saved. The pages
 * that need it are in the other areas.
 */
package ca.tandem.web.together;
