package ca.tandem.exchange.hugo;

import ca.tandem.translation.text.TextReferences;
import ca.tandem.translation.text.TextReferences.TextReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * References of a page's text within its tree.
 *
 * @param references the pictures and links that may lead to a file of the tree, in the order of the text
 * @param candidates the paths at which each may be, by its address
 */
record ReferringText(List<TextReference> references, Map<String, List<String>> candidates) {

    /**
     * Reads the text of a page.
     *
     * @param file the page; null if there is none
     */
    static ReferringText of(HugoFile file) {
        var candidates = new LinkedHashMap<String, List<String>>();
        if (file == null) {
            return new ReferringText(List.of(), candidates);
        }
        var places = TreePlaces.of(file.path());
        var references = TextReferences.of(file.text().body()).all().stream()
                .filter(reference -> !candidates
                        .computeIfAbsent(reference.address(), places::candidates)
                        .isEmpty())
                .toList();
        candidates.values().removeIf(List::isEmpty);
        return new ReferringText(references, candidates);
    }

    boolean isEmpty() {
        return references.isEmpty();
    }

    /**
     * Returns the paths of the files that are there, by the addresses in the text.
     *
     * @param existing returns the first of several paths at which there is a file
     */
    Map<String, String> paths(Function<List<String>, Optional<String>> existing) {
        var paths = new LinkedHashMap<String, String>();
        candidates.forEach((address, all) -> existing.apply(all).ifPresent(path -> paths.put(address, path)));
        return paths;
    }
}
