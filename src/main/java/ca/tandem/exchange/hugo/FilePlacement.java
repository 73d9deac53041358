package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedTree.SourceFilePlace;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingFile;
import ca.tandem.translation.text.TextReferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the pictures and documents of a posting go in an export, and at which addresses its pages find them: what came with the tree where it
 * was, what is new beside the page if that is a bundle, and else among the static files of the site.
 */
final class FilePlacement {

    /**
     * A file of an export.
     *
     * @param originalHash the hash of the file as it came; null if it was added here
     * @param hash the hash by which it is stored
     */
    record PlacedFile(String originalHash, String hash) {}

    /**
     * Context of a whole tree, on which the places of its files depend.
     *
     * @param latest the hash of what lies at each path, as the latest import found it
     * @param shared the paths of what several postings have
     * @param folder the folder below {@code static} in which new files go
     * @param taken all paths in lower case, to which those of new files are added
     */
    record TreeContext(Map<String, String> latest, Set<String> shared, String folder, Set<String> taken) {

        /**
         * Returns what the places depend on.
         *
         * @param sources the path and the hash of what postings came with, what the latest import found last
         */
        static TreeContext of(List<SourceFilePlace> sources, Set<String> taken) {
            var latest = new TreeMap<String, String>();
            var shared = new HashSet<String>();
            for (var source : sources) {
                if (latest.put(source.path(), source.originalHash()) != null) {
                    shared.add(source.path());
                }
            }
            var counts = new TreeMap<String, Integer>();
            for (var path : latest.keySet()) {
                taken.add(path.toLowerCase(Locale.ROOT));
                var inStatic = path.startsWith("static/") ? 0 : path.indexOf("/static/") + 1;
                if (path.startsWith("static/", inStatic)) {
                    var below = path.substring(inStatic + "static/".length());
                    if (below.contains("/")) {
                        counts.merge(below.substring(0, below.indexOf('/')), 1, Integer::sum);
                    }
                }
            }
            var folder = counts.entrySet().stream()
                    .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                    .map(Map.Entry::getKey);
            return new TreeContext(latest, shared, folder.orElse("files"), taken);
        }
    }

    private final String key;
    private final Edition edition;
    /** Files that came with the posting, by composed paths. */
    private final Map<String, ImportSourceFile> known = new TreeMap<>();

    private final TreeContext tree;
    private final Bilingual<Map<String, String>> references = Bilingual.of(language -> new LinkedHashMap<>());
    private final Bilingual<Map<String, String>> addresses = Bilingual.of(language -> new LinkedHashMap<>());
    private final Map<String, PlacedFile> placed = new TreeMap<>();

    private FilePlacement(String key, Edition edition, List<ImportSourceFile> sources, TreeContext tree) {
        this.key = key;
        this.edition = edition;
        this.tree = tree;
        sources.forEach(source -> known.put(TreePlaces.composed(source.getPath()), source));
    }

    /**
     * Places the files to which the texts of an edition refer.
     *
     * @param sources the pictures and documents that came with the posting
     * @param pages the paths of the pages; null in a language without one
     * @param given the references of the files by the addresses in each page as it came
     */
    static FilePlacement of(
            String key,
            Edition edition,
            List<ImportSourceFile> sources,
            Bilingual<String> pages,
            Bilingual<Map<String, String>> given,
            TreeContext tree) {
        var placement = new FilePlacement(key, edition, sources, tree);
        if (!edition.getFiles().all().isEmpty()) {
            for (var language : Language.values()) {
                if (pages.get(language) != null) {
                    placement.place(language, TreePlaces.of(pages.get(language)), given.get(language));
                }
            }
        }
        return placement;
    }

    /** Returns the references of the files by the addresses in each page as it came, of those that are where they were. */
    Bilingual<Map<String, String>> references() {
        return references;
    }

    /** Returns the addresses at which each page finds the files, by their references. */
    Bilingual<Map<String, String>> addresses() {
        return addresses;
    }

    /** Returns the files by their paths. */
    Map<String, PlacedFile> placed() {
        return placed;
    }

    private void place(Language language, TreePlaces places, Map<String, String> given) {
        given.forEach((address, reference) -> {
            if (isWhereItWas(places, address, reference)) {
                references.get(language).put(address, reference);
                addresses.get(language).putIfAbsent(reference, address);
            }
        });
        for (var file : used(language)) {
            var paths = new ArrayList<String>();
            known.values().stream().filter(source -> isAt(source, file)).forEach(source -> {
                paths.add(source.getPath());
                placed.put(source.getPath(), at(source, file));
            });
            placed.forEach((path, here) -> {
                if (here.hash().equals(file.hash()) && !paths.contains(path)) {
                    paths.add(path);
                }
            });
            if (!addresses.get(language).containsKey(file.reference())) {
                var address = paths.stream()
                        .map(places::address)
                        .filter(one -> one != null)
                        .findFirst()
                        .orElseGet(() -> places.address(placeNew(places, file)));
                addresses.get(language).put(file.reference(), address);
            }
        }
    }

    private List<PostingFile> used(Language language) {
        var used = TextReferences.of(edition.textIn(language).body()).files();
        return edition.getFiles().all().stream()
                .filter(file -> used.contains(file.reference()))
                .toList();
    }

    /** Checks whether an address in a page as it came still leads to what the edition has under a reference. */
    private boolean isWhereItWas(TreePlaces places, String address, String reference) {
        return places.candidates(address).stream()
                .map(known::get)
                .filter(source -> source != null)
                .findFirst()
                .flatMap(source -> edition.getFiles().find(reference).filter(file -> isAt(source, file)))
                .isPresent();
    }

    /**
     * Checks whether a file goes to the path of a source: because it came from there, or because it took the place of what did, and no other
     * posting has what did.
     */
    private boolean isAt(ImportSourceFile source, PostingFile file) {
        return source.getReference().equals(file.reference())
                && source.getOriginalHash().equals(tree.latest().get(source.getPath()))
                && (source.getHash().equals(file.hash()) || !tree.shared().contains(source.getPath()));
    }

    /** Returns the file at the path of a source, as it came if it did. */
    private static PlacedFile at(ImportSourceFile source, PostingFile file) {
        return new PlacedFile(source.getHash().equals(file.hash()) ? source.getOriginalHash() : null, file.hash());
    }

    private String placeNew(TreePlaces places, PostingFile file) {
        var folder = places.page().isBundle()
                ? places.folder()
                : places.root() + "static/" + tree.folder() + "/" + key.replace('.', '-') + "/";
        var stem = folder + file.reference();
        var dot = stem.lastIndexOf('.');
        var path = stem;
        for (var number = 2; !tree.taken().add(path.toLowerCase(Locale.ROOT)); number++) {
            path = stem.substring(0, dot) + "-" + number + stem.substring(dot);
        }
        placed.put(path, new PlacedFile(null, file.hash()));
        return path;
    }
}
