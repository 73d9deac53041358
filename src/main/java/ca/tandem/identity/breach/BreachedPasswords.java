package ca.tandem.identity.breach;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The passwords that were stolen elsewhere, where {@code tandem.passwords.breached} says where they are listed. A list that cannot be read
 * refuses nobody: else an outage elsewhere would keep people from replacing a password that somebody else knows.
 */
@ApplicationScoped
public class BreachedPasswords {

    private static final Logger LOG = System.getLogger(BreachedPasswords.class.getName());

    @Inject
    @ConfigProperty(name = BreachedSet.SETTING)
    Optional<String> setting;

    private Optional<BreachedSet> set = Optional.empty();

    @PostConstruct
    void open() {
        set = setting.map(String::strip).filter(value -> !value.isEmpty()).map(BreachedSet::of);
    }

    /** Checks whether a password that somebody has chosen is listed. */
    public boolean contains(String password) {
        return set.filter(listed -> isIn(listed, password)).isPresent();
    }

    /** Checks whether a password that is being typed is listed; what a service would have to be asked for is not looked up. */
    public boolean containsLocally(String password) {
        return set.filter(BreachedSet::isLocal)
                .filter(listed -> isIn(listed, password))
                .isPresent();
    }

    private static boolean isIn(BreachedSet listed, String password) {
        try {
            return listed.contains(hash(password));
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "A password was taken that could not be compared with breached ones, of " + BreachedSet.SETTING
                            + ": " + e.getMessage());
            return false;
        }
    }

    /** Returns the hash by which the lists know a password. It is stored nowhere. */
    private static String hash(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
