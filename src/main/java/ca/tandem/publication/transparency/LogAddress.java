package ca.tandem.publication.transparency;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the transparency log, as the path behind {@code /log} names it (C2SP tlog-tiles).
 *
 * @param part the kind of part
 * @param level the level of a tile; 0 of anything else
 * @param index the index of a tile, a bundle or a leaf; 0 of anything else
 * @param width the number of hashes or entries, 256 of a full tile or bundle; 0 of anything else
 */
record LogAddress(LogPart part, int level, long index, int width) {

    /** Kinds of parts. */
    enum LogPart {
        CHECKPOINT,
        KEY,
        TILE,
        BUNDLE,
        PROOF
    }

    /** Elements of three digits, all but the last behind an x, and no more of them than the number needs. */
    private static final String NUMBER = "((?!x000/)(?:x\\d{3}/){0,3}\\d{3})";

    private static final Pattern TILE =
            Pattern.compile("/tile/(\\d|[1-5]\\d|6[0-3]|entries)/" + NUMBER + "(?:\\.p/([1-9]\\d{0,2}))?");
    private static final Pattern PROOF = Pattern.compile("/proof/(0|[1-9]\\d{0,11})\\.tlog-proof");

    /** Parses a path; empty if it names no part that a log can have. */
    static Optional<LogAddress> parse(String path) {
        if ("/checkpoint".equals(path)) {
            return Optional.of(new LogAddress(LogPart.CHECKPOINT, 0, 0, 0));
        }
        if ("/key".equals(path)) {
            return Optional.of(new LogAddress(LogPart.KEY, 0, 0, 0));
        }
        var proof = PROOF.matcher(path == null ? "" : path);
        if (proof.matches()) {
            return Optional.of(new LogAddress(LogPart.PROOF, 0, Long.parseLong(proof.group(1)), 0));
        }
        var tile = TILE.matcher(path == null ? "" : path);
        return tile.matches() ? tile(tile.group(1), tile.group(2), tile.group(3)) : Optional.empty();
    }

    private static Optional<LogAddress> tile(String level, String number, String partial) {
        var width = partial == null ? TransparencyLog.TILE_WIDTH : Integer.parseInt(partial);
        if (partial != null && width >= TransparencyLog.TILE_WIDTH) {
            return Optional.empty();
        }
        var index = Long.parseLong(number.replaceAll("\\D", ""));
        return Optional.of(
                level.equals("entries")
                        ? new LogAddress(LogPart.BUNDLE, 0, index, width)
                        : new LogAddress(LogPart.TILE, Integer.parseInt(level), index, width));
    }

    /** Checks whether the part never changes once it is there. */
    boolean isImmutable() {
        return part == LogPart.TILE || part == LogPart.BUNDLE;
    }
}
