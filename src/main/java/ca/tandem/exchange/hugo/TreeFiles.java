package ca.tandem.exchange.hugo;

import ca.tandem.common.ProblemException.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pictures and documents of an archive while it is imported: where they are, and what has become of each, so that none is read and
 * processed twice however many postings refer to it.
 */
final class TreeFiles {

    /** The archive; null for none, of which there are no paths. */
    private final HugoArchive archive;

    /** The paths by their composed forms. */
    private final Map<String, String> paths;

    private final Map<String, OriginalFile> taken = new HashMap<>();
    private final Map<String, Reason> refused = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> referred = new HashSet<>();

    private TreeFiles(HugoArchive archive, Set<String> files) {
        this.archive = archive;
        paths = new LinkedHashMap<>();
        files.forEach(path -> paths.putIfAbsent(TreePlaces.composed(path), path));
    }

    /** Returns the files of an archive. */
    static TreeFiles of(HugoArchive archive) {
        return new TreeFiles(archive, archive.files());
    }

    /** Returns no files, for postings that are imported without their tree. */
    static TreeFiles none() {
        return new TreeFiles(null, Set.of());
    }

    /** Returns the path of the first of several composed candidates that is in the archive, and notes that a text refers to it. */
    Optional<String> find(List<String> candidates) {
        var found =
                candidates.stream().map(paths::get).filter(path -> path != null).findFirst();
        found.ifPresent(referred::add);
        return found;
    }

    boolean has(String path) {
        return archive != null && archive.files().contains(path);
    }

    /** Returns the content of a file, as {@link HugoArchive#content} does. */
    byte[] content(String path, int most) {
        return archive.content(path, most);
    }

    /** Returns what was made of a file before; empty if nothing was. */
    Optional<OriginalFile> taken(String path) {
        return Optional.ofNullable(taken.get(path));
    }

    /** Returns why a file was refused before; empty if it was not. */
    Optional<Reason> refused(String path) {
        return Optional.ofNullable(refused.get(path));
    }

    void take(String path, OriginalFile file) {
        taken.put(path, file);
    }

    void refuse(String path, Reason reason) {
        refused.put(path, reason);
    }

    /** Checks whether the report tells of a file already. */
    boolean isReported(String path) {
        return reported.contains(path);
    }

    void report(String path) {
        reported.add(path);
    }

    /** Returns the paths of the files of which the report does not tell yet, in the archive's order. */
    List<String> unreported() {
        return archive.files().stream().filter(path -> !reported.contains(path)).toList();
    }

    /** Checks whether the text of any posting refers to a file. */
    boolean isReferredTo(String path) {
        return referred.contains(path);
    }
}
