package ca.tandem.exchange.hugo;

import ca.tandem.common.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A Hugo tree in a ZIP archive, kept in a temporary file while an import needs it. Its Markdown is inflated at once, its pictures and documents
 * one by one when they are asked for. Inflated bytes are counted, because the sizes in the headers can be false.
 */
final class HugoArchive implements AutoCloseable {

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
     * archives and files are exempt.
     */
    private static final int DENSEST = 100;

    private static final Charset WINDOWS_OEM = Charset.forName("IBM850");

    /** The content of a page that is not Markdown, which nobody reads. */
    private static final byte[] NOTHING = {};

    private static final long DENSITY_MATTERS = 1 << 20;

    /** Endings of files of which a site is built, to which no text refers. */
    private static final Set<String> OF_SITE = Set.of(
            "css",
            "scss",
            "sass",
            "less",
            "js",
            "mjs",
            "ts",
            "map",
            "json",
            "toml",
            "yaml",
            "yml",
            "xml",
            "webmanifest",
            "ico",
            "woff",
            "woff2",
            "ttf",
            "otf",
            "eot",
            "txt");

    /** Folders of content and of static files. */
    private static final Set<String> OF_TREE = Set.of("content", "static", "en", "fr");

    private final ArchiveLimits archiveLimits;
    private final Path temporary;
    private final ZipFile zip;
    private final Map<String, byte[]> pages = new LinkedHashMap<>();
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private long inflated;

    private HugoArchive(Path temporary, ArchiveLimits archiveLimits) throws IOException {
        this.temporary = temporary;
        this.archiveLimits = archiveLimits;
        zip = zip(temporary);
    }

    /**
     * Opens an archive and reads its pages.
     *
     * @param archive the content of a ZIP file, read to its end, not closed
     * @param archiveLimits the limits
     * @return the archive, to be closed
     * @throws ProblemException if it is no ZIP file, is damaged or encrypted, exceeds the limits, has no Markdown file, or has a path that
     *     occurs twice, is too long or leads outside
     * @throws IOException if the stream cannot be read
     */
    static HugoArchive open(InputStream archive, ArchiveLimits archiveLimits) throws IOException {
        var temporary = Files.createTempFile("tandem", ".zip");
        HugoArchive opened = null;
        try {
            copy(archive, temporary, archiveLimits.archive());
            if (Files.size(temporary) > archiveLimits.archive()) {
                throw ProblemException.invalid("archive.size", archiveLimits.archive() >> 20);
            }
            requireZip(temporary);
            opened = new HugoArchive(temporary, archiveLimits);
            opened.read();
            return opened;
        } catch (IOException | RuntimeException e) {
            if (opened == null) {
                Files.delete(temporary);
            } else {
                opened.close();
            }
            if (e instanceof ZipException) {
                var encrypted = String.valueOf(e.getMessage()).contains("encrypted");
                throw ProblemException.invalid(encrypted ? "archive.encrypted" : "archive.damaged");
            }
            throw e;
        }
    }

    /** Returns the content of the pages by their paths, with slashes, in the archive's order; empty for those that are not Markdown. */
    Map<String, byte[]> pages() {
        return pages;
    }

    /** Returns the paths of the pictures, documents and whatever else lies beside pages and in folders of static files. */
    Set<String> files() {
        return files.keySet();
    }

    /** Returns the number of pages and files. */
    int count() {
        return pages.size() + files.size();
    }

    /**
     * Returns the content of a file that is no page.
     *
     * @param path its path, one of {@link #files}
     * @param most the most bytes that it may have
     * @throws ProblemException if it is larger, packed too densely or damaged
     */
    byte[] content(String path, int most) {
        var entry = files.get(path);
        if (entry.getSize() > most) {
            throw ProblemException.invalid("file.large", most / 1_000_000);
        }
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw ProblemException.invalid("file.large", most / 1_000_000);
            }
            if (content.length > DENSITY_MATTERS && content.length > DENSEST * entry.getCompressedSize()) {
                throw ProblemException.invalid("file.dense");
            }
            return content;
        } catch (IOException e) {
            throw ProblemException.invalid("archive.damaged");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private void read() throws IOException {
        if (zip.size() > archiveLimits.entries()) {
            throw ProblemException.invalid("archive.entries", archiveLimits.entries());
        }
        var size = Files.size(temporary);
        var seen = new HashSet<String>();
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            // Old tools of Windows write its own separator.
            var path = entry.getName().replace('\\', '/');
            requireHarmless(path);
            if (!seen.add(path)) {
                throw ProblemException.invalid("archive.duplicate", path);
            }
            if (path.endsWith("/") || isOfSystem(path)) {
                continue;
            }
            if (HugoPath.of(path).isPage()) {
                pages.put(path, HugoPath.of(path).isMarkdown() ? inflate(entry, size) : NOTHING);
            } else if (!isHidden(path)
                    && !OF_SITE.contains(HugoPath.ending(path).toLowerCase(Locale.ROOT))) {
                files.put(path, entry);
            }
        }
        if (pages.values().stream().allMatch(content -> content == NOTHING)) {
            throw ProblemException.invalid("archive.empty");
        }
        var folders = pages.keySet().stream().map(HugoArchive::folder).collect(Collectors.toSet());
        files.keySet().removeIf(path -> !isInTree(path) && !isBeside(path, folders));
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean isInTree(String path) {
        return Arrays.stream(folder(path).split("/")).anyMatch(OF_TREE::contains);
    }

    /** Checks whether a file lies in a folder with pages or below; what lies at the top belongs to the site. */
    private static boolean isBeside(String path, Set<String> folders) {
        for (var folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
            if (folders.contains(folder)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Opens an archive, whose names are in UTF-8 as nearly everywhere or, where they are none and no flag says so, in the code page that
     * Windows has in Canada.
     */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), WINDOWS_OEM);
        }
    }

    private byte[] inflate(ZipEntry entry, long size) throws IOException {
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

    /** Checks for files that macOS adds. */
    private static boolean isOfSystem(String path) {
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name(path).startsWith("._");
    }

    private static boolean isHidden(String path) {
        return name(path).startsWith(".");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
