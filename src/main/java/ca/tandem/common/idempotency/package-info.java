/**
 * Idempotent forms: a form that is submitted twice acts once. Each rendering of a form carries its own key, which is stored in the same
 * transaction as the effect of the form. A second submission, even at the same moment on another node, finds the key used and is redirected
 * to the object that the first one created.
 */
package ca.tandem.common.idempotency;
