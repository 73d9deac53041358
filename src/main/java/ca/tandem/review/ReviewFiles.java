package ca.tandem.review;

import ca.tandem.common.PortalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;

/**
 * Access of reviewers to the files of an edition. A browser asks for a picture without the secret of the link, which stands in no address;
 * the address has a signature instead, which is worth nothing once the link ends.
 */
@ApplicationScoped
@Transactional
public class ReviewFiles {

    private static final String PURPOSE = "review-files";

    @Inject
    ReviewLinks links;

    @Inject
    PortalKey portalKey;

    @Inject
    Clock clock;

    /** Returns the signature with which the files of the link's edition can be read, in hexadecimal digits. */
    public String signature(ReviewLink link) {
        return signature(portalKey.derive(PURPOSE), link.getId());
    }

    /**
     * Checks whether a file may be read: the signature is that of a link that can be used now, and its edition has the file.
     *
     * @param id the link's id
     * @param signature the signature
     * @param hash the file's hash
     */
    public boolean isReadable(long id, String signature, String hash) {
        var isSigned = portalKey.deriveAll(PURPOSE).stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        signature(key, id).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8)));
        return isSigned
                && links.byId(id)
                        .filter(link -> link.validity(clock.instant()) == ReviewLink.Validity.OPEN)
                        .filter(link -> link.getEdition().getFiles().hashes().contains(hash))
                        .isPresent();
    }

    private static String signature(byte[] key, long id) {
        return HexFormat.of().formatHex(PortalKey.hmac(key, Long.toString(id)));
    }
}
