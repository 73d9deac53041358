package ca.tandem.exchange.hugo;

import ca.tandem.common.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reader of the pages of a Hugo content tree in a ZIP archive. Nothing is extracted to disk, and only Markdown files are inflated.
 * Inflated bytes are counted, because the sizes in the headers can be false.
 */
final class HugoArchive {

    /**
     * The limits of an archive.
     *
     * @param archive the size of the archive itself, in bytes
     * @param entries the number of files and folders
     * @param file the size of one Markdown file, in bytes
     * @param inflated the size of all Markdown files together, in bytes
     */
    record ArchiveLimits(long archive, int entries, int file, long inflated) {

        static final ArchiveLimits USUAL =
                new ArchiveLimits((long) HugoImport.MAX_MEGABYTES << 20, 20_000, 1 << 20, 200L << 20);
    }

    private static final int LONGEST_PATH = 500;

    /**
     * Highest compression ratio. Prose deflates to a third or a fifth of its size; a hundredth is meant to exhaust the memory. Small
     * archives are exempt.
     */
    private static final int DENSEST = 100;

    private static final Charset WINDOWS_OEM = Charset.forName("IBM850");

    /** The content of a page that is not Markdown, which nobody reads. */
    private static final byte[] NOTHING = {};

    private static final long DENSITY_MATTERS = 1 << 20;

    private final ArchiveLimits archiveLimits;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private long inflated;

    private HugoArchive(ArchiveLimits archiveLimits) {
        this.archiveLimits = archiveLimits;
    }

    /**
     * Reads the pages of an archive.
     *
     * @param archive the content of a ZIP file
     * @param archiveLimits the limits
     * @return the content of the files by their paths, with slashes, in the archive's order; empty for pages that are not Markdown
     * @throws ProblemException if it is no ZIP file, is damaged or encrypted, exceeds the limits, has no Markdown file, or has a path that
     *     occurs twice, is too long or leads outside
     * @throws IOException if the stream cannot be read
     */
    static Map<String, byte[]> read(InputStream archive, ArchiveLimits archiveLimits) throws IOException {
        var file = Files.createTempFile("tandem", ".zip");
        try {
            copy(archive, file, archiveLimits.archive());
            return new HugoArchive(archiveLimits).read(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Copies the upload to a file, and stops soon after the limit. */
    private static void copy(InputStream archive, Path file, long most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            var total = 0L;
            for (var read = archive.read(buffer); read >= 0 && total <= most; read = archive.read(buffer)) {
                out.write(buffer, 0, read);
                total += read;
            }
        }
    }

    private Map<String, byte[]> read(Path file) throws IOException {
        var size = Files.size(file);
        if (size > archiveLimits.archive()) {
            throw ProblemException.invalid("archive.size", archiveLimits.archive() >> 20);
        }
        requireZip(file);
        try (var zip = open(file)) {
            if (zip.size() > archiveLimits.entries()) {
                throw ProblemException.invalid("archive.entries", archiveLimits.entries());
            }
            var seen = new HashSet<String>();
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                // Old tools of Windows write its own separator.
                var path = entry.getName().replace('\\', '/');
                requireHarmless(path);
                if (!seen.add(path)) {
                    throw ProblemException.invalid("archive.duplicate", path);
                }
                if (isPage(path)) {
                    contents.put(path, HugoPath.of(path).isMarkdown() ? inflate(zip, entry, size) : NOTHING);
                }
            }
        } catch (ZipException e) {
            var encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw ProblemException.invalid(encrypted ? "archive.encrypted" : "archive.damaged");
        }
        if (contents.values().stream().allMatch(content -> content == NOTHING)) {
            throw ProblemException.invalid("archive.empty");
        }
        return contents;
    }

    /**
     * Opens an archive, whose names are in UTF-8 as nearly everywhere or, where they are none and no flag says so, in the code page that
     * Windows has in Canada.
     */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), WINDOWS_OEM);
        }
    }

    private byte[] inflate(ZipFile zip, ZipEntry entry, long size) throws IOException {
        byte[] content;
        try (var in = zip.getInputStream(entry)) {
            content = in.readNBytes(archiveLimits.file() + 1);
        } catch (java.io.EOFException e) {
            throw ProblemException.invalid("archive.damaged");
        }
        if (content.length > archiveLimits.file()) {
            throw ProblemException.invalid("archive.file.size", entry.getName(), archiveLimits.file() >> 20);
        }
        inflated += content.length;
        if (inflated > archiveLimits.inflated() || (inflated > DENSITY_MATTERS && inflated > DENSEST * size)) {
            throw ProblemException.invalid("archive.bomb", archiveLimits.inflated() >> 20);
        }
        return content;
    }

    private static void requireZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var magic = in.readNBytes(4);
            // The second form is the end record, with which an empty archive begins.
            if (magic.length < 4 || magic[0] != 'P' || magic[1] != 'K' || (magic[2] != 3 && magic[2] != 5)) {
                throw ProblemException.invalid("archive.not.zip");
            }
        }
    }

    private static void requireHarmless(String path) {
        if (path.length() > LONGEST_PATH) {
            throw ProblemException.invalid("archive.path.long", path.substring(0, 80), LONGEST_PATH);
        }
        if (path.isBlank()
                || path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.split("/", -1)).contains("..")) {
            throw ProblemException.invalid("archive.path", path.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    /** Checks whether Hugo makes a page of a file. Files that macOS adds are skipped. */
    private static boolean isPage(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !path.startsWith("__MACOSX/")
                && !path.contains("/__MACOSX/")
                && !name.startsWith("._")
                && HugoPath.of(path).isPage();
    }
}
