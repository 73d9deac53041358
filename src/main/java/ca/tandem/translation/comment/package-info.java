/** What people say to each other about a unit, or about an edition as a whole, until it is resolved. */
package ca.tandem.translation.comment;
