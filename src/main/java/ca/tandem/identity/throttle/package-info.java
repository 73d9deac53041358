/** Rate limits: for passwords in the database, shared by all nodes; for cheaper requests in the memory of each node. */
package ca.tandem.identity.throttle;
