package ca.tandem.startup;

import java.util.Optional;

/** Sample postings and accounts for a portal that is tried out; a build for production has none. */
public interface Demonstration {

    /**
     * Installs accounts and postings in an empty database, or opens the accounts again that a start without the demonstration closed.
     *
     * @param given the password of all accounts; empty to generate one
     * @return the password, or empty if the database was not empty and nothing was installed
     */
    Optional<String> install(Optional<String> given);

    /** Checks whether the accounts exist. */
    boolean isInstalled();
}
