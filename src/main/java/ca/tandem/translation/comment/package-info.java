/** Comments on units and on editions as a whole, until they are resolved. */
package ca.tandem.translation.comment;
