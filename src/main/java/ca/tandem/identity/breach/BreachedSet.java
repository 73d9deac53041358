package ca.tandem.identity.breach;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A set of breached passwords, by the SHA-1 of each. */
interface BreachedSet {

    /** The name of the setting that says where the set is. */
    String SETTING = "tandem.passwords.breached";

    /** How long somebody waits for a service at most who chooses a password. */
    Duration LONGEST_CALL = Duration.ofSeconds(3);

    /**
     * Checks whether a password is in the set.
     *
     * @param hash its SHA-1 in 40 hexadecimal digits, in capitals
     * @throws IOException if the set cannot be read now
     */
    boolean contains(String hash) throws IOException;

    /** Checks whether a look costs nobody else anything, so that it may be taken while somebody types. */
    boolean isLocal();

    /**
     * Returns the set of a setting.
     *
     * @param setting the path of a file, or the https address of a service
     * @throws IllegalArgumentException if it is neither; the message names the setting and the expected form
     */
    static BreachedSet of(String setting) {
        return setting.contains("://")
                ? new BreachedService(BreachedService.address(setting), LONGEST_CALL)
                : BreachedFile.open(Path.of(setting));
    }

    /** Returns the exception that says why a setting is neither. */
    static IllegalArgumentException malformed(String setting, String why) {
        return new IllegalArgumentException(
                SETTING + " must be a file with a SHA-1 of 40 hexadecimal digits in each line,"
                        + " sorted, or an https address to which five digits are added, but " + setting + " " + why);
    }
}
