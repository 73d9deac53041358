package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The files of a tree, grouped into postings by their keys. If two files of one language claim the same key, both are rejected, because
 * only their author knows which one is meant. Other doubts become findings; nothing is paired by guess.
 *
 * @param pairs the postings, by key
 * @param rejected the files that cannot be imported, each with the reason
 */
record HugoPairing(List<HugoPair> pairs, List<HugoFile> rejected) {

    HugoPairing {
        pairs = List.copyOf(pairs);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads the files of a tree and groups them into postings.
     *
     * @param contents the content of the files by their paths
     * @param imported returns the keys of earlier imports, as {@link DerivedKeys} asks for them
     * @param joined the keys of files whose postings were joined, as {@link JoinedKeys} looks them up
     */
    static HugoPairing read(
            Map<String, byte[]> contents, Supplier<Map<String, String>> imported, Map<String, String> joined) {
        return of(HugoTree.read(contents), imported, joined);
    }

    /** Groups files into postings, of which none was imported before. */
    static HugoPairing of(List<HugoFile> files) {
        return of(files, Map::of, Map.of());
    }

    private static HugoPairing of(
            List<HugoFile> named, Supplier<Map<String, String>> imported, Map<String, String> joined) {
        var files = JoinedKeys.applied(DerivedKeys.complete(named, imported), joined);
        var rejected = new ArrayList<HugoFile>();
        var byKey = new TreeMap<String, Bilingual<List<HugoFile>>>();
        for (var file : files) {
            if (file.isRejected()) {
                rejected.add(file);
            } else {
                byKey.computeIfAbsent(file.key(), key -> Bilingual.of(language -> new ArrayList<>()))
                        .get(file.language())
                        .add(file);
            }
        }
        var suspicions = TwinDetection.of(byKey);
        var pairs = new ArrayList<HugoPair>();
        byKey.forEach((key, claims) -> {
            var own = suspicions.getOrDefault(key, List.of());
            var chosen = Bilingual.of(language -> choose(claims.get(language), own, rejected));
            if (chosen.en() != null || chosen.fr() != null) {
                pairs.add(new HugoPair(key, chosen, own));
            }
        });
        return new HugoPairing(pairs, rejected);
    }

    /**
     * Returns the only file entitled to the key in its language, or null. A file that names its key takes precedence over one that does
     * not.
     */
    private static HugoFile choose(List<HugoFile> claims, List<Finding> suspicions, List<HugoFile> rejected) {
        var named = claims.stream().filter(file -> !file.fields().keyDerived()).toList();
        var entitled = named.isEmpty() ? claims : named;
        var chosen = entitled.size() == 1 ? entitled.get(0) : null;
        for (var file : claims) {
            if (!file.equals(chosen)) {
                var others = claims.stream()
                        .filter(other -> !other.equals(file))
                        .map(HugoFile::path)
                        .sorted()
                        .collect(Collectors.joining(", "));
                var duplicate =
                        file.with(Finding.of("key.duplicate", file.language(), "frontmatter", file.key(), others));
                for (var suspicion : suspicions) {
                    duplicate = duplicate.with(suspicion);
                }
                rejected.add(duplicate);
            }
        }
        return chosen;
    }
}
