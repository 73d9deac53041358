/** Tries PrimeFaces' components out under the policy of staff's pages, for ADR 11 says which of them later pages may use. */
package ca.tandem.components;
