/** What people say to each other about a unit while it is translated. */
package ca.tandem.translation.comment;
