package ca.tandem.publication.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The log as files, by their paths: checkpoint, tiles and bundles of entries (C2SP tlog-tiles), and beside them the public keys and the
 * proof of each leaf (tlog-proof).
 */
@ApplicationScoped
public class LogFiles {

    @Inject
    TransparencyLog transparencyLog;

    @Inject
    Checkpoints checkpoints;

    /**
     * A file of the log.
     *
     * @param content its octets
     * @param isImmutable true of tiles and bundles, which never change; the others are text, and change with each leaf
     */
    @SuppressWarnings("ArrayRecordComponent") // sent and forgotten, never compared
    public record LogFile(byte[] content, boolean isImmutable) {}

    /**
     * Returns a file.
     *
     * @param path the path within the log, such as {@code /tile/0/x001/234}; may be null
     * @return the file; empty if the log has none there
     */
    public Optional<LogFile> read(String path) {
        return LogAddress.parse(path)
                .flatMap(address -> content(address).map(content -> new LogFile(content, address.isImmutable())));
    }

    private Optional<byte[]> content(LogAddress address) {
        return switch (address.part()) {
            case CHECKPOINT -> text(checkpoints.checkpoint(transparencyLog.head()));
            case KEY -> text(String.join("\n", checkpoints.verifierKeys()) + "\n");
            case TILE -> transparencyLog.tile(address.level(), address.index(), address.width());
            case BUNDLE -> transparencyLog.bundle(address.index(), address.width());
            case PROOF ->
                transparencyLog
                        .inclusion(address.index())
                        .map(checkpoints::proof)
                        .flatMap(LogFiles::text);
        };
    }

    private static Optional<byte[]> text(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
