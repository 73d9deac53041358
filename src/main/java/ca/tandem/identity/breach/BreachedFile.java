package ca.tandem.identity.breach;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file with the SHA-1 of a password in each line, sorted, as Have I Been Pwned offers it for download: 40 hexadecimal digits, and a colon
 * and a count where it has one. The file may have any size: it is searched by halves where it lies, some forty small reads for a password.
 */
final class BreachedFile implements BreachedSet {

    private static final int DIGITS = 40;

    /** Maximum length of a line with its end, in bytes: the digits, a colon, and a count. */
    private static final int LONGEST_LINE = 64;

    private static final Pattern LINE = Pattern.compile("[0-9A-Fa-f]{40}(?::\\d{1,18})?\r?\n?");

    private final Path file;

    private BreachedFile(Path file) {
        this.file = file;
    }

    /** Returns the set of a file whose beginning can be read. */
    static BreachedFile open(Path file) {
        var set = new BreachedFile(file);
        if (!Files.isRegularFile(file)) {
            throw BreachedSet.malformed(file.toString(), "is no file");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            lineAround(channel, 0, 0);
        } catch (IOException e) {
            throw BreachedSet.malformed(file.toString(), "cannot be read: " + e.getMessage());
        }
        return set;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public boolean contains(String hash) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var from = 0L;
            var to = channel.size();
            while (from < to) {
                var line = lineAround(channel, from, from + (to - from) / 2);
                var order = line.hash().compareToIgnoreCase(hash);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    from = line.end();
                } else {
                    to = line.start();
                }
            }
            return false;
        }
    }

    /** A line, with the places at which it and the next one begin. */
    private record HashLine(long start, long end, String hash) {}

    /**
     * Reads the line that has the octet at a place.
     *
     * @param from a place before it at which a line begins
     */
    private static HashLine lineAround(FileChannel channel, long from, long place) throws IOException {
        var first = Math.max(from, place - LONGEST_LINE);
        var buffer = ByteBuffer.allocate((int) (place - first) + LONGEST_LINE);
        while (buffer.hasRemaining() && channel.read(buffer, first + buffer.position()) >= 0) {
            // A read may give less than there is.
        }
        var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        var start = place == first ? 0 : text.lastIndexOf('\n', (int) (place - first) - 1) + 1;
        var next = text.indexOf('\n', start);
        var end = next < 0 ? text.length() : next + 1;
        var line = text.substring(start, end);
        if (!LINE.matcher(line).matches()) {
            throw new IOException("line at " + (first + start) + " has another form");
        }
        return new HashLine(first + start, first + end, line.substring(0, DIGITS));
    }
}
