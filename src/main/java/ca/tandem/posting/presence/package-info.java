/** Presence: which users are editing a posting at the moment. It is shown so that they talk to each other, and never locks anything. */
package ca.tandem.posting.presence;
