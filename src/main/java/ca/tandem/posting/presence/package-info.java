/** Who is at work on a posting right now: shown, so that people talk to each other. It never keeps anybody from anything. */
package ca.tandem.posting.presence;
