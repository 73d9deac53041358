package ca.tandem.publication.transparency;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.PortalKey;
import ca.tandem.publication.transparency.TransparencyLog.Inclusion;
import ca.tandem.publication.transparency.TransparencyLog.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Signs checkpoints (C2SP tlog-checkpoint) and proofs (tlog-proof) with a key that is derived from {@link PortalKey} and the log's name.
 * While the portal's key is exchanged, the one before signs beside it, so that a witness learns of the new one.
 */
@ApplicationScoped
public class Checkpoints {

    /** Setting of the log's name; a log that cannot go on where it was gets another one, and with it another key. */
    static final String SETTING = "tandem.log.origin";

    private static final Pattern NAME = Pattern.compile("[!-*,-~]{1,200}");
    private static final String PURPOSE = "transparency log ";

    private final String origin;
    private final List<LogKey> keys;

    /** Creates one without keys, which the container needs for its proxy. */
    public Checkpoints() {
        this(null, List.of());
    }

    /** Reads the name of the log and derives its keys. */
    @Inject
    public Checkpoints(Config config, PortalKey portalKey) {
        this(origin(config.getOptionalValue(SETTING, String.class), BaseUrl.of(config)), portalKey);
    }

    Checkpoints(String origin, PortalKey portalKey) {
        this(
                origin,
                portalKey.deriveAll(PURPOSE + origin).stream()
                        .map(seed -> new LogKey(origin, seed))
                        .toList());
    }

    Checkpoints(String origin, List<LogKey> keys) {
        this.origin = origin;
        this.keys = keys;
    }

    /** Returns the name that is set or, where none is, the one that the base of the portal's addresses gives. */
    static String origin(Optional<String> setting, String base) {
        var origin = setting.orElseGet(() -> base.replaceFirst("^[a-z]+://", "") + "/log");
        if (!NAME.matcher(origin).matches()) {
            throw new IllegalArgumentException(SETTING
                    + " must be a name such as jobs.example.org/log, in ASCII without" + " spaces and plus signs");
        }
        return origin;
    }

    /** Returns the name of the log, which is the first line of each checkpoint. */
    public String origin() {
        return origin;
    }

    /** Returns the public keys with which checkpoints are signed, the present one first. */
    public List<String> verifierKeys() {
        return keys.stream().map(LogKey::verifierKey).toList();
    }

    /** Returns the signed checkpoint of a tree. */
    public String checkpoint(TreeHead head) {
        var text = origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
        return text + "\n" + keys.stream().map(key -> key.sign(text)).collect(Collectors.joining());
    }

    /** Returns the proof of a leaf, with the leaf itself as its extra data, which the proof authenticates. */
    public String proof(Inclusion inclusion) {
        var entry = inclusion.entry();
        return "c2sp.org/tlog-proof@v1\n"
                + "extra " + Base64.getEncoder().encodeToString(entry.getOctets()) + "\n"
                + "index " + entry.getIndex() + "\n"
                + inclusion.hashes().stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
                + "\n"
                + checkpoint(inclusion.head());
    }
}
