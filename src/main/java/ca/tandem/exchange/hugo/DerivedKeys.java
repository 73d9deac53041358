package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.common.text.Slug;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The keys of files that name none. Files that are at one path in both languages are a pair, as in Hugo, and have one key, made of the
 * title. Where that is taken, a part of the path's hash follows, so that two files never meet under one key.
 */
final class DerivedKeys {

    private static final int HASH_LENGTH = 8;

    private final Map<String, String> imported;
    private final Set<String> named;
    private final Set<String> taken = new HashSet<>();

    /** The keys of bundles whose pages name one, by their paths in both languages. */
    private final Map<String, String> bundles = new HashMap<>();

    private DerivedKeys(List<HugoFile> complete, Map<String, String> imported) {
        this.imported = imported;
        named = complete.stream().map(HugoFile::key).collect(Collectors.toSet());
        taken.addAll(named);
        taken.addAll(imported.values());
        for (var file : complete) {
            var place = HugoPath.of(file.path());
            if (place.isBundle() && place.folder() == null) {
                bundles.put(place.inBothLanguages(), file.key());
            }
        }
    }

    /**
     * Returns the files, each with a key unless it is rejected.
     *
     * @param imported returns the keys of the files that were imported before, by {@link #place}; asked only if a file names no key
     */
    static List<HugoFile> complete(List<HugoFile> files, Supplier<Map<String, String>> imported) {
        var complete = new ArrayList<HugoFile>();
        var groups = new TreeMap<String, List<HugoFile>>();
        for (var file : files) {
            if (file.isRejected() || file.key() != null) {
                complete.add(file);
            } else {
                groups.computeIfAbsent(HugoPath.of(file.path()).inBothLanguages(), first -> new ArrayList<>())
                        .add(file);
            }
        }
        if (!groups.isEmpty()) {
            var derivedKeys = new DerivedKeys(
                    complete.stream().filter(file -> !file.isRejected()).toList(), imported.get());
            groups.forEach((path, group) -> complete.addAll(derivedKeys.complete(path, group)));
        }
        return complete;
    }

    /** Returns the place of a file by which a later import finds its key: the language, and the path that both languages share. */
    static String place(Language language, String path) {
        return language.tag() + "/" + HugoPath.of(path).inBothLanguages();
    }

    private List<HugoFile> complete(String path, List<HugoFile> group) {
        var isPair =
                group.size() == 2 && group.get(0).language() != group.get(1).language();
        if (group.size() > 1 && !isPair) {
            // Several trees in one archive: the paths of their roots are all that tells these files apart.
            return group.stream()
                    .flatMap(file -> complete(file.path(), List.of(file)).stream())
                    .toList();
        }
        var bundle = bundles.get(path);
        var key = bundle == null ? key(path, group) : bundle;
        return group.stream()
                .map(file -> bundle == null
                        ? file.withDerivedKey(key).with(Finding.of("key.missing", file.language(), "frontmatter", key))
                        : file.withDerivedKey(key))
                .toList();
    }

    private String key(String path, List<HugoFile> group) {
        var known = group.stream().flatMap(file -> known(file).stream()).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var source = group.stream()
                .filter(file -> file.language() == Language.EN)
                .findFirst()
                .orElse(group.get(0));
        var title = slug(source);
        var key = group.size() > 1 ? title : title + "-" + source.language().tag();
        return taken.add(key) ? key : key + "-" + Sha256.hex(path).substring(0, HASH_LENGTH);
    }

    /** Returns the key under which a file was imported before, unless another title shows that it is another posting. */
    private Optional<String> known(HugoFile file) {
        return Optional.ofNullable(imported.get(place(file.language(), file.path())))
                .filter(key -> key.startsWith(slug(file)) && !named.contains(key));
    }

    private static String slug(HugoFile file) {
        return Slug.of(file.text().title()).orElseThrow();
    }
}
